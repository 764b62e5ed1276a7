package org.madang.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.madang.platform.ArrayText;

/**
 * What others answered to a member's openings and posts in a jam and can be read, and how much of
 * it the member has seen.
 */
@ApplicationScoped
public class Answers {
  /** One that was not seen, and where it stands. */
  public record Unseen(UUID id, UUID thread) {}

  /** The most that are told of; older ones are in their threads. */
  static final int MOST = 50;

  /**
   * Those after a moment, newest first. The branch of a post is found by its path, and looked for
   * only where something was said since.
   */
  private static final String ANSWERS =
      """
      with said as (
        select id, thread, path from post
        where author = cast(?1 as uuid) and jam = cast(?2 as uuid) order by at desc limit 200
      ), opened as (
        select id from thread where author = cast(?1 as uuid) and jam = cast(?2 as uuid) order by at desc limit 200
      ), answer as (
        select a.id, a.thread, a.at, a.author, a.hidden_at, a.withdrawn_at from said s join thread_growth g on g.thread = s.thread and g.last_at > %2$s join post a
          on a.thread = s.thread and a.path > s.path and a.path < s.path || cast('\\xffffffff' as bytea) and a.parent = s.id
        union all
        select a.* from opened o join thread_growth g on g.thread = o.id and g.last_at > %2$s cross join lateral (
          select id, thread, at, author, hidden_at, withdrawn_at from post p
          where thread = o.id and parent is null and author <> cast(?1 as uuid) %3$s order by ordinal desc limit ?3) a
      )
      select %1$s from answer a join post p on p.id = a.id join thread t on t.id = a.thread
      where a.author <> cast(?1 as uuid) and a.hidden_at is null and a.withdrawn_at is null
        and t.hidden_at is null and t.withdrawn_at is null and a.at > %2$s %3$s
      order by a.at desc, a.id limit ?3
      """;

  private static final String NOT_READ =
      "and not exists (select from answer_read r where r.member = cast(?1 as uuid) and r.post = p.id)";

  private static final String SEEN =
      "select at from answers_seen where member = cast(?1 as uuid) and jam = cast(?2 as uuid)";

  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("unchecked")
  List<Post> to(UUID member, UUID jam) {
    var all = ANSWERS.formatted("p.*", "'-infinity'", "");
    return about(entities.createNativeQuery(all, Post.class), member, jam)
        .setParameter(3, MOST)
        .getResultList();
  }

  /** Those that the member has not seen. */
  public List<Unseen> unseen(UUID member, UUID jam) {
    var since =
        ANSWERS.formatted("p.id, p.thread", "coalesce((" + SEEN + "), '-infinity')", NOT_READ);
    var rows = about(entities.createNativeQuery(since), member, jam).setParameter(3, MOST);
    return Sql.rows(rows).stream().map(row -> new Unseen(Sql.id(row[0]), Sql.id(row[1]))).toList();
  }

  /** Up to when the member has seen them, if ever. */
  Optional<Instant> seen(UUID member, UUID jam) {
    List<?> at = about(entities.createNativeQuery(SEEN), member, jam).getResultList();
    return at.stream().map(Sql::instant).findFirst();
  }

  /** Notes that the member has seen those up to a moment; what was seen stays seen. */
  void see(UUID member, UUID jam, Instant until) {
    about(
            entities.createNativeQuery(
                """
                insert into answers_seen (member, jam, at) values (cast(?1 as uuid), cast(?2 as uuid), cast(?3 as timestamptz))
                on conflict (member, jam) do update set at = greatest(answers_seen.at, excluded.at)
                """),
            member,
            jam)
        .setParameter(3, until.toString())
        .executeUpdate();
    about(
            entities.createNativeQuery(
                """
                delete from answer_read r using post p
                where r.member = cast(?1 as uuid) and p.id = r.post and p.jam = cast(?2 as uuid) and p.at <= cast(?3 as timestamptz)
                """),
            member,
            jam)
        .setParameter(3, until.toString())
        .executeUpdate();
  }

  /**
   * Notes that the member has read these where they stand; what does not answer them is left out.
   */
  void read(UUID member, UUID jam, Collection<UUID> posts) {
    about(
            entities.createNativeQuery(
                """
                insert into answer_read (member, post)
                select cast(?1 as uuid), p.id from post p join thread t on t.id = p.thread left join post answered on answered.id = p.parent
                where p.id = any(cast(?3 as uuid[])) and p.jam = cast(?2 as uuid)
                  and case when p.parent is null then t.author else answered.author end = cast(?1 as uuid)
                on conflict do nothing
                """),
            member,
            jam)
        .setParameter(3, ArrayText.of(posts))
        .executeUpdate();
  }

  private static Query about(Query query, UUID member, UUID jam) {
    return query.setParameter(1, member.toString()).setParameter(2, jam.toString());
  }
}
