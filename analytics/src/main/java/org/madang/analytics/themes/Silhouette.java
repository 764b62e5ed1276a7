package org.madang.analytics.themes;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.lucene.util.VectorUtil;

/**
 * How well communities are told apart: the mean over all vectors of how much nearer each is to the
 * middle of its own community (without itself) than to the nearest other one (the simplified
 * silhouette, after Rousseeuw 1987 and Hruschka 2004). -1 to 1; a community of one counts 0. Costs
 * one dot product per vector and community.
 */
final class Silhouette {
  private Silhouette() {}

  static double of(NeighbourGraph graph, int[] communities) {
    int count = Arrays.stream(communities).max().orElse(-1) + 1;
    if (count < 2) {
      return 0;
    }
    float[][] sums = sums(graph, communities, count);
    double[] lengths =
        Arrays.stream(sums).mapToDouble(s -> Math.sqrt(VectorUtil.dotProduct(s, s))).toArray();
    double total =
        IntStream.range(0, graph.size())
            .parallel()
            .mapToObj(i -> of(graph.vector(i), communities[i], sums, lengths))
            .sequential()
            .mapToDouble(Double::doubleValue)
            .sum();
    return total / graph.size();
  }

  static float[][] sums(NeighbourGraph graph, int[] communities, int count) {
    float[][] sums = new float[count][graph.size() == 0 ? 0 : graph.vector(0).length];
    for (int i = 0; i < communities.length; i++) {
      float[] sum = sums[communities[i]];
      float[] vector = graph.vector(i);
      for (int d = 0; d < vector.length; d++) {
        sum[d] += vector[d];
      }
    }
    return sums;
  }

  /** The cosine of a member with the middle of the others, whose sum includes its own vector. */
  static double withOthers(float[] vector, float[] sum) {
    double dot = VectorUtil.dotProduct(vector, sum);
    double own = VectorUtil.dotProduct(vector, vector);
    double rest = VectorUtil.dotProduct(sum, sum) - 2 * dot + own;
    return rest < 1e-9 ? 0 : (dot - own) / Math.sqrt(rest);
  }

  private static double of(float[] vector, int community, float[][] sums, double[] lengths) {
    double own = 1 - withOthers(vector, sums[community]);
    if (own == 1) {
      return 0;
    }
    double other = 2;
    for (int c = 0; c < sums.length; c++) {
      if (c != community && lengths[c] > 0) {
        other = Math.min(other, 1 - VectorUtil.dotProduct(vector, sums[c]) / lengths[c]);
      }
    }
    return (other - own) / Math.max(1e-9, Math.max(own, other));
  }
}
