package org.madang.analytics.themes;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;
import org.apache.lucene.util.VectorUtil;

/**
 * Who is near whom: each vector with its nearest ones by cosine, after the mean of all has been
 * taken off (sentence models put everything into one narrow cone; Mu and Viswanath 2018). Up to
 * 4,000 vectors the nearest are found exactly, beyond that among those of the nearest cells. Ties
 * go to the lower index.
 */
final class NeighbourGraph {
  private static final int EXACT_UP_TO = 4000;
  private static final long SEED = 1;
  private static final double MEMORY = 6;

  private final float[][] vectors;
  private final int neighbours;
  private final int[][] known;
  private final float[][] cosines;

  private NeighbourGraph(float[][] vectors, int neighbours, int[][] known, float[][] cosines) {
    this.vectors = vectors;
    this.neighbours = neighbours;
    this.known = known;
    this.cosines = cosines;
  }

  static NeighbourGraph of(List<float[]> raw, int neighbours) {
    float[][] vectors = centred(raw);
    int n = vectors.length;
    // Twice as many are known as are tied, so that a half of all still has its neighbours; halves
    // are taken of small graphs only.
    int wanted = n <= EXACT_UP_TO ? 2 * neighbours : neighbours;
    int k = Math.min(wanted, Math.max(0, n - 1));
    int[][] nearest = new int[n][];
    float[][] cosines = new float[n][];
    if (n <= EXACT_UP_TO) {
      int[] all = IntStream.range(0, n).toArray();
      IntStream.range(0, n).parallel().forEach(i -> nearest(vectors, i, all, k, nearest, cosines));
    } else {
      Cells cells = new Cells(vectors, SEED);
      IntStream.range(0, cells.count())
          .parallel()
          .forEach(
              cell -> {
                int[] candidates = cells.candidates(cell);
                for (int i : cells.members(cell)) {
                  nearest(vectors, i, candidates, k, nearest, cosines);
                }
              });
    }
    return new NeighbourGraph(vectors, neighbours, nearest, cosines);
  }

  /**
   * The graph of some of the vectors, by their places, with those neighbours that are among them.
   */
  NeighbourGraph among(int[] places) {
    int[] numbers = new int[size()];
    Arrays.fill(numbers, -1);
    for (int i = 0; i < places.length; i++) {
      numbers[places[i]] = i;
    }
    float[][] own = new float[places.length][];
    int[][] nearest = new int[places.length][];
    float[][] near = new float[places.length][];
    for (int i = 0; i < places.length; i++) {
      int place = places[i];
      own[i] = vectors[place];
      nearest[i] = IntStream.of(known[place]).map(j -> numbers[j]).filter(j -> j >= 0).toArray();
      near[i] = new float[nearest[i].length];
      for (int from = 0, to = 0; from < known[place].length; from++) {
        if (numbers[known[place][from]] >= 0) {
          near[i][to++] = cosines[place][from];
        }
      }
    }
    // As the number of neighbours goes with the root of the number of texts.
    int fewer =
        Math.max(3, (int) Math.round(neighbours * Math.sqrt((double) places.length / size())));
    return new NeighbourGraph(own, fewer, nearest, near);
  }

  /** The graph of some of the vectors, taken by chance, with neighbours among themselves. */
  NeighbourGraph sample(int count, int neighbours, long seed) {
    List<float[]> taken =
        new Random(seed)
            .ints(0, size())
            .distinct()
            .limit(count)
            .sorted()
            .mapToObj(i -> vectors[i])
            .toList();
    return of(taken, neighbours);
  }

  int size() {
    return vectors.length;
  }

  /** Centred and of unit length. */
  float[] vector(int i) {
    return vectors[i];
  }

  /** The nearest ones, nearest first. */
  int[] nearest(int i) {
    return known[i].length <= neighbours ? known[i] : Arrays.copyOf(known[i], neighbours);
  }

