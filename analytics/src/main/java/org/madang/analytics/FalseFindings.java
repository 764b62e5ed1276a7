package org.madang.analytics;

import java.util.Arrays;

/** Keeps the false ones few where many things are looked at together. */
public final class FalseFindings {
  private FalseFindings() {}

  /**
   * Up to which chance findings count, so that at most a share of them is false (Benjamini and
   * Hochberg 1995); below 0 where none does.
   *
   * @param tried how many were looked at, of which the chances given are the smallest
   */
  public static double limit(double[] chances, int tried, double falseShare) {
    double[] sorted = Arrays.stream(chances).sorted().toArray();
    double limit = -1;
    for (int i = 0; i < sorted.length; i++) {
      if (sorted[i] <= falseShare * (i + 1) / Math.max(tried, sorted.length)) {
        limit = sorted[i];
      }
    }
    return limit;
  }
}
