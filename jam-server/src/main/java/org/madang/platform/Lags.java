package org.madang.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;

/** How far behind the logs each of those is who follow them on this node. */
@ApplicationScoped
public class Lags {
  /** Of each log so many steps of growth are remembered; about a second each while it is busy. */
  private static final int STEPS = 1000;

  /** When each log was known here to have reached a position. */
  private final Map<UUID, ConcurrentNavigableMap<Long, Long>> growth = new ConcurrentHashMap<>();

  private final Map<String, Map<UUID, Long>> reached = new ConcurrentHashMap<>();

  void note(@Observes LogGrew grew) {
    var steps = growth.computeIfAbsent(grew.jam(), jam -> new ConcurrentSkipListMap<>());
    steps.putIfAbsent(grew.position(), System.nanoTime());
    if (steps.size() > STEPS) {
      steps.pollFirstEntry();
    }
  }

  /** Says that a consumer has worked in everything up to a position. */
  public void reached(String consumer, UUID jam, long position) {
    reached
        .computeIfAbsent(consumer, name -> new ConcurrentHashMap<>())
        .merge(jam, position, Math::max);
  }

  /** Says that a consumer starts a log anew. */
  public void forget(String consumer, UUID jam) {
    reached.getOrDefault(consumer, Map.of()).remove(jam);
  }

  /** Says that a consumer follows nothing here any more. */
  public void forget(String consumer) {
    reached.remove(consumer);
  }

  /** How many events a consumer has yet to work in, over all logs it follows. */
  long events(String consumer) {
    return reached.getOrDefault(consumer, Map.of()).entrySet().stream()
        .mapToLong(one -> Math.max(0, head(one.getKey()) - one.getValue()))
        .sum();
  }

  /** For how long the event that waits longest for a consumer has been known here, in seconds. */
  long seconds(String consumer) {
    var now = System.nanoTime();
    return reached.getOrDefault(consumer, Map.of()).entrySet().stream()
        .mapToLong(
            one -> TimeUnit.NANOSECONDS.toSeconds(waiting(one.getKey(), one.getValue(), now)))
        .max()
        .orElse(0);
  }

  private long head(UUID jam) {
    var steps = growth.get(jam);
    var last = steps == null ? null : steps.lastEntry();
    return last == null ? 0 : last.getKey();
  }

  private long waiting(UUID jam, long position, long now) {
    var steps = growth.get(jam);
    var first = steps == null ? null : steps.higherEntry(position);
    return first == null ? 0 : now - first.getValue();
  }
}
