package org.madang.insight;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Something held for each of those that were asked for last, and let go for all others. */
final class Latest {
  private Latest() {}

  /** An empty map that holds so many at most; may be used by several threads. */
  static <K, V> Map<K, V> held(int most) {
    return Collections.synchronizedMap(
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        });
  }
}
