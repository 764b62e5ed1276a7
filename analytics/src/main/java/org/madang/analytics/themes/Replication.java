package org.madang.analytics.themes;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import nl.cwts.networkanalysis.Network;
import org.apache.lucene.util.VectorUtil;

/**
 * Whether other people would have given us the same themes: the vectors are divided into two halves
 * by chance, communities are found in each, and every vector of one half is put where the middles
 * of the other half's communities would have it (prediction strength, Tibshirani and Walther 2005).
 * The agreement with its own half's communities is the adjusted Rand index. Costs two runs of the
 * Leiden method on half the vectors for each resolution and division.
 */
final class Replication {
  private final int divisions;
  private final Half[] halves;

  private record Half(NeighbourGraph graph, Network network) {}

  /**
   * @param divisions how often the vectors are divided; three leave an error of some 5 %
   */
  Replication(NeighbourGraph graph, int divisions, long seed) {
    this.divisions = divisions;
    this.halves = new Half[2 * divisions];
    Random random = new Random(seed);
    for (int division = 0; division < divisions; division++) {
      int[] shuffled = shuffled(graph.size(), random);
      int middle = shuffled.length / 2;
      halves[2 * division] = half(graph, Arrays.copyOf(shuffled, middle));
      halves[2 * division + 1] = half(graph, Arrays.copyOfRange(shuffled, middle, shuffled.length));
    }
  }

  private static int[] shuffled(int size, Random random) {
    int[] places = IntStream.range(0, size).toArray();
    for (int i = size - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int place = places[i];
      places[i] = places[j];
      places[j] = place;
    }
    return places;
  }

  private static Half half(NeighbourGraph graph, int[] places) {
    Arrays.sort(places);
    NeighbourGraph own = graph.among(places);
    return new Half(own, own.network());
  }

  /**
   * How much is told apart, and how surely: the agreement times the chance that two vectors are in
   * different communities, because two vague halves of everything are easily found again.
   */
  double at(double resolution, long seed) {
    return IntStream.range(0, divisions)
            .parallel()
            .mapToObj(d -> agreement(halves[2 * d], halves[2 * d + 1], resolution, seed))
            .sequential()
            .mapToDouble(Double::doubleValue)
            .sum()
        / divisions;
  }

  private static double agreement(Half first, Half second, double resolution, long seed) {
    int[] one = Communities.at(first.network(), resolution, seed).of();
    int[] other = Communities.at(second.network(), resolution, seed).of();
    return (foretold(first.graph(), one, second.graph(), other)
            + foretold(second.graph(), other, first.graph(), one))
        / 2;
  }

  private static double foretold(
      NeighbourGraph from, int[] communities, NeighbourGraph to, int[] found) {
    int count = Arrays.stream(communities).max().orElse(-1) + 1;
    float[][] middles = Silhouette.sums(from, communities, count);
    for (float[] middle : middles) {
      float length = (float) Math.sqrt(VectorUtil.dotProduct(middle, middle));
      for (int d = 0; d < middle.length; d++) {
        middle[d] /= Math.max(1e-9f, length);
      }
    }
    int[] foretold =
        IntStream.range(0, to.size()).map(i -> nearest(to.vector(i), middles)).toArray();
    Contingency table = new Contingency(foretold, found);
    return table.adjustedRand() * table.variety();
  }

  private static int nearest(float[] vector, float[][] middles) {
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
}
