package org.madang.analytics.opinion;

import java.util.Random;

/**
 * The plane on which people differ most: the first two principal components of the votes, each
 * statement's mean taken off, a missing vote counting as the mean (so it says nothing). Found by
 * power iteration over the votes that exist; nothing dense is made. A person is put where the two
 * axes explain best the votes they cast, held to the middle as by a prior (the posterior mean of
 * probabilistic principal components with missing values; Tipping and Bishop 1999): somebody with
 * few votes is neither lost in the middle nor thrown far out by one of them. Cost: rounds times
 * votes. Seeded.
 */
final class OpinionSpace {
  private static final int DIMENSIONS = 2;
  private static final int ROUNDS = 60;
  private static final double STILL = 1e-9;
  private static final double RIDGE = 0.05;

  private final OpinionVotes votes;
  private final double[] means;
  private final double[][] axes;

  OpinionSpace(OpinionVotes votes, long seed) {
    this.votes = votes;
    means = means(votes);
    axes = new double[DIMENSIONS][];
    var random = new Random(seed);
    for (int d = 0; d < DIMENSIONS; d++) {
      axes[d] = axis(d, random);
    }
  }

  private static double[] means(OpinionVotes votes) {
    double[] sums = new double[votes.statements().size()];
    int[] counts = new int[sums.length];
    for (int r = 0; r < votes.rows(); r++) {
      int[] columns = votes.columns(r);
      for (int v = 0; v < columns.length; v++) {
        sums[columns[v]] += votes.votes(r)[v];
        counts[columns[v]]++;
      }
    }
    for (int c = 0; c < sums.length; c++) {
      sums[c] /= Math.max(1, counts[c]);
    }
    return sums;
  }

  private double[] axis(int found, Random random) {
    double[] axis = random.doubles(means.length, -1, 1).toArray();
    for (int round = 0; round < ROUNDS; round++) {
      orthogonal(axis, found);
      double[] next = new double[axis.length];
      for (int r = 0; r < votes.rows(); r++) {
        double along = along(votes, r, axis);
        int[] columns = votes.columns(r);
        for (int v = 0; v < columns.length; v++) {
          next[columns[v]] += along * (votes.votes(r)[v] - means[columns[v]]);
        }
      }
      orthogonal(next, found);
      double moved = 0;
      for (int c = 0; c < axis.length; c++) {
        moved += (next[c] - axis[c]) * (next[c] - axis[c]);
      }
      axis = next;
      if (moved < STILL) {
        break;
      }
    }
    return axis;
  }

  /** Takes the axes found before off, and gives it length one; zero stays zero. */
  private void orthogonal(double[] axis, int found) {
    for (int d = 0; d < found; d++) {
      double dot = dot(axis, axes[d]);
      for (int c = 0; c < axis.length; c++) {
        axis[c] -= dot * axes[d][c];
      }
    }
    double length = Math.sqrt(dot(axis, axis));
    for (int c = 0; c < axis.length && length > 1e-12; c++) {
      axis[c] /= length;
    }
  }

  private static double dot(double[] a, double[] b) {
    double dot = 0;
    for (int c = 0; c < a.length; c++) {
      dot += a[c] * b[c];
    }
    return dot;
  }

  private double along(OpinionVotes of, int row, double[] axis) {
    double along = 0;
    int[] columns = of.columns(row);
    for (int v = 0; v < columns.length; v++) {
      along += axis[columns[v]] * (of.votes(row)[v] - means[columns[v]]);
    }
    return along;
  }

  /** Where people are, also people it was not learned from, who voted on the same statements. */
  double[][] points(OpinionVotes of) {
    double[][] points = new double[of.rows()][];
    for (int r = 0; r < points.length; r++) {
      points[r] = point(of, r);
    }
    return points;
  }

  // Least squares over the votes cast, held to the middle: (A'A + s²/λ)⁻¹ A'x for two axes.
  private double[] point(OpinionVotes of, int row) {
    double[] sums = {RIDGE, 0, RIDGE};
    for (int column : of.columns(row)) {
      sums[0] += axes[0][column] * axes[0][column];
      sums[1] += axes[0][column] * axes[1][column];
      sums[2] += axes[1][column] * axes[1][column];
    }
    double x = along(of, row, axes[0]);
    double y = along(of, row, axes[1]);
    double determinant = sums[0] * sums[2] - sums[1] * sums[1];
    return new double[] {
      (sums[2] * x - sums[1] * y) / determinant, (sums[0] * y - sums[1] * x) / determinant
    };
  }
}
