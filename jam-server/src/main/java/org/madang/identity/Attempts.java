package org.madang.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.madang.platform.Refusal.TooMany;

/** Failed sign-ins of late, by address and account, on this node: a guesser has to wait. */
@ApplicationScoped
class Attempts {
  static final int MOST = 10;
  static final Duration WITHIN = Duration.ofMinutes(5);
  private static final int REMEMBERED = 100_000;

  @Inject private Clock clock;

  private final Map<String, Deque<Instant>> failures =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** Refuses who has failed too often. */
  synchronized void require(String who) {
    var now = clock.instant();
    var recent = failures.getOrDefault(who, new ArrayDeque<>());
    recent.removeIf(at -> at.isBefore(now.minus(WITHIN)));
    if (recent.size() >= MOST) {
      throw new TooMany(
          "too-many-sign-ins",
          "There were %d failed sign-ins within %d minutes.".formatted(MOST, WITHIN.toMinutes()),
          Duration.between(now, recent.getFirst().plus(WITHIN)));
    }
  }

  synchronized void failed(String who) {
    failures.computeIfAbsent(who, nobody -> new ArrayDeque<>()).add(clock.instant());
  }

  synchronized void succeeded(String who) {
    failures.remove(who);
  }
}
