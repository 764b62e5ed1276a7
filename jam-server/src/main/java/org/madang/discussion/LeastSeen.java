package org.madang.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.madang.platform.ArrayText;

/**
 * The conversations of each jam that need company most, the same for all: counted at most every few
 * seconds, because every browser on a jam's home asks, and counting takes time in proportion to all
 * that was ever shown there. Who they are for is asked each time.
 */
@ApplicationScoped
class LeastSeen {
  /** How old the count may be. */
  private static final Duration FRESH = Duration.ofSeconds(10);

  /** Threads that are kept, so that also who has seen a lot finds some that are new to them. */
  private static final int KEPT = 300;

  /**
   * One member is shown some of so many times as many, others are shown others: else all who arrive
   * in the same moment would be sent to the same few.
   */
  private static final int SPREAD = 4;

  private static final String COUNT =
      """
      select t.id from thread t join thread_growth g on g.thread = t.id
      left join (
        select e.thread, count(*) as members from exposure e join thread x on x.id = e.thread
        where x.jam = cast(?1 as uuid) group by e.thread) s on s.thread = t.id
      where t.jam = cast(?1 as uuid) and t.hidden_at is null and t.withdrawn_at is null
      order by g.answers > 0,
        (coalesce(s.members, 0) + 1)
          / (1 + extract(epoch from (select max(n.at) from thread n where n.jam = cast(?1 as uuid)) - t.at) / 3600),
        t.at desc, t.id
      limit ?2
      """;

  private static final String FOR_MEMBER =
      """
      select t.* from (
        select id, place from (
          select t.id, c.place
          from unnest(cast(?1 as uuid[])) with ordinality c (id, place) join thread t on t.id = c.id
          where t.author <> cast(?2 as uuid) and t.hidden_at is null and t.withdrawn_at is null
            and not exists (select from exposure e where e.thread = t.id and e.member = cast(?2 as uuid))
          order by c.place limit ?3) first
        order by md5(id::text || ?2) limit ?4) chosen
      join thread t on t.id = chosen.id
      order by chosen.place
      """;

  @PersistenceContext private EntityManager entities;
  private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();

  @SuppressWarnings("NullAway.Init") // the container fills the fields
  LeastSeen() {}

  LeastSeen(EntityManager entities) {
    this.entities = entities;
  }

  /** The threads of one jam. */
  private static final class Kept {
    private long nanos = System.nanoTime() - FRESH.toNanos();
    private List<UUID> threads = List.of();
  }

  /**
   * Threads that a member has neither seen nor opened, those first that nobody answered and few
   * have seen for their age; fewer than asked for where there are few. Two queries, one of them for
   * all.
   */
  @SuppressWarnings("unchecked")
  List<JamThread> of(Visit visit, int limit) {
    return entities
        .createNativeQuery(FOR_MEMBER, JamThread.class)
        .setParameter(1, ArrayText.of(all(visit.jam())))
        .setParameter(2, visit.member().toString())
        .setParameter(3, limit * SPREAD)
        .setParameter(4, limit)
        .getResultList();
  }

  private List<UUID> all(UUID jam) {
    var found = kept.computeIfAbsent(jam, _ -> new Kept());
    synchronized (found) {
      var now = System.nanoTime();
      if (now - found.nanos >= FRESH.toNanos()) {
        found.threads = count(jam);
        found.nanos = now;
      }
      return found.threads;
    }
  }

  private List<UUID> count(UUID jam) {
    List<?> column =
        entities
            .createNativeQuery(COUNT)
            .setParameter(1, jam.toString())
            .setParameter(2, KEPT)
            .getResultList();
    return column.stream().map(Sql::id).toList();
  }
}
