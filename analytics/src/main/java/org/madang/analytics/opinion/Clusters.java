package org.madang.analytics.opinion;

import java.util.Arrays;
import java.util.Random;

/**
 * K-means (Lloyd 1982) from k-means++ seeds (Arthur and Vassilvitskii 2007), the best of {@value
 * #TRIES}; and its silhouette (Rousseeuw 1987) on at most {@value #SAMPLE} points. A point as near
 * to two middles goes to the first. Seeded.
 */
record Clusters(double[][] middles, double silhouette) {
  private static final int TRIES = 8;
  private static final int ROUNDS = 50;
  private static final int SAMPLE = 2000;

  static Clusters of(double[][] points, int groups, long seed) {
    double[][] best = {};
    double least = Double.POSITIVE_INFINITY;
    for (int t = 0; t < TRIES; t++) {
      double[][] middles = middles(points, groups, new Random(seed + t));
      double spread =
          Arrays.stream(points).mapToDouble(p -> distance(p, middles[nearest(p, middles)])).sum();
      if (spread < least) {
        least = spread;
        best = middles;
      }
    }
    return new Clusters(best, silhouette(points, best));
  }

  private static double[][] middles(double[][] points, int groups, Random random) {
    double[][] middles = seeds(points, groups, random);
    for (int round = 0; round < ROUNDS; round++) {
      double[][] sums = new double[groups][points[0].length];
      int[] counts = new int[groups];
      for (double[] point : points) {
        int group = nearest(point, middles);
        counts[group]++;
        for (int d = 0; d < point.length; d++) {
          sums[group][d] += point[d];
        }
      }
      boolean still = true;
      for (int g = 0; g < groups; g++) {
        for (int d = 0; d < sums[g].length && counts[g] > 0; d++) {
          sums[g][d] /= counts[g];
        }
        still &= counts[g] == 0 || distance(sums[g], middles[g]) < 1e-12;
        middles[g] = counts[g] == 0 ? middles[g] : sums[g];
      }
      if (still) {
        break;
      }
    }
    return middles;
  }

  private static double[][] seeds(double[][] points, int groups, Random random) {
    double[][] seeds = new double[groups][];
    double[] far = new double[points.length];
    Arrays.fill(far, Double.POSITIVE_INFINITY);
    seeds[0] = points[random.nextInt(points.length)].clone();
    for (int g = 1; g < groups; g++) {
      double sum = 0;
      for (int i = 0; i < points.length; i++) {
        far[i] = Math.min(far[i], distance(points[i], seeds[g - 1]));
        sum += far[i];
      }
      double drawn = random.nextDouble() * sum;
      int chosen = 0;
      while (chosen < points.length - 1 && drawn > far[chosen]) {
        drawn -= far[chosen++];
      }
      seeds[g] = points[chosen].clone();
    }
    return seeds;
  }

  /**
   * The largest share of any two groups' points that stand in the middle half of the way between
   * them. Where points are spread evenly along that way, a quarter do, wherever it is cut; of two
   * crowds with a gap hardly any.
   */
  double between(double[][] points) {
    double most = 0;
    for (int g = 1; g < middles.length; g++) {
      for (int h = 0; h < g; h++) {
        int both = 0;
        int between = 0;
        for (double[] point : points) {
          int group = nearest(point);
          if (group == g || group == h) {
            both++;
            double along = along(middles[h], middles[g], point);
            between += along > 0.25 && along < 0.75 ? 1 : 0;
          }
        }
        most = Math.max(most, both == 0 ? 0 : (double) between / both);
      }
    }
    return most;
  }

  /** How much of the way from one to another lies before a point. */
  private static double along(double[] from, double[] to, double[] point) {
    double dot = 0;
    for (int d = 0; d < from.length; d++) {
      dot += (to[d] - from[d]) * (point[d] - from[d]);
    }
    return dot / Math.max(1e-12, distance(from, to));
  }

  int nearest(double[] point) {
    return nearest(point, middles);
  }

  private static int nearest(double[] point, double[][] middles) {
    int best = 0;
    for (int g = 1; g < middles.length; g++) {
      best = distance(point, middles[g]) < distance(point, middles[best]) ? g : best;
    }
    return best;
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += (a[d] - b[d]) * (a[d] - b[d]);
    }
    return sum;
  }

  private static double silhouette(double[][] points, double[][] middles) {
    int step = (points.length + SAMPLE - 1) / SAMPLE;
    int size = (points.length + step - 1) / step;
    int[] groups = new int[size];
    Arrays.setAll(groups, i -> nearest(points[i * step], middles));
    double sum = 0;
    for (int i = 0; i < size; i++) {
      double[] far = new double[middles.length];
      int[] counts = new int[middles.length];
      for (int j = 0; j < size; j++) {
        if (i != j) {
          far[groups[j]] += Math.sqrt(distance(points[i * step], points[j * step]));
          counts[groups[j]]++;
        }
      }
      sum += silhouette(groups[i], far, counts);
    }
    return sum / size;
  }

  private static double silhouette(int own, double[] far, int[] counts) {
    double other = Double.POSITIVE_INFINITY;
    for (int g = 0; g < far.length; g++) {
      other = g != own && counts[g] > 0 ? Math.min(other, far[g] / counts[g]) : other;
    }
    if (counts[own] == 0 || !Double.isFinite(other)) {
      return 0;
    }
    double mine = far[own] / counts[own];
    return Math.max(mine, other) == 0 ? 0 : (other - mine) / Math.max(mine, other);
  }
}
