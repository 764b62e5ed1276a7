package org.madang.analytics.saturation;

/**
 * How many different notions there are at least, heard and unheard (Chao 1987, bias-corrected where
 * no notion occurs twice), with the 95 % interval of the unheard on a logarithmic scale.
 */
record Richness(double expected, double low, double high) {
  private static final double Z = 1.96;

  static Richness of(Tally tally) {
    double shrink = tally.texts() == 0 ? 0 : (tally.texts() - 1.0) / tally.texts();
    double once = tally.once();
    double twice = tally.twice();
    double unheard = shrink * (twice > 0 ? once * once / (2 * twice) : once * (once - 1) / 2);
    if (unheard <= 0) {
      return new Richness(tally.notions(), tally.notions(), tally.notions());
    }
    double variance = variance(once, twice, shrink, unheard + tally.notions());
    double spread = Math.exp(Z * Math.sqrt(Math.log(1 + variance / (unheard * unheard))));
    return new Richness(
        tally.notions() + unheard,
        tally.notions() + unheard / spread,
        tally.notions() + unheard * spread);
  }

  private static double variance(double once, double twice, double a, double expected) {
    if (twice > 0) {
      double r = once / twice;
      return twice * (a / 2 * r * r + a * a * r * r * r + a * a / 4 * r * r * r * r);
    }
    double pairs = once * (once - 1);
    return a * pairs / 2
        + a * a * once * (2 * once - 1) * (2 * once - 1) / 4
        - a * a * Math.pow(once, 4) / (4 * expected);
  }
}
