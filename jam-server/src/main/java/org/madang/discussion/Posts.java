package org.madang.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.platform.ArrayText;
import org.madang.platform.Refusal.NotFound;

/**
 * All the posts there are. Whoever hands one out asks {@link Visits} first whether it may be seen.
 */
@ApplicationScoped
public class Posts {
  /** A post that has no number yet, its thread, and what it replies to, if not to the opening. */
  public record Reply(Post post, JamThread thread, @Nullable Post parent) {
    /** Whom it answers. */
    UUID to() {
      return parent == null ? thread.author() : parent.author();
    }

    /** What its path begins with, in hexadecimal digits as PostgreSQL reads bytes. */
    private String above() {
      return "\\x"
          + HexFormat.of().formatHex(TreePath.above(parent == null ? null : parent.path()));
    }
  }

  private static final String TELLING =
      """
      with said as (
        select id, parent, ordinal, length(text) as letters from post
        where thread = cast(?1 as uuid) and hidden_at is null and withdrawn_at is null
      ), answered as (
        select parent as id, count(*) as answers from said where parent is not null group by parent
      ), telling as (
        select id, ordinal, coalesce(answers, 0) + ln(1 + letters) / 4 as weight from said left join answered using (id)
        order by weight desc, ordinal limit ?2
      )
      select p.* from telling t join post p on p.id = t.id order by t.weight desc, t.ordinal
      """;

  private static final String ADD =
      """
      with written as (
        select * from unnest(cast(?1 as uuid[]), cast(?2 as uuid[]), cast(?3 as uuid[]), cast(?4 as uuid[]), cast(?5 as bytea[]),
          cast(?6 as uuid[]), cast(?7 as timestamptz[]), cast(?8 as text[]), cast(?9 as text[]))
          with ordinality as written (id, jam, thread, parent, above, author, at, text, external_id, nth)
      ), held as (
        select thread, author, posts from thread_growth where thread in (select thread from written) order by thread for no key update
      ), placed as (
        select written.*, cast(held.posts + row_number() over (partition by thread order by nth) as integer) as ordinal,
          written.author <> held.author as answers
        from written join held using (thread)
      ), grown as (
        update thread_growth set posts = thread_growth.posts + more.posts, changes = changes + more.posts,
          last_at = greatest(thread_growth.last_at, more.last_at), answers = thread_growth.answers + more.answers
        from (
          select thread, count(*) as posts, count(*) filter (where answers) as answers, max(at) as last_at from placed group by thread
        ) more
        where thread_growth.thread = more.thread
      )
      insert into post (id, version, jam, thread, parent, ordinal, path, author, at, text, external_id)
      select id, 1, jam, thread, parent, ordinal, above || int4send(ordinal), author, at, text, external_id
      from placed order by nth returning id, ordinal
      """;

  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init") // the container fills the fields
  Posts() {}

  Posts(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Keeps new posts and says which numbers of their threads they got. From here to the end of the
   * transaction other replies to the same threads wait, so this comes last, and is one statement;
   * it holds the threads in one order, so that two who write to the same ones do not wait for each
   * other.
   */
  List<Integer> add(List<Reply> replies) {
    var posts = replies.stream().map(Reply::post).toList();
    Map<UUID, Integer> numbers = new HashMap<>();
    Sql.rows(
            entities
                .createNativeQuery(ADD)
                .setFlushMode(FlushModeType.COMMIT) // a whole jam may be imported at once
                .setParameter(1, ArrayText.of(posts, Post::id))
                .setParameter(2, ArrayText.of(posts, Post::jam))
                .setParameter(3, ArrayText.of(posts, Post::thread))
                .setParameter(4, ArrayText.of(posts, Post::parent))
                .setParameter(5, ArrayText.of(replies, Reply::above))
                .setParameter(6, ArrayText.of(posts, Post::author))
                .setParameter(7, ArrayText.of(posts, Post::at))
                .setParameter(8, ArrayText.of(posts, Post::text))
                .setParameter(9, ArrayText.of(posts, Post::externalId)))
        .forEach(row -> numbers.put(Sql.id(row[0]), Sql.number(row[1])));
    for (var post : posts) {
      if (!numbers.containsKey(post.id())) {
        throw Threads.unknown(post.thread());
      }
    }
    return posts.stream().map(post -> numbers.get(post.id())).toList();
  }

  /** A post, whoever asks. */
  public Optional<Post> find(UUID id) {
    return Optional.ofNullable(entities.find(Post.class, id));
  }

  /** A post, whoever asks. */
  public Post get(UUID id) {
    return find(id).orElseThrow(() -> unknown(id));
  }

  /** A post as it is now. Needs the transaction in which it was read. */
  void readAgain(Post post) {
    entities.refresh(post);
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

  /** When each post of a thread that is in sight was written, in order of arrival. */
  @SuppressWarnings("unchecked")
  public List<Instant> times(UUID thread) {
    List<Object> times =
        entities
            .createNativeQuery(
                """
                select at from post where thread = cast(?1 as uuid) and hidden_at is null and withdrawn_at is null
                order by ordinal
                """)
            .setParameter(1, thread.toString())
            .getResultList();
    return times.stream().map(Sql::instant).toList();
  }

  /**
   * The posts in sight that drew the most answers in their thread, and among those the ones that
   * say the most.
   */
  @SuppressWarnings("unchecked")
  public List<Post> telling(UUID thread, int limit) {
    return entities
        .createNativeQuery(TELLING, Post.class)
        .setParameter(1, thread.toString())
        .setParameter(2, limit)
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
