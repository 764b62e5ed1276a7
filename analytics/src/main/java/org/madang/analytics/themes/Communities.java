package org.madang.analytics.themes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;

/**
 * Communities of a graph, by the Leiden method (Traag, Waltman and van Eck 2019) with modularity as
 * its quality. How fine they are is not set by anybody: of a ladder of resolutions the coarsest is
 * taken whose silhouette comes within 1.5 % of the best one's, because fewer themes are easier to
 * read when they separate the statements as well. A run that continues another moves at most one
 * rung, and only for a gain worth it.
 *
 * @param of the community of each node, from 0
 * @param resolution the rung that was chosen
 */
record Communities(int[] of, double resolution) {
  static final double COARSEST = 0.6;
  private static final double RUNG = 1.6;
  private static final int RUNGS = 14;
  private static final double AS_GOOD = 0.985;
  private static final double WORTH_MOVING = 0.03;
  private static final int CHEAP = 1500;
  private static final double RANDOMNESS = 0.01;
  private static final int ITERATIONS = 10;

  /** Looks along the whole ladder. */
  static Communities find(NeighbourGraph graph, long seed) {
    Network network = graph.network();
    Communities[] found = new Communities[RUNGS];
    double[] silhouettes = new double[RUNGS];
    double best = Double.NEGATIVE_INFINITY;
    int tried = 0;
    for (double resolution = COARSEST; tried < RUNGS; resolution *= RUNG) {
      Clustering start = new Clustering(network.getNNodes());
      found[tried] = improve(network, start, resolution, seed);
      silhouettes[tried] = Silhouette.of(graph, found[tried].of);
      best = Math.max(best, silhouettes[tried]);
      if (silhouettes[tried++] < best * 0.7 && tried > RUNGS / 2) {
        break;
      }
    }
    int chosen = 0;
    while (silhouettes[chosen] < best - Math.abs(best) * (1 - AS_GOOD)) {
      chosen++;
    }
    return found[chosen];
  }

  /**
   * Goes on from an earlier partition.
   *
   * @param start community of each node, -1 for those that are new
   */
  static Communities continued(NeighbourGraph graph, int[] start, double resolution, long seed) {
    Network network = graph.network();
    int[] filled = filled(graph, start);
    Communities same = improve(network, new Clustering(filled.clone()), resolution, seed);
    double silhouette = Silhouette.of(graph, same.of);
    Communities finer = same;
    double least = silhouette + Math.max(WORTH_MOVING, 0.05 * silhouette);
    // Where a rung costs little all finer ones are tried: a young jam must not be stuck with two
    // themes.
    int rungs = graph.size() < CHEAP ? RUNGS : 1;
    for (double r = resolution * RUNG; rungs > 0; rungs--, r *= RUNG) {
      Communities moved = improve(network, new Clustering(filled.clone()), r, seed);
      double gained = Silhouette.of(graph, moved.of);
      if (gained > least) {
        least = gained;
        finer = moved;
      }
    }
    if (finer != same || resolution / RUNG < COARSEST) {
      return finer;
    }
    Communities coarser = improve(network, new Clustering(filled.clone()), resolution / RUNG, seed);
    return Silhouette.of(graph, coarser.of) >= silhouette ? coarser : same;
  }

  /** One rung, from nothing. */
  static Communities at(Network network, double resolution, long seed) {
    return improve(network, new Clustering(network.getNNodes()), resolution, seed);
  }

  private static Communities improve(
      Network network, Clustering clustering, double resolution, long seed) {
    double weight = network.getTotalEdgeWeight();
    if (weight > 0) {
      // Node weights are the nodes' strengths, so that CPM becomes modularity.
      new LeidenAlgorithm(resolution / (2 * weight), ITERATIONS, RANDOMNESS, new Random(seed))
          .improveClustering(network, clustering);
    }
    clustering.removeEmptyClusters();
    return new Communities(clustering.getClusters(), resolution);
  }

  /** New nodes join the community of most of their nearest, in the order of their number. */
  private static int[] filled(NeighbourGraph graph, int[] start) {
    int[] filled = new int[start.length];
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int i = 0; i < start.length; i++) {
      filled[i] = start[i] < 0 ? -1 : numbers.computeIfAbsent(start[i], _ -> numbers.size());
    }
    int[] known = filled.clone();
    int next = numbers.size();
    for (int i = 0; i < filled.length; i++) {
      if (known[i] < 0) {
        int most = Votes.winner(graph.nearest(i), j -> known[j]);
        filled[i] = most >= 0 ? most : next++;
      }
    }
    return filled;
  }

  int count() {
    return Arrays.stream(of).max().orElse(-1) + 1;
  }
}
