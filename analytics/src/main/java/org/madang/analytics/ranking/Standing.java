package org.madang.analytics.ranking;

import java.util.Arrays;

/**
 * Raw measurements of unequal precision on one scale: standard deviations of the jam's ideas, each
 * shrunk towards the mean of all by how unsure it is (empirical Bayes; Efron and Morris 1977).
 *
 * @param values by idea; 0 is the jam's usual
 * @param variances of the belief, from 0 to 1; 1 where nothing is known
 */
record Standing(double[] values, double[] variances) {
  private static final double LEAST_SHARE = 0.05;

  /**
   * @param raw NaN where nothing is known
   * @param errors the sampling variance of each
   */
  static Standing of(double[] raw, double[] errors) {
    double[] known = Arrays.stream(raw).filter(Double::isFinite).toArray();
    double mean = Arrays.stream(known).average().orElse(0);
    double total = Arrays.stream(known).map(x -> (x - mean) * (x - mean)).average().orElse(0);
    double noise = 0;
    for (int i = 0; i < raw.length; i++) {
      noise += Double.isFinite(raw[i]) ? errors[i] / known.length : 0;
    }
    double real = Math.max(total - noise, LEAST_SHARE * total);
    double[] values = new double[raw.length];
    double[] variances = new double[raw.length];
    for (int i = 0; i < raw.length; i++) {
      boolean speaks = Double.isFinite(raw[i]) && total > 1e-12;
      values[i] = speaks ? Math.sqrt(real) * (raw[i] - mean) / (real + errors[i]) : 0;
      variances[i] = speaks ? errors[i] / (real + errors[i]) : 1;
    }
    return new Standing(values, variances);
  }

  Estimate estimate(int idea, Reason reason) {
    return Estimate.standing(values[idea], variances[idea], reason);
  }
}
