package org.madang.analytics.vector;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.madang.analytics.Statement;
import org.madang.analytics.vector.Features.Sparse;

/**
 * Latent semantic analysis (Deerwester et al. 1990): learned from the statements themselves, so it
 * works in every language. The singular vectors are found by randomised subspace iteration (Halko,
 * Martinsson and Tropp 2011) with a fixed seed. Costs about 3 s for 10,000 short statements on one
 * processor, and memory of features x rank floats.
 */
public final class Lsa {
  private static final int RANK = 200;
  private static final int EXTRA = 10;
  private static final int ITERATIONS = 3;

  private final Features features;
  private final float[][] directions;

  private Lsa(Features features, float[][] directions) {
    this.features = features;
    this.directions = directions;
  }

  /** Learns the space; the same statements and seed give the same space. */
  public static Lsa learn(List<Statement> statements, long seed) {
    var features = Features.learn(statements);
    var rows = statements.parallelStream().map(features::of).toList();
    int width =
        Math.min(
            RANK + EXTRA, Math.min(Math.max(1, statements.size()), Math.max(1, features.size())));
    var basis = gaussian(features.size(), width, seed);
    for (int i = 0; i < ITERATIONS; i++) {
      basis = Orthogonal.basis(back(rows, forth(rows, basis), features.size(), width));
    }
    var rotation = Orthogonal.principal(forth(rows, basis));
    return new Lsa(features, Orthogonal.times(basis, rotation, Math.min(RANK, width)));
  }

  /** Where a statement lies in the space; zero if none of its words were ever seen. */
  public float[] vector(Statement statement) {
    return Vectors.normalised(project(features.of(statement), directions));
  }

  private static float[][] gaussian(int rows, int width, long seed) {
    var random = new Random(seed);
    var matrix = new float[rows][width];
    for (var row : matrix) {
      for (int i = 0; i < width; i++) {
        row[i] = (float) random.nextGaussian();
      }
    }
    return matrix;
  }

  private static float[] project(Sparse row, float[][] matrix) {
    var result = new float[matrix.length == 0 ? 0 : matrix[0].length];
    for (int i = 0; i < row.features().length; i++) {
      Vectors.add(result, matrix[row.features()[i]], row.weights()[i]);
    }
    return result;
  }

  private static float[][] forth(List<Sparse> rows, float[][] matrix) {
    return rows.parallelStream().map(row -> project(row, matrix)).toArray(float[][]::new);
  }

  /**
   * The transpose times a matrix; each of a few workers has its own columns, so sums keep order.
   */
  private static float[][] back(List<Sparse> rows, float[][] matrix, int height, int width) {
    var result = new float[height][width];
    int workers = 4;
    IntStream.range(0, workers)
        .parallel()
        .forEach(worker -> addTransposed(rows, matrix, result, worker, workers));
    return result;
  }

  private static void addTransposed(
      List<Sparse> rows, float[][] matrix, float[][] result, int worker, int workers) {
    for (int r = 0; r < matrix.length; r++) {
      var row = rows.get(r);
      for (int i = 0; i < row.features().length; i++) {
        if (row.features()[i] % workers == worker) {
          Vectors.add(result[row.features()[i]], matrix[r], row.weights()[i]);
        }
      }
    }
  }
}
