package org.madang.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.platform.Page;
import org.madang.platform.Refusal.Conflict;
import org.madang.platform.Refusal.NotFound;

/**
 * All the threads there are. Whoever hands one out asks {@link Visits} first whether it may be
 * seen.
 */
@ApplicationScoped
public class Threads {
  /** What a list of threads is narrowed to. */
  public record Filter(@Nullable UUID forum, @Nullable ThreadKind kind) {}

  @PersistenceContext private EntityManager entities;
  @Inject private LeastSeen leastSeen;

  @SuppressWarnings("NullAway.Init") // the container fills the fields
  Threads() {}

  Threads(EntityManager entities) {
    this.entities = entities;
  }

  /** Keeps a new thread. */
  public void add(JamThread thread) {
    entities.persist(thread);
    entities
        .createNativeQuery(
            """
            insert into thread_growth (thread, author, posts, answers, last_at)
            values (cast(?1 as uuid), cast(?2 as uuid), 0, 0, cast(?3 as timestamptz))
            """)
        .setFlushMode(FlushModeType.COMMIT)
        .setParameter(1, thread.id().toString())
        .setParameter(2, thread.author().toString())
        .setParameter(3, thread.at().toString())
        .executeUpdate();
  }

  /** A thread, whoever asks. */
  public Optional<JamThread> find(UUID id) {
    return Optional.ofNullable(entities.find(JamThread.class, id));
  }

  /** A thread, whoever asks. */
  public JamThread get(UUID id) {
    return find(id).orElseThrow(() -> unknown(id));
  }

  static NotFound unknown(UUID id) {
    return new NotFound("no-such-thread", "There is no thread " + id + ".");
  }

  /**
   * Those of the ids that are threads of a jam, in the order of the ids; others are left out. One
   * query.
   */
  public List<JamThread> all(UUID jam, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<UUID, JamThread> found = new LinkedHashMap<>();
    entities
        .createQuery(
            "select t from JamThread t where t.jam = :jam and t.id in :ids", JamThread.class)
        .setParameter("jam", jam)
        .setParameter("ids", ids)
        .getResultList()
        .forEach(thread -> found.put(thread.id(), thread));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /**
   * The ideas of a jam that can be seen by everybody, oldest first. One query; at 10,000 ideas some
   * 10 MB.
   */
  public List<JamThread> ideas(UUID jam) {
    return entities
        .createQuery(
            """
            select t from JamThread t where t.jam = :jam and t.kind = :idea
            and t.authorship.hiddenAt is null and t.authorship.withdrawnAt is null
            order by t.authorship.at, t.id
            """,
            JamThread.class)
        .setParameter("jam", jam)
        .setParameter("idea", ThreadKind.IDEA)
        .getResultList();
  }

  /**
   * All threads of a jam, in the order they were opened, also hidden and withdrawn ones. One query.
   */
  public List<JamThread> ofJam(UUID jam) {
    return entities
        .createQuery(
            "select t from JamThread t where t.jam = :jam order by t.authorship.at, t.id",
            JamThread.class)
        .setParameter("jam", jam)
        .getResultList();
  }

  /** The threads a member wrote in a jam, newest first. */
  List<JamThread> by(UUID member, UUID jam, int limit) {
    return entities
        .createQuery(
            "select t from JamThread t where t.jam = :jam and t.authorship.author = :member order by t.authorship.at desc, t.id",
            JamThread.class)
        .setParameter("jam", jam)
        .setParameter("member", member)
        .setMaxResults(limit)
        .getResultList();
  }

  /** A page of the threads a member sees, in an order. */
  Page<JamThread> page(
      Visit visit, Filter filter, ThreadOrder order, @Nullable String after, int limit) {
    var from = order.from(after);
    var query =
        entities
            .createNativeQuery(order.sql(filter.forum() != null, filter.kind() != null))
            .setParameter(1, visit.jam().toString())
            .setParameter(2, visit.member().toString())
            .setParameter(3, visit.moderates())
            .setParameter(4, Objects.toString(filter.forum(), ""))
            .setParameter(5, filter.kind() == null ? "" : filter.kind().name())
            .setParameter(6, from.at())
            .setParameter(7, from.id())
            .setParameter(8, limit + 1)
            .setParameter(9, from.offset());
    var rows = Sql.rows(query);
    var shown = rows.subList(0, Math.min(limit, rows.size()));
    var threads = all(visit.jam(), shown.stream().map(row -> Sql.id(row[0])).toList());
    var next = rows.size() <= limit ? null : order.cursor(shown.getLast(), from.offset() + limit);
    return new Page<>(threads, next);
  }

  /**
   * Threads for a member to join, those first that need company most: few have seen them, nobody
   * has answered. Who has seen nearly all of a jam gets what they have seen, too.
   */
  public List<JamThread> toJoin(Visit visit, int limit) {
    var unseen = leastSeen.of(visit, limit);
    return unseen.size() == limit
        ? unseen
        : page(visit, new Filter(null, null), ThreadOrder.JOIN, null, limit).items();
  }

  /** A page of the threads nobody but their author wrote in, newest first. */
  public Page<JamThread> unanswered(Visit visit, @Nullable String after, int limit) {
    return page(visit, new Filter(null, null), ThreadOrder.UNANSWERED, after, limit);
  }

  /** Refuses when the post was lifted into an idea already. */
  void requireNotLifted(Post post) {
    var lifted =
        entities
            .createQuery("select t from JamThread t where t.liftedFrom = :post", JamThread.class)
            .setParameter("post", post.id())
            .getResultList();
    if (!lifted.isEmpty()) {
      throw new Conflict(
          "already-lifted", "This post was lifted into an idea already.", "Open the idea.");
    }
  }

  /** The posts of a jam that were lifted into ideas, ideas out of sight too. One query. */
  public Set<UUID> lifted(UUID jam) {
    return Set.copyOf(
        entities
            .createQuery(
                "select t.liftedFrom from JamThread t where t.jam = :jam and t.liftedFrom is not null",
                UUID.class)
            .setParameter("jam", jam)
            .getResultList());
  }

  /** Keeps words that were replaced. */
  void keep(Revision revision) {
    entities.persist(revision);
  }

  /** The words of a thread or post that were replaced, oldest first. */
  List<Revision> revisions(UUID subject) {
    return entities
        .createQuery(
            "select r from Revision r where r.subject = :subject order by r.at", Revision.class)
        .setParameter("subject", subject)
        .getResultList();
  }

  /**
   * How many threads and posts a jam has, by forum: forum, threads, posts, newest contribution. One
   * query.
   */
  public List<ForumSize> sizes(UUID jam) {
    var query =
        entities
            .createNativeQuery(
                """
                select t.forum, count(*), coalesce(sum(g.posts), 0), max(g.last_at)
                from thread t join thread_growth g on g.thread = t.id
                where t.jam = cast(?1 as uuid) group by t.forum
                """)
            .setParameter(1, jam.toString());
    return Sql.rows(query).stream()
        .map(
            row ->
                new ForumSize(
                    Sql.id(row[0]), Sql.number(row[1]), Sql.number(row[2]), Sql.instant(row[3])))
        .toList();
  }

  /** How much is said in a forum. */
  public record ForumSize(UUID forum, int threads, int posts, Instant lastAt) {}
}
