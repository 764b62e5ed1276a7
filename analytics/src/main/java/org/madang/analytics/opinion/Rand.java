package org.madang.analytics.opinion;

import java.util.HashMap;
import java.util.Map;

/** How far two ways of grouping the same people agree (Hubert and Arabie 1985). */
final class Rand {
  private Rand() {}

  /** 1 for the same groups, about 0 for chance; 1 where both put all into one group. */
  static double adjusted(int[] one, int[] other) {
    Map<Long, Integer> both = new HashMap<>();
    Map<Integer, Integer> ofOne = new HashMap<>();
    Map<Integer, Integer> ofOther = new HashMap<>();
    for (int i = 0; i < one.length; i++) {
      both.merge((long) one[i] << 32 | other[i], 1, Integer::sum);
      ofOne.merge(one[i], 1, Integer::sum);
      ofOther.merge(other[i], 1, Integer::sum);
    }
    double together = pairs(both);
    double expected = pairs(ofOne) * pairs(ofOther) / (one.length * (one.length - 1.0) / 2);
    double most = (pairs(ofOne) + pairs(ofOther)) / 2;
    return most == expected ? 1 : (together - expected) / (most - expected);
  }

  private static double pairs(Map<?, Integer> counts) {
    return counts.values().stream().mapToDouble(n -> n * (n - 1.0) / 2).sum();
  }
}
