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
import java.util.stream.IntStream;
import org.madang.platform.ArrayText;

/**
 * What members think of threads, and which they have seen: supports, ratings, follows and
 * exposures, one per member and thread.
 */
@ApplicationScoped
public class Judgements {
  private static final String SUPPORTED =
      "select thread from support where member = cast(?1 as uuid) and thread in (select id from thread where jam = cast(?2 as uuid)) order by at desc limit 200";
  private static final String FOLLOWED =
      "select thread from follow where member = cast(?1 as uuid) and thread in (select id from thread where jam = cast(?2 as uuid)) order by at desc limit 200";

  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init") // the container fills the fields
  Judgements() {}

  Judgements(EntityManager entities) {
    this.entities = entities;
  }

  /** Gives support; says whether it is new. */
  public boolean give(Support support) {
    return mark("support", support.thread(), support.member(), support.at());
  }

  /** Takes support back; says whether there was any. */
  boolean takeBack(UUID thread, UUID member) {
    return unmark("support", thread, member);
  }

  /** Follows a thread; says whether that is new. */
  boolean follow(UUID thread, UUID member, Instant now) {
    return mark("follow", thread, member, now);
  }

  /** Follows a thread no more; says whether it was followed. */
  boolean unfollow(UUID thread, UUID member) {
    return unmark("follow", thread, member);
  }

  /** Keeps a rating in the place of the member's former one; says whether anything changed. */
  public boolean rate(Rating rating) {
    var scores = rating.scores();
    return entities
            .createNativeQuery(
                """
                insert into rating (thread, member, overall, impact, feasibility, novelty, at)
                values (cast(?1 as uuid), cast(?2 as uuid), ?3, ?4, ?5, ?6, cast(?7 as timestamptz))
                on conflict (thread, member) do update set overall = excluded.overall, impact = excluded.impact,
                  feasibility = excluded.feasibility, novelty = excluded.novelty, at = excluded.at
                where (rating.overall, rating.impact, rating.feasibility, rating.novelty)
                  <> (excluded.overall, excluded.impact, excluded.feasibility, excluded.novelty)
                """)
            .setParameter(1, rating.thread().toString())
            .setParameter(2, rating.member().toString())
            .setParameter(3, scores.overall())
            .setParameter(4, scores.impact())
            .setParameter(5, scores.feasibility())
            .setParameter(6, scores.novelty())
            .setParameter(7, rating.at().toString())
            .executeUpdate()
        == 1;
  }

  /**
   * Notes that threads of a jam were shown to a member; others are left out, and a loss in a crash
   * is accepted for speed.
   */
  void expose(UUID jam, Collection<UUID> threads, UUID member, Instant now) {
    entities.createNativeQuery("set local synchronous_commit = off").executeUpdate();
    entities
        .createNativeQuery(
            """
            insert into exposure (thread, member, at)
            select t.id, cast(?1 as uuid), cast(?2 as timestamptz) from thread t
            where t.jam = cast(?3 as uuid) and t.id = any(cast(?4 as uuid[])) and t.author <> cast(?1 as uuid)
            on conflict do nothing
            """)
        .setParameter(1, member.toString())
        .setParameter(2, now.toString())
        .setParameter(3, jam.toString())
        .setParameter(4, ArrayText.of(threads))
        .executeUpdate();
  }

  /** How many support a thread. */
  int supports(UUID thread) {
    var count =
        entities
            .createNativeQuery("select count(*) from support where thread = cast(?1 as uuid)")
            .setParameter(1, thread.toString())
            .getSingleResult();
    return Sql.number(count);
  }

  /** A member's own rating of an idea. */
  Optional<Rating.Scores> scores(UUID thread, UUID member) {
    var query =
        entities
            .createNativeQuery(
                "select overall, impact, feasibility, novelty from rating where thread = cast(?1 as uuid) and member = cast(?2 as uuid)")
            .setParameter(1, thread.toString())
            .setParameter(2, member.toString());
    return Sql.rows(query).stream().findFirst().map(row -> scores(row, 0));
  }

