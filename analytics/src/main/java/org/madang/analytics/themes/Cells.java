package org.madang.analytics.themes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.util.VectorUtil;

/**
 * Divides unit vectors among cells around middles (spherical k-means, a few rounds), so that
 * nearest ones need to be looked for in a few cells only (an inverted file, Jégou et al. 2011).
 * About as many cells as each then holds vectors. A whole cell is searched for at once, in the same
 * few cells, so that what is compared stays near the processor.
 */
final class Cells {
  private static final int ROUNDS = 3;
  private static final int MOST_READ = 20;
  private static final int FEWEST_READ = 6;
  private static final int WORTH_READING = 2000;

  private final float[][] vectors;
  private final float[][] middles;
  private final int read;
  private int[][] members = new int[0][];

  Cells(float[][] vectors, long seed) {
    this.vectors = vectors;
    int count = (int) Math.max(MOST_READ, Math.sqrt(vectors.length));
    read = Math.clamp(WORTH_READING / count, FEWEST_READ, MOST_READ);
    Random random = new Random(seed);
    middles =
        random
            .ints(0, vectors.length)
            .distinct()
            .limit(count)
            .mapToObj(i -> vectors[i].clone())
            .toArray(float[][]::new);
    for (int round = 0; round < ROUNDS; round++) {
      divide();
      if (round < ROUNDS - 1) {
        centre();
      }
    }
  }

  private void divide() {
    int[] cell =
        IntStream.range(0, vectors.length).parallel().map(i -> nearest(vectors[i])).toArray();
    List<List<Integer>> found = new ArrayList<>();
    for (int c = 0; c < middles.length; c++) {
      found.add(new ArrayList<>());
    }
    for (int i = 0; i < cell.length; i++) {
      found.get(cell[i]).add(i);
    }
    members =
        found.stream()
            .map(m -> m.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  private int nearest(float[] vector) {
    int nearest = 0;
    float best = Float.NEGATIVE_INFINITY;
    for (int c = 0; c < middles.length; c++) {
      float cosine = VectorUtil.dotProduct(vector, middles[c]);
      if (cosine > best) {
        best = cosine;
        nearest = c;
      }
    }
    return nearest;
  }

  private void centre() {
    for (int c = 0; c < middles.length; c++) {
      float[] sum = new float[middles[c].length];
      for (int member : members[c]) {
        for (int d = 0; d < sum.length; d++) {
          sum[d] += vectors[member][d];
        }
      }
      float length = (float) Math.sqrt(VectorUtil.dotProduct(sum, sum));
      if (length > 0) {
        for (int d = 0; d < sum.length; d++) {
          sum[d] /= length;
        }
        middles[c] = sum;
      }
    }
  }

  int count() {
    return middles.length;
  }

  /** Places of the vectors in a cell. */
  int[] members(int cell) {
    return members[cell];
  }

  /**
   * Places of the vectors worth comparing with those in a cell: the ones in it and in the cells
   * nearest to it, in their own order.
   */
  int[] candidates(int cell) {
    record Near(int cell, float cosine) {}
    return IntStream.range(0, middles.length)
        .mapToObj(c -> new Near(c, VectorUtil.dotProduct(middles[cell], middles[c])))
        .sorted(
            Comparator.comparing((Near near) -> near.cell() != cell)
                .thenComparing(Comparator.comparingDouble(Near::cosine).reversed())
                .thenComparingInt(Near::cell))
        .limit(read)
        .flatMapToInt(near -> IntStream.of(members[near.cell()]))
        .sorted()
        .toArray();
  }
}
