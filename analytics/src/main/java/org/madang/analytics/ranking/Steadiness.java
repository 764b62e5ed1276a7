package org.madang.analytics.ranking;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How far an idea's being among the first hangs on what counts: the share of all mixtures of the
 * factors in which it is among them, every mixture being as likely as any other (the acceptability
 * index of stochastic multicriteria analysis; Lahdelma, Hokkanen and Salminen 1998). It speaks of
 * the weights alone, and those that are level at the last place share it; how sure the measurements
 * are is told by {@link RankedIdea.Certainty}. Seeded. Cost: mixtures times ideas.
 *
 * @param top how many count as the first
 * @param mixtures how many were drawn
 * @param shares by id, from 0 to 1
 */
public record Steadiness(int top, int mixtures, Map<String, Double> shares) {
  private static final int MIXTURES = 200;

  /** An idea that stays among the first in so many mixtures stays there whatever counts. */
  public static final double WHATEVER = 0.9;

  /**
   * @param values of each factor that speaks, by idea
   * @param options how many count as the first, and the seed
   */
  static Steadiness of(List<String> ids, double[][] values, RankingOptions options) {
    int top = options.top(ids.size());
    double[][] mixtures = mixtures(values.length == 0 ? 0 : values[0].length, options.seed());
    double[] first = new double[ids.size()];
    var drawn =
        Arrays.stream(mixtures).parallel().map(mixture -> first(values, mixture, top)).toList();
    drawn.forEach(one -> one.count(first, top));
    var shares = new LinkedHashMap<String, Double>();
    for (int i = 0; i < first.length; i++) {
      shares.put(ids.get(i), first[i] / MIXTURES);
    }
    return new Steadiness(top, MIXTURES, shares);
  }

  /** Points drawn evenly from the simplex: exponential steps, divided by their sum. */
  private static double[][] mixtures(int factors, long seed) {
    var random = new SplittableRandom(seed);
    double[][] mixtures = new double[MIXTURES][factors];
    for (double[] mixture : mixtures) {
      Arrays.setAll(mixture, _ -> -Math.log(1 - random.nextDouble()));
      double sum = Arrays.stream(mixture).sum();
      Arrays.setAll(mixture, f -> mixture[f] / sum);
    }
    return mixtures;
  }

  /**
   * Who is among the first in one mixture.
   *
   * @param sure ahead of the last place
   * @param level those who share what places are left
   */
  private record First(int[] sure, int[] level) {
    void count(double[] first, int top) {
      Arrays.stream(sure).forEach(i -> first[i]++);
      Arrays.stream(level).forEach(i -> first[i] += (top - sure.length) / (double) level.length);
    }
  }

  private static First first(double[][] values, double[] mixture, int top) {
    double[] scores = new double[values.length];
    for (int i = 0; i < scores.length; i++) {
      for (int f = 0; f < mixture.length; f++) {
        scores[i] += mixture[f] * values[i][f];
      }
    }
    double least = least(scores, top);
    return new First(
        IntStream.range(0, scores.length).filter(i -> scores[i] > least).toArray(),
        IntStream.range(0, scores.length).filter(i -> scores[i] == least).toArray());
  }

  /** The score that so many reach; keeps the greatest so far in order, for they seldom change. */
  private static double least(double[] scores, int top) {
    double[] greatest = new double[top];
    Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
    for (double score : scores) {
      if (top > 0 && score > greatest[0]) {
        int at = 0;
        for (; at + 1 < top && greatest[at + 1] < score; at++) {
          greatest[at] = greatest[at + 1];
        }
        greatest[at] = score;
      }
    }
    return top == 0 ? Double.POSITIVE_INFINITY : greatest[0];
  }
}
