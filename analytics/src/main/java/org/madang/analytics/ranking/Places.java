package org.madang.analytics.ranking;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How sure each place is: the ranking is drawn again and again from what is believed of each score,
 * and every idea's place noted. Seeded, each draw with a seed of its own, so draws may run side by
 * side and other weights meet the same luck. Cost: draws times ideas.
 *
 * @param low for each idea, the place that 95 % of its draws do not beat, from 1
 * @param high the place that 95 % of its draws reach
 * @param first the share of draws in which it was among the first
 */
record Places(int[] low, int[] high, double[] first) {
  private static final double TAIL = 0.05;
  private static final int DIGIT = 11;
  private static final int VALUES = 1 << DIGIT;

  /**
   * @param scores the middle of the belief about each idea
   * @param deviations and how wide it is
   * @param top how many count as the first
   */
  static Places draw(double[] scores, double[] deviations, int top, RankingOptions options) {
    int draws = options.draws();
    int[][] orders = new int[draws][];
    IntStream.range(0, draws)
        .parallel()
        .forEach(d -> orders[d] = order(scores, deviations, options.seed() + 31L * d));
    int lowest = (int) (TAIL * (draws - 1)) + 1;
    int highest = (int) Math.ceil((1 - TAIL) * (draws - 1)) + 1;
    int[] met = new int[scores.length];
    int[] low = new int[scores.length];
    int[] high = new int[scores.length];
    double[] first = new double[scores.length];
    // Down all orders at once: the nth time an idea is met is its nth best place, without a sort.
    for (int p = 0; p < scores.length; p++) {
      for (int[] order : orders) {
        int idea = order[p];
        met[idea]++;
        low[idea] = met[idea] == lowest ? p + 1 : low[idea];
        high[idea] = met[idea] == highest ? p + 1 : high[idea];
        first[idea] += p < top ? 1.0 / draws : 0;
      }
    }
    return new Places(low, high, first);
  }

  /** The ideas in the order of one draw, the best first. */
  private static int[] order(double[] scores, double[] deviations, long seed) {
    var random = new SplittableRandom(seed);
    long[] drawn = new long[scores.length];
    for (int i = 0; i < drawn.length; i++) {
      float score = (float) (scores[i] + deviations[i] * random.nextGaussian());
      drawn[i] = (long) descending(score) << 32 | i;
    }
    long[] sorted = sorted(drawn);
    int[] order = new int[sorted.length];
    for (int p = 0; p < order.length; p++) {
      order[p] = (int) sorted[p];
    }
    return order;
  }

  /** By the upper half of each, as numbers without sign; equal ones stay in their order (radix). */
  private static long[] sorted(long[] numbers) {
    long[] from = numbers;
    long[] to = new long[numbers.length];
    for (int shift = Integer.SIZE; shift < Long.SIZE; shift += DIGIT) {
      int[] starts = new int[VALUES + 1];
      for (long number : from) {
        starts[digit(number, shift) + 1]++;
      }
      for (int value = 0; value < VALUES; value++) {
        starts[value + 1] += starts[value];
      }
      for (long number : from) {
        to[starts[digit(number, shift)]++] = number;
      }
      long[] sorted = to;
      to = from;
      from = sorted;
    }
    return from;
  }

  private static int digit(long number, int shift) {
    return (int) (number >>> shift) & VALUES - 1;
  }

  /** A whole number, without sign, that is the smaller the greater the score is. */
  private static int descending(float score) {
    int bits = Float.floatToIntBits(score);
    return ~(bits ^ (bits >> 31 | Integer.MIN_VALUE));
  }
}
