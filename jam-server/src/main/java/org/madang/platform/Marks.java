package org.madang.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongUnaryOperator;

/**
 * How far each pace is used up: one number a key, moved by comparing and setting. This is all that
 * nodes have to share for the limits to hold across them, and any {@link ConcurrentMap} will do; a
 * mark that is lost only forgives. This one is the node's own.
 */
@ApplicationScoped
class Marks {
  /** Above this many, those that say nothing any more are dropped. */
  private static final int TIDY_FROM = 50_000;

  private final ConcurrentMap<String, Long> marks = new ConcurrentHashMap<>();

  /**
   * Moves a mark on.
   *
   * @param now below which a mark says nothing, in microseconds
   * @param move from where it is, or now, to where it goes; the same to leave it; may refuse
   */
  void move(String key, long now, LongUnaryOperator move) {
    if (marks.size() > TIDY_FROM) {
      marks.values().removeIf(mark -> mark <= now);
    }
    while (true) {
      var kept = marks.get(key);
      var from = kept == null ? now : Math.max(kept, now);
      var to = move.applyAsLong(from);
      if (to == from || set(key, kept, to)) {
        return;
      }
    }
  }

  private boolean set(String key, @org.jspecify.annotations.Nullable Long kept, long to) {
    return kept == null ? marks.putIfAbsent(key, to) == null : marks.replace(key, kept, to);
  }
}
