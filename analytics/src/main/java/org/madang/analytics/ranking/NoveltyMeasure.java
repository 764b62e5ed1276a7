package org.madang.analytics.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.util.VectorUtil;
import org.madang.analytics.Normal;

/**
 * How unlike the others an idea is: one minus the mean cosine with its three nearest ideas of the
 * same space (a local outlier measure after Ramaswamy, Rastogi and Shim 2000), as the normal score
 * of its place among all ideas. Cost: quadratic up to 5,000 ideas, which take a second or two of
 * one core with 384 numbers each; above that every idea is compared with an evenly drawn sample, so
 * that the cost does not grow any more.
 */
final class NoveltyMeasure implements Measure {
  private static final int NEAREST = 3;
  private static final double VARIANCE = 0.1;
  private static final double MOST_PAIRS = 25e6;

  private final double[] alike;
  private final int[] nearest;
  private final boolean sampled;
  private final double[] sorted;
  private final double typical;

  NoveltyMeasure(List<IdeaEvidence> ideas) {
    double step = Math.max(1, ideas.size() * (double) ideas.size() / MOST_PAIRS);
    var near =
        IntStream.range(0, ideas.size())
            .parallel()
            .mapToObj(i -> nearest(ideas, i, step))
            .toArray(double[][]::new);
    alike =
        Arrays.stream(near)
            .mapToDouble(own -> Arrays.stream(own).average().orElse(Double.NaN))
            .toArray();
    nearest = Arrays.stream(near).mapToInt(own -> own.length).toArray();
    sampled = step > 1;
    sorted = Arrays.stream(alike).filter(a -> !Double.isNaN(a)).sorted().toArray();
    typical = Arrays.stream(sorted).average().orElse(0);
  }

  /** The cosines with the nearest others, at most so many as count. */
  private static double[] nearest(List<IdeaEvidence> ideas, int place, double step) {
    double[] best = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (double at = 0; at < ideas.size(); at += step) {
      int j = (int) at;
      double cosine = j == place ? Double.NaN : cosine(ideas.get(place), ideas.get(j));
      if (cosine > best[NEAREST - 1]) {
        int free = NEAREST - 1;
        for (; free > 0 && cosine > best[free - 1]; free--) {
          best[free] = best[free - 1];
        }
        best[free] = cosine;
      }
    }
    return Arrays.stream(best).filter(Double::isFinite).toArray();
  }

  /** The cosine of two ideas; NaN where they cannot be compared. */
  static double cosine(IdeaEvidence a, IdeaEvidence b) {
    float[] left = a.vector();
    float[] right = b.vector();
    if (left == null
        || right == null
        || a.space() == null
        || !a.space().equals(b.space())
        || left.length != right.length) {
      return Double.NaN;
    }
    return VectorUtil.dotProduct(left, right);
  }

  @Override
  public String name() {
    return "novelty";
  }

  @Override
  public double doubt() {
    return 1;
  }

  @Override
  public boolean speaks() {
    return sorted.length > 1;
  }

  /** The share of ideas that are less alike, half of those that are as much so counted in. */
  private double share(double value) {
    return (before(value) + before(Math.nextUp(value))) / (2.0 * sorted.length);
  }

  private int before(double value) {
    return Sorted.before(sorted.length, at -> sorted[at] < value);
  }

  @Override
  public Estimate estimate(int idea) {
    if (Double.isNaN(alike[idea])) {
      return Estimate.standing(0, 1, Reason.of("novelty.unknown"));
    }
    double share = share(alike[idea]);
    return Estimate.standing(
        Normal.quantile(1 - share),
        VARIANCE,
        Reason.of(
            sampled ? "novelty.sampled" : "novelty.near",
            nearest[idea],
            Math.max(0, alike[idea]),
            Math.max(0, typical)));
  }
}
