package org.madang.analytics.vector;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Orthogonal bases by way of the small Gram matrix; good for matrices much taller than wide. */
final class Orthogonal {
  private static final int SWEEPS = 12;

  private Orthogonal() {}

  /** Orthonormal columns that span those of the matrix; directions without weight become zero. */
  static float[][] basis(float[][] matrix) {
    if (matrix.length == 0) {
      return matrix;
    }
    var eigen = eigen(gram(matrix));
    int width = matrix[0].length;
    var rotation = new float[width][width];
    double most = Math.max(1e-30, eigen.values()[0]);
    for (int j = 0; j < width; j++) {
      double value = eigen.values()[j];
      double scale = value > 1e-10 * most ? 1 / Math.sqrt(value) : 0;
      for (int i = 0; i < width; i++) {
        rotation[i][j] = (float) (eigen.vectors()[i][j] * scale);
      }
    }
    return times(matrix, rotation, width);
  }

  /** The right singular vectors of a matrix as columns, largest singular value first. */
  static float[][] principal(float[][] matrix) {
    if (matrix.length == 0) {
      return new float[0][0];
    }
    var vectors = eigen(gram(matrix)).vectors();
    var result = new float[vectors.length][vectors.length];
    for (int i = 0; i < vectors.length; i++) {
      for (int j = 0; j < vectors.length; j++) {
        result[i][j] = (float) vectors[i][j];
      }
    }
    return result;
  }

  /** The product of two matrices, its first columns only. */
  static float[][] times(float[][] left, float[][] right, int columns) {
    return Arrays.stream(left)
        .parallel()
        .map(
            row -> {
              var product = new float[columns];
              for (int k = 0; k < row.length; k++) {
                for (int j = 0; j < columns; j++) {
                  product[j] += row[k] * right[k][j];
                }
              }
              return product;
            })
        .toArray(float[][]::new);
  }

  private static double[][] gram(float[][] matrix) {
    int width = matrix[0].length;
    var gram = new double[width][width];
    IntStream.range(0, 4)
        .parallel()
        .forEach(
            worker -> {
              for (var row : matrix) {
                for (int i = worker; i < width; i += 4) {
                  for (int j = i; j < width; j++) {
                    gram[i][j] += (double) row[i] * row[j];
                  }
                }
              }
            });
    for (int i = 0; i < width; i++) {
      for (int j = 0; j < i; j++) {
        gram[i][j] = gram[j][i];
      }
    }
    return gram;
  }

  private record Eigen(double[] values, double[][] vectors) {}

  /** Eigenvalues in descending order with their vectors, by cyclic Jacobi rotations. */
  private static Eigen eigen(double[][] a) {
    int n = a.length;
    // Rows of v are the vectors while rotating: neighbours in memory make it several times faster.
    var v = new double[n][n];
    for (int i = 0; i < n; i++) {
      v[i][i] = 1;
    }
    for (int sweep = 0; sweep < SWEEPS && offDiagonal(a) > 1e-12; sweep++) {
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          rotate(a, v, p, q);
        }
      }
    }
    var order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -a[i][i]).thenComparing(i -> i))
            .toList();
    var values = order.stream().mapToDouble(i -> Math.max(0, a[i][i])).toArray();
    var vectors = new double[n][n];
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        vectors[i][j] = v[order.get(j)][i];
      }
    }
    return new Eigen(values, vectors);
  }

  private static double offDiagonal(double[][] a) {
    double off = 0;
    double on = 1e-300;
    for (int i = 0; i < a.length; i++) {
      on += a[i][i] * a[i][i];
      for (int j = i + 1; j < a.length; j++) {
        off += a[i][j] * a[i][j];
      }
    }
    return off / on;
  }

  private static void rotate(double[][] a, double[][] v, int p, int q) {
    if (Math.abs(a[p][q]) < 1e-300) {
      return;
    }
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    mix(a[p], a[q], c, s);
    for (var row : a) {
      double x = row[p];
      double y = row[q];
      row[p] = c * x - s * y;
      row[q] = s * x + c * y;
    }
    mix(v[p], v[q], c, s);
  }

  private static void mix(double[] first, double[] second, double c, double s) {
    for (int i = 0; i < first.length; i++) {
      double x = first[i];
      double y = second[i];
      first[i] = c * x - s * y;
      second[i] = s * x + c * y;
    }
  }
}
