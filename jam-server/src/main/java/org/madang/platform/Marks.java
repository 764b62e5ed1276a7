package org.madang.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How far each pace is used up: one number a key, moved by comparing and setting, in a map that the
 * nodes share, so that a limit holds exactly over all of them. A node that is alone, or whose
 * cluster does not answer, counts for itself: in the latter case somebody who asks every node can
 * do as many times more as there are nodes. A mark that is lost only forgives.
 */
@ApplicationScoped
class Marks {
  /** Above this many, those that say nothing any more are dropped. */
  private static final int TIDY_FROM = 50_000;

  private static final String SHARED = "madang-marks";

  private final ConcurrentMap<String, Long> own = new ConcurrentHashMap<>();
  private final Grid grid;

  /** Of a node that is alone. */
  Marks() {
    this(new Grid());
  }

  @Inject
  Marks(Grid grid) {
    this.grid = grid;
  }

  /**
   * Moves a mark on.
   *
   * @param now below which a mark says nothing, in microseconds
   * @param move from where it is, or now, to where it goes; the same to leave it; may refuse
   */
  void move(String key, long now, LongUnaryOperator move) {
    var moved = grid.ask(cluster -> move(cluster.getMap(SHARED), key, now, move));
    if (moved.isEmpty()) {
      if (own.size() > TIDY_FROM) {
        own.values().removeIf(mark -> mark <= now);
      }
      move(own, key, now, move);
    }
  }

  private static boolean move(
      ConcurrentMap<String, Long> marks, String key, long now, LongUnaryOperator move) {
    while (true) {
      var kept = marks.get(key);
      var from = kept == null ? now : Math.max(kept, now);
      var to = move.applyAsLong(from);
      if (to == from || set(marks, key, kept, to)) {
        return true;
      }
    }
  }

  private static boolean set(
      ConcurrentMap<String, Long> marks, String key, @Nullable Long kept, long to) {
    return kept == null ? marks.putIfAbsent(key, to) == null : marks.replace(key, kept, to);
  }
}
