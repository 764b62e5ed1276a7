package org.madang.analytics.ranking;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How sure each place is: the ranking is drawn again and again from what is believed of each score,
 * and every idea's place noted. Seeded, each draw with a seed of its own, so draws may run side by
 * side and other weights meet the same luck. Cost: draws times {@code n log n}.
 *
 * @param low for each idea, the place that 95 % of its draws do not beat, from 1
 * @param high the place that 95 % of its draws reach
 * @param first the share of draws in which it was among the first
 */
record Places(int[] low, int[] high, double[] first) {
  private static final double TAIL = 0.05;

  /**
   * @param scores the middle of the belief about each idea
   * @param deviations and how wide it is
   * @param top how many count as the first
   */
  static Places draw(double[] scores, double[] deviations, int top, RankingOptions options) {
    int draws = options.draws();
    int[][] places = new int[draws][];
    IntStream.range(0, draws)
        .parallel()
        .forEach(d -> places[d] = draw(scores, deviations, options.seed() + 31L * d));
    int[] low = new int[scores.length];
    int[] high = new int[scores.length];
    double[] first = new double[scores.length];
    IntStream.range(0, scores.length)
        .parallel()
        .forEach(
            i -> {
              int[] own = new int[draws];
              for (int d = 0; d < draws; d++) {
                own[d] = places[d][i];
                first[i] += own[d] <= top ? 1.0 / draws : 0;
              }
              Arrays.sort(own);
              low[i] = own[(int) (TAIL * (draws - 1))];
              high[i] = own[(int) Math.ceil((1 - TAIL) * (draws - 1))];
            });
    return new Places(low, high, first);
  }

  private static int[] draw(double[] scores, double[] deviations, long seed) {
    var random = new SplittableRandom(seed);
    long[] drawn = new long[scores.length];
    for (int i = 0; i < drawn.length; i++) {
      float score = (float) (scores[i] + deviations[i] * random.nextGaussian());
      drawn[i] = (long) descending(score) << 32 | i;
    }
    Arrays.sort(drawn);
    int[] places = new int[drawn.length];
    for (int p = 0; p < drawn.length; p++) {
      places[(int) drawn[p]] = p + 1;
    }
    return places;
  }

  /** A whole number that is the smaller the greater the score is, so that one sort does it all. */
  private static int descending(float score) {
    int bits = Float.floatToIntBits(score);
    return ~(bits ^ bits >> 31 & Integer.MAX_VALUE);
  }
}
