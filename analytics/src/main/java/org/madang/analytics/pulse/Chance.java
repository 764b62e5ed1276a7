package org.madang.analytics.pulse;

import java.util.Arrays;

/** How likely a count is by chance, and what is left of that when many counts are looked at. */
final class Chance {
  private static final int MANY = 10_000;

  private Chance() {}

  /** The chance of at least this count where so many are to be expected (Poisson). */
  static double ofAtLeast(int count, double expected) {
    return count == 0 ? 1 : 1 - ofAtMost(count - 1, expected);
  }

  /** The chance of at most this count where so many are to be expected (Poisson). */
  static double ofAtMost(int count, double expected) {
    double logTerm = -expected;
    double sum = Math.exp(logTerm);
    for (int k = 1; k <= Math.min(count, MANY); k++) {
      logTerm += Math.log(expected / k);
      sum += Math.exp(logTerm);
    }
    return Math.clamp(sum, 0, 1);
  }

  /**
   * Up to which chance findings count, so that at most a share of them is false (Benjamini and
   * Hochberg 1995).
   *
   * @param tried how many were looked at, of which the chances given are the smallest
   */
  static double limit(double[] chances, int tried, double falseShare) {
    double[] sorted = Arrays.stream(chances).sorted().toArray();
    double limit = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (sorted[i] <= falseShare * (i + 1) / Math.max(tried, sorted.length)) {
        limit = sorted[i];
      }
    }
    return limit;
  }
}
