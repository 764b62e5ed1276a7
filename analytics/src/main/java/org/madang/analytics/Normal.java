package org.madang.analytics;

/** The standard normal distribution. */
public final class Normal {
  private Normal() {}

  /** The value below which this share lies, to about four places; from -4 to 4. */
  public static double quantile(double share) {
    double low = -4;
    double high = 4;
    for (int step = 0; step < 40; step++) {
      double middle = (low + high) / 2;
      if (below(middle) < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** The share below a value (Abramowitz and Stegun 26.2.17, error under 1e-7). */
  public static double below(double value) {
    double t = 1 / (1 + 0.2316419 * Math.abs(value));
    double tail =
        Math.exp(-value * value / 2)
            / Math.sqrt(2 * Math.PI)
            * t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return value > 0 ? 1 - tail : tail;
  }
}
