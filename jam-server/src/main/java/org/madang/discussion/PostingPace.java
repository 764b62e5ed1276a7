package org.madang.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.madang.platform.Refusal.TooMany;

/**
 * How fast members write: so many threads and posts a minute, counted on this node and forgotten
 * with a restart.
 */
@ApplicationScoped
class PostingPace {
  private static final Duration WINDOW = Duration.ofMinutes(1);

  /** Above this many members those who have been quiet are forgotten. */
  private static final int MEMBERS_KEPT = 20_000;

  private final Map<UUID, Deque<Instant>> written = new ConcurrentHashMap<>();

  /** Counts one more contribution of a member, or refuses it and says when there is room again. */
  void count(UUID member, int perMinute, Instant now) {
    if (written.size() > MEMBERS_KEPT) {
      written
          .keySet()
          .forEach(
              one ->
                  written.computeIfPresent(
                      one, (_, times) -> recent(times, now).isEmpty() ? null : times));
    }
    written.compute(
        member, (_, times) -> counted(times == null ? new ArrayDeque<>() : times, perMinute, now));
  }

  private static Deque<Instant> counted(Deque<Instant> times, int perMinute, Instant now) {
    if (recent(times, now).size() >= perMinute) {
      throw new TooMany(
          "posting-too-fast",
          "In this jam you can write %d times a minute.".formatted(perMinute),
          Duration.between(now, times.getFirst().plus(WINDOW)));
    }
    times.addLast(now);
    return times;
  }

  private static Deque<Instant> recent(Deque<Instant> times, Instant now) {
    times.removeIf(time -> time.isAfter(now)); // the clock was set back
    while (!times.isEmpty() && !times.getFirst().plus(WINDOW).isAfter(now)) {
      times.removeFirst();
    }
    return times;
  }
}
