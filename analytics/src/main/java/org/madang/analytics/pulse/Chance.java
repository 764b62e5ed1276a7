package org.madang.analytics.pulse;

/**
 * How likely it is by chance that so many of some writings fall into the window, if which of all
 * writings they are has nothing to do with when they were written: Fisher's exact test (1935),
 * which asks of a share that was seen but a few times no more than it can know. Each tail is summed
 * by itself, so that a chance too small for one minus the rest is told too.
 */
final class Chance {
  private final int now;
  private final double[] logFactorials;

  /**
   * @param before writings before the window
   * @param now writings in it
   */
  Chance(int before, int now) {
    this.now = now;
    logFactorials = new double[before + now + 1];
    for (int n = 1; n < logFactorials.length; n++) {
      logFactorials[n] = logFactorials[n - 1] + Math.log(n);
    }
  }

  /** The chance that at least so many of all these are in the window. */
  double ofAtLeast(int count, int all) {
    return between(count, Math.min(all, now), all);
  }

  /** The chance that at most so many of all these are in the window. */
  double ofAtMost(int count, int all) {
    return between(Math.max(0, all - (logFactorials.length - 1 - now)), count, all);
  }

  private double between(int from, int to, int all) {
    int writings = logFactorials.length - 1;
    double sum = 0;
    for (int k = from; k <= to; k++) {
      sum +=
          Math.exp(
              logChoices(all, k) + logChoices(writings - all, now - k) - logChoices(writings, now));
    }
    return Math.min(1, sum);
  }

  private double logChoices(int of, int chosen) {
    return logFactorials[of] - logFactorials[chosen] - logFactorials[of - chosen];
  }
}
