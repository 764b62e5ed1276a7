package org.madang.analytics.ranking;

/**
 * A value from 0 to 1 and how sure it is.
 *
 * @param variance of the belief about it, at least 0
 * @param reason what it rests on
 */
record Estimate(double value, double variance, Reason reason) {
  static Estimate of(double value, double variance, Reason reason) {
    return new Estimate(Math.clamp(value, 0, 1), Math.max(0, variance), reason);
  }
}
