package org.madang.analytics.themes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Two ways of dividing the same things, compared by the pairs of things that are together. */
final class Contingency {
  private final double pairs;
  private final double together;
  private final double inFirst;
  private final double inSecond;

  Contingency(int[] first, int[] second) {
    Map<Long, Integer> cells = new HashMap<>();
    for (int i = 0; i < first.length; i++) {
      cells.merge(((long) first[i] << 32) | second[i], 1, Integer::sum);
    }
    pairs = pairs(first.length);
    together = cells.values().stream().mapToDouble(Contingency::pairs).sum();
    inFirst = pairsWithin(first);
    inSecond = pairsWithin(second);
  }

  private static double pairsWithin(int[] groups) {
    int[] sizes = new int[Arrays.stream(groups).max().orElse(-1) + 1];
    for (int group : groups) {
      sizes[group]++;
    }
    return Arrays.stream(sizes).mapToDouble(Contingency::pairs).sum();
  }

  private static double pairs(int things) {
    return things * (things - 1.0) / 2;
  }

  /** The adjusted Rand index (Hubert and Arabie 1985): 1 is the same, 0 is chance. */
  double adjustedRand() {
    double chance = pairs == 0 ? 0 : inFirst * inSecond / pairs;
    double most = (inFirst + inSecond) / 2;
    return most - chance < 1e-9 ? 0 : (together - chance) / (most - chance);
  }

  /** The share of pairs that the second way has in different groups. */
  double variety() {
    return pairs == 0 ? 0 : 1 - inSecond / pairs;
  }
}
