package org.madang.analytics.ranking;

/**
 * A value from 0 to 1 and how sure it is. One half is the jam's usual idea, and a standard
 * deviation of the jam's ideas is one {@value #DEVIATIONS}th, in every factor: so a weight means
 * the same whatever a factor is counted in.
 *
 * @param variance of the belief about it, at least 0
 * @param reason what it rests on
 */
record Estimate(double value, double variance, Reason reason) {
  static final double DEVIATIONS = 8;

  /**
   * @param standing in standard deviations above the usual idea
   * @param variance of that
   */
  static Estimate standing(double standing, double variance, Reason reason) {
    return new Estimate(
        Math.clamp(0.5 + standing / DEVIATIONS, 0, 1),
        Math.max(0, variance) / (DEVIATIONS * DEVIATIONS),
        reason);
  }
}