  private static float[][] centred(List<float[]> raw) {
    int n = raw.size();
    int dimensions = n == 0 ? 0 : raw.getFirst().length;
    double[] mean = new double[dimensions];
    for (float[] vector : raw) {
      for (int d = 0; d < dimensions; d++) {
        mean[d] += vector[d] / n;
      }
    }
    // With a handful of texts the mean is mostly themselves; to take it off would push equals
    // apart.
    double share = n / (n + 20.0);
    float[][] centred = new float[n][];
    for (int i = 0; i < n; i++) {
      float[] vector = raw.get(i).clone();
      double length = 0;
      for (int d = 0; d < dimensions; d++) {
        vector[d] -= (float) (share * mean[d]);
        length += vector[d] * vector[d];
      }
      float scale = length < 1e-12 ? 0 : (float) (1 / Math.sqrt(length));
      for (int d = 0; d < dimensions; d++) {
        vector[d] *= scale;
      }
      centred[i] = vector;
    }
    return centred;
  }

  private static void nearest(
      float[][] vectors, int i, int[] candidates, int k, int[][] nearest, float[][] cosines) {
    int[] best = new int[k];
    float[] score = new float[k];
    int held = 0;
    for (int j : candidates) {
      if (j == i) {
        continue;
      }
      float cosine = VectorUtil.dotProduct(vectors[i], vectors[j]);
      if (held == k && (k == 0 || cosine <= score[k - 1])) {
        continue;
      }
      int place = held < k ? held++ : k - 1;
      for (; place > 0 && score[place - 1] < cosine; place--) {
        score[place] = score[place - 1];
        best[place] = best[place - 1];
      }
      score[place] = cosine;
      best[place] = j;
    }
    nearest[i] = Arrays.copyOf(best, held);
    cosines[i] = Arrays.copyOf(score, held);
  }

  /**
   * The graph in which communities are looked for: where one is among the other's nearest, the two
   * are tied by the overlap of their neighbourhoods (Jaccard similarity, as in PhenoGraph, Levine
   * et al. 2015) times their cosine.
   */
  Network network() {
    int[] nobody = new int[size()];
    Arrays.fill(nobody, -1);
    return network(nobody);
  }

  /**
   * The same graph with a memory (evolutionary clustering, Chakrabarti, Kumar and Tomkins 2006):
   * what was together before is tied more firmly, what was apart more loosely.
   *
   * @param before the community of each node in an earlier run, -1 for those that are new
   */
  Network network(int[] before) {
    int n = size();
    int[][] nearest = new int[n][];
    int[][] sorted = new int[n][];
    for (int i = 0; i < n; i++) {
      nearest[i] = nearest(i);
      sorted[i] = Arrays.copyOf(nearest[i], nearest[i].length + 1);
      sorted[i][nearest[i].length] = i;
      Arrays.sort(sorted[i]);
    }
    double[][] weights = new double[n][];
    IntStream.range(0, n)
        .parallel()
        .forEach(i -> weights[i] = weights(i, nearest[i], sorted, cosines[i], before));
    int count =
        (int) Arrays.stream(weights).flatMapToDouble(Arrays::stream).filter(w -> w > 0).count();
    int[] from = new int[count];
    int[] to = new int[count];
    double[] tied = new double[count];
    for (int i = 0, edge = 0; i < n; i++) {
      for (int rank = 0; rank < weights[i].length; rank++) {
        if (weights[i][rank] > 0) {
          from[edge] = i;
          to[edge] = nearest[i][rank];
          tied[edge++] = weights[i][rank];
        }
      }
    }
    var edges = new LargeIntArray[] {new LargeIntArray(from), new LargeIntArray(to)};
    var edgeWeights = new LargeDoubleArray(tied);
    return new Network(n, true, edges, edgeWeights, false, true);
  }

  /** What ties one to its nearest; nothing where the other's list already says so. */
  private static double[] weights(
      int i, int[] nearest, int[][] sorted, float[] cosines, int[] before) {
    double[] weights = new double[nearest.length];
    for (int rank = 0; rank < weights.length; rank++) {
      int j = nearest[rank];
      boolean mutual = Arrays.binarySearch(sorted[j], i) >= 0;
      if (i < j || !mutual) {
        weights[rank] = weight(sorted[i], sorted[j], cosines[rank]) * memory(before[i], before[j]);
      }
    }
    return weights;
  }

  private static double memory(int before, int other) {
    if (before < 0 || other < 0) {
      return 1;
    }
    return before == other ? MEMORY : 1 / MEMORY;
  }

  private static double weight(int[] a, int[] b, float cosine) {
    int shared = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        shared++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return Math.max(0, cosine) * shared / (a.length + b.length - shared);
  }
}
