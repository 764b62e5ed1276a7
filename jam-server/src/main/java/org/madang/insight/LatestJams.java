package org.madang.insight;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Something held for each of the jams that were asked for last, and let go for all others. */
final class LatestJams {
  private LatestJams() {}

  /** An empty map that holds so many jams at most; may be used by several threads. */
  static <V> Map<UUID, V> held(int most) {
    return Collections.synchronizedMap(
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<UUID, V> eldest) {
            return size() > most;
          }
        });
  }
}
