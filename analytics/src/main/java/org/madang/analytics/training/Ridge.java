package org.madang.analytics.training;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Ridge regression of many outputs on sparse inputs (Hoerl and Kennard 1970), by conjugate
 * gradients on the normal equations, one run for each output side by side. Deterministic: sums are
 * taken in the order of the rows. Costs inputs that are not zero times outputs times rounds, four
 * times.
 */
final class Ridge {
  private static final int ROUNDS = 25;

  private final List<SparseRow> rows;
  private final int width;
  private final float penalty;

  /**
   * @param width how many different inputs there are
   */
  Ridge(List<SparseRow> rows, int width, float penalty) {
    this.rows = rows;
    this.width = width;
    this.penalty = penalty;
  }

  /** For each input its weights, one for each output. */
  float[][] solve(List<float[]> targets) {
    int outputs = targets.getFirst().length;
    var solution = new float[width][outputs];
    var rest = back(targets.toArray(float[][]::new), outputs);
    var way = IntStream.range(0, width).mapToObj(i -> rest[i].clone()).toArray(float[][]::new);
    double[] error = squares(rest, rest, outputs);
    for (int round = 0; round < ROUNDS; round++) {
      var image = back(forth(way, outputs), outputs);
      for (int i = 0; i < width; i++) {
        add(image[i], way[i], penalty);
      }
      double[] curve = squares(way, image, outputs);
      step(solution, rest, way, image, error, curve);
      double[] next = squares(rest, rest, outputs);
      turn(way, rest, error, next);
      error = next;
    }
    return solution;
  }

  private static void step(
      float[][] solution,
      float[][] rest,
      float[][] way,
      float[][] image,
      double[] error,
      double[] curve) {
    IntStream.range(0, solution.length)
        .parallel()
        .forEach(
            i -> {
              for (int j = 0; j < error.length; j++) {
                float length = (float) (error[j] / Math.max(1e-12, curve[j]));
                solution[i][j] += length * way[i][j];
                rest[i][j] -= length * image[i][j];
              }
            });
  }

  private static void turn(float[][] way, float[][] rest, double[] error, double[] next) {
    IntStream.range(0, way.length)
        .parallel()
        .forEach(
            i -> {
              for (int j = 0; j < error.length; j++) {
                way[i][j] = rest[i][j] + (float) (next[j] / Math.max(1e-12, error[j])) * way[i][j];
              }
            });
  }

  private float[][] forth(float[][] weights, int outputs) {
    return rows.parallelStream()
        .map(
            row -> {
              var sum = new float[outputs];
              for (int k = 0; k < row.columns().length; k++) {
                add(sum, weights[row.columns()[k]], row.values()[k]);
              }
              return sum;
            })
        .toArray(float[][]::new);
  }

  /** The transpose times a matrix; each worker has its own inputs, so sums keep their order. */
  private float[][] back(float[][] matrix, int outputs) {
    var result = new float[width][outputs];
    int workers = 4;
    IntStream.range(0, workers)
        .parallel()
        .forEach(
            worker -> {
              for (int r = 0; r < matrix.length; r++) {
                var row = rows.get(r);
                for (int k = 0; k < row.columns().length; k++) {
                  if (row.columns()[k] % workers == worker) {
                    add(result[row.columns()[k]], matrix[r], row.values()[k]);
                  }
                }
              }
            });
    return result;
  }

  private static double[] squares(float[][] first, float[][] second, int outputs) {
    var sums = new double[outputs];
    for (int i = 0; i < first.length; i++) {
      for (int j = 0; j < outputs; j++) {
        sums[j] += (double) first[i][j] * second[i][j];
      }
    }
    return sums;
  }

  private static void add(float[] to, float[] vector, float times) {
    for (int j = 0; j < to.length; j++) {
      to[j] += times * vector[j];
    }
  }
}