  /** How an idea was rated by all, whoever asks. */
  public RatingSummary summary(UUID thread) {
    var query =
        entities
            .createNativeQuery(
                """
                select count(*), coalesce(avg(overall), 0), coalesce(avg(impact), 0), coalesce(avg(feasibility), 0), coalesce(avg(novelty), 0),
                  count(*) filter (where overall = 1), count(*) filter (where overall = 2), count(*) filter (where overall = 3),
                  count(*) filter (where overall = 4), count(*) filter (where overall = 5)
                from rating where thread = cast(?1 as uuid)
                """)
            .setParameter(1, thread.toString());
    var row = Sql.rows(query).getFirst();
    return new RatingSummary(
        Sql.number(row[0]),
        mean(row[1]),
        mean(row[2]),
        mean(row[3]),
        mean(row[4]),
        IntStream.range(5, 10).mapToObj(column -> Sql.number(row[column])).toList());
  }

  /** The threads of a jam a member supports, newest gesture first. */
  List<UUID> supportedBy(UUID member, UUID jam) {
    return ids(entities.createNativeQuery(SUPPORTED), member, jam);
  }

  /** The threads of a jam a member follows, newest first. */
  List<UUID> followedBy(UUID member, UUID jam) {
    return ids(entities.createNativeQuery(FOLLOWED), member, jam);
  }

  /** The supports there are of threads by members, in turn, whoever asks. */
  public List<Support> supports(List<UUID> threads, List<UUID> members) {
    return rows("select g.thread, g.member, g.at from support g", threads, members).stream()
        .map(row -> new Support(Sql.id(row[0]), Sql.id(row[1]), Sql.instant(row[2])))
        .toList();
  }

  /** The ratings there are of ideas by members, in turn, whoever asks. */
  public List<Rating> ratings(List<UUID> ideas, List<UUID> members) {
    return rows(
            "select g.thread, g.member, g.at, g.overall, g.impact, g.feasibility, g.novelty from rating g",
            ideas,
            members)
        .stream()
        .map(row -> new Rating(Sql.id(row[0]), Sql.id(row[1]), scores(row, 3), Sql.instant(row[2])))
        .toList();
  }

  private List<Object[]> rows(String what, List<UUID> threads, List<UUID> members) {
    return threads.isEmpty()
        ? List.of()
        : Sql.rows(
            entities
                .createNativeQuery(
                    what
                        + " join unnest(cast(?1 as uuid[]), cast(?2 as uuid[])) as asked (thread, member) using (thread, member)")
                .setParameter(1, ArrayText.of(threads))
                .setParameter(2, ArrayText.of(members)));
  }

  static Rating.Scores scores(Object[] row, int from) {
    return new Rating.Scores(
        Sql.number(row[from]),
        Sql.number(row[from + 1]),
        Sql.number(row[from + 2]),
        Sql.number(row[from + 3]));
  }

  @SuppressWarnings("unchecked")
  private static List<UUID> ids(Query query, UUID member, UUID jam) {
    List<Object> rows =
        query.setParameter(1, member.toString()).setParameter(2, jam.toString()).getResultList();
    return rows.stream().map(Sql::id).toList();
  }

  private static double mean(Object column) {
    return Math.round(((Number) column).doubleValue() * 100) / 100.0;
  }

  private boolean mark(String table, UUID thread, UUID member, Instant at) {
    return entities
            .createNativeQuery(
                "insert into "
                    + table
                    + " (thread, member, at) values (cast(?1 as uuid), cast(?2 as uuid), cast(?3 as timestamptz)) on conflict do nothing")
            .setParameter(1, thread.toString())
            .setParameter(2, member.toString())
            .setParameter(3, at.toString())
            .executeUpdate()
        == 1;
  }

  private boolean unmark(String table, UUID thread, UUID member) {
    return entities
            .createNativeQuery(
                "delete from "
                    + table
                    + " where thread = cast(?1 as uuid) and member = cast(?2 as uuid)")
            .setParameter(1, thread.toString())
            .setParameter(2, member.toString())
            .executeUpdate()
        == 1;
  }
}
