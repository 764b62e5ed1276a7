package org.madang.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.platform.Refusal.NotFound;

/**
 * All the posts there are. Whoever hands one out asks {@link Visits} first whether it may be seen.
 */
@ApplicationScoped
public class Posts {
  private static final String ADD =
      """
      with grown as (
        update thread_growth set posts = posts + 1, changes = changes + 1, last_at = greatest(last_at, cast(?3 as timestamptz)),
          answers = answers + case when author = cast(?2 as uuid) then 0 else 1 end
        where thread = cast(?1 as uuid) returning thread, posts
      )
      insert into post (id, version, jam, thread, parent, ordinal, path, author, at, text, external_id)
      select cast(?4 as uuid), 1, cast(?5 as uuid), thread, cast(nullif(?6, '') as uuid), posts, ?7 || int4send(posts),
        cast(?2 as uuid), cast(?3 as timestamptz), ?8, nullif(?9, '')
      from grown returning ordinal
      """;

  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init") // the container fills the fields
  Posts() {}

  Posts(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Keeps a new post and gives it the next number of its thread. From here to the end of the
   * transaction other replies to the same thread wait, so this comes last, and is one statement.
   */
  public void add(Post post, @Nullable Post parent) {
    var stood =
        entities
            .createNativeQuery(ADD)
            .setFlushMode(FlushModeType.COMMIT) // a whole jam may be imported in one transaction
            .setParameter(1, post.thread().toString())
            .setParameter(2, post.author().toString())
            .setParameter(3, post.at().toString())
            .setParameter(4, post.id().toString())
            .setParameter(5, post.jam().toString())
            .setParameter(6, Objects.toString(post.parent(), ""))
            .setParameter(7, TreePath.above(parent == null ? null : parent.path()))
            .setParameter(8, post.text())
            .setParameter(9, Objects.toString(post.externalId(), ""))
            .getResultList();
    if (stood.isEmpty()) {
      throw Threads.unknown(post.thread());
    }
    post.stand(Sql.number(stood.getFirst()), parent);
  }

  /** A post, whoever asks. */
  public Optional<Post> find(UUID id) {
    return Optional.ofNullable(entities.find(Post.class, id));
  }

  /** A post, whoever asks. */
  public Post get(UUID id) {
    return find(id).orElseThrow(() -> unknown(id));
  }

  static NotFound unknown(UUID id) {
    return new NotFound("no-such-post", "There is no post " + id + ".");
  }

  /**
   * Those of the ids that are posts of a jam, in the order of the ids; others are left out. One
   * query.
   */
  public List<Post> all(UUID jam, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<UUID, Post> found = new LinkedHashMap<>();
    entities
        .createQuery("select p from Post p where p.jam = :jam and p.id in :ids", Post.class)
        .setParameter("jam", jam)
        .setParameter("ids", ids)
        .getResultList()
        .forEach(post -> found.put(post.id(), post));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /**
   * A part of a thread: at most {@code limit} posts that follow the one with this number, 0 for the
   * start.
   */
  @SuppressWarnings("unchecked")
  List<Post> page(UUID thread, PostOrder order, int after, int limit) {
    return entities
        .createNativeQuery(order.sql(after), Post.class)
        .setParameter(1, thread.toString())
        .setParameter(2, after)
        .setParameter(3, limit)
        .getResultList();
  }

  /** All posts of a thread in order of arrival. */
  public List<Post> ofThread(UUID thread) {
    return page(thread, PostOrder.TIME, 0, Integer.MAX_VALUE);
  }

  /**
   * All posts of a jam in order of time, also hidden and withdrawn ones. One query; at 150,000
   * posts some 100 MB.
   */
  public List<Post> ofJam(UUID jam) {
    return entities
        .createQuery(
            "select p from Post p where p.jam = :jam order by p.authorship.at, p.thread, p.ordinal",
            Post.class)
        .setParameter("jam", jam)
        .getResultList();
  }

  /** The posts a member wrote in a jam, newest first. */
  List<Post> by(UUID member, UUID jam, int limit) {
    return entities
        .createQuery(
            "select p from Post p where p.jam = :jam and p.authorship.author = :member order by p.authorship.at desc, p.id",
            Post.class)
        .setParameter("jam", jam)
        .setParameter("member", member)
        .setMaxResults(limit)
        .getResultList();
  }
}
