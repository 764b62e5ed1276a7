package org.madang.analytics.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;

/**
 * Communities of a graph, by the Leiden method (Traag, Waltman and van Eck 2019) with modularity as
 * its quality. How fine they are is not set by anybody: along a ladder of resolutions it is asked
 * how surely what one half of the vectors shows is found again in the other half, and how clearly
 * it stands apart ({@link #worth}); the finest of those nearly as good as the best is taken. A run
 * that continues another keeps its resolution until another is clearly surer, and its partition as
 * long as nothing is added. What is worth no more than chance is not cut at all.
 *
 * @param of the community of each node, from 0
 * @param resolution the rung that was chosen
 */
record Communities(int[] of, double resolution) {
  static final double COARSEST = 0.2;
  private static final double RUNG = 1.6;
  private static final int RUNGS = 16;
  private static final int DIVISIONS = 6;

  /**
   * By the root of the number of texts: what is worth no more than this only cuts in pieces what is
   * one (record 0081).
   */
  private static final double BY_CHANCE = 0.35;

  /** How much less than the best the finest resolution may be worth that is taken, on few texts. */
  private static final double WITHIN = 0.05;

  /** On more it may by the root of their number less: halves of few show little of small groups. */
  private static final double FEW = 1000;

  private static final double HOPELESS = 0.8;
  private static final double WORTH_MOVING = 1.3;
  private static final int CHEAP = 1500;
  private static final int HALVINGS = 7;
  private static final int SAMPLES = 3;
  private static final int SAMPLE = 2000;
  private static final int LARGE = 4000;
  private static final double RANDOMNESS = 0.01;
  private static final int ITERATIONS = 10;

  /**
   * Looks along the whole ladder. Beyond 2,000 vectors three samples of so many decide together
   * with one of 4,000, or with all: the more texts there are, the surer the smallest groups are
   * found again, be they sets of paraphrases or reports of one event.
   */
  static Communities find(NeighbourGraph graph, ThemeOptions options) {
    long seed = options.seed();
    List<NeighbourGraph> looks = looks(graph, options);
    double resolution = surest(looks, seed);
    if (looks.contains(graph)) {
      return at(graph.network(), resolution, seed);
    }
    double groups =
        looks.stream()
            .mapToDouble(look -> at(look.network(), resolution, seed).effective())
            .average()
            .orElseThrow();
    return asManyAs(groups, graph.network(), seed);
  }

  /** What the surest resolution is looked for on. */
  private static List<NeighbourGraph> looks(NeighbourGraph graph, ThemeOptions options) {
    List<NeighbourGraph> looks = new ArrayList<>();
    looks.add(graph.size() <= LARGE ? graph : sample(graph, LARGE, options, options.seed()));
    for (int one = 1; one <= SAMPLES && graph.size() > SAMPLE; one++) {
      looks.add(sample(graph, SAMPLE, options, options.seed() + one));
    }
    return looks;
  }

  private static NeighbourGraph sample(
      NeighbourGraph graph, int count, ThemeOptions options, long seed) {
    return graph.sample(count, options.neighbours(count), seed);
  }

  /**
   * How good a resolution is: what it shows is found again in other texts, and stands apart. Two
   * levels may both be found again, topics and the small groups within them; how clearly they stand
   * apart tells which of them the texts are about.
   */
  private static double worth(
      NeighbourGraph graph,
      Network network,
      Replication replication,
      double resolution,
      long seed) {
    double apart = Silhouette.of(graph, at(network, resolution, seed).of);
    return replication.at(resolution, seed) * Math.sqrt(Math.max(0.01, apart));
  }

  private static double surest(List<NeighbourGraph> graphs, long seed) {
    List<Network> networks = graphs.stream().map(NeighbourGraph::network).toList();
    List<Replication> replications =
        graphs.stream().map(graph -> new Replication(graph, DIVISIONS, seed)).toList();
    double[] sure = new double[RUNGS];
    double best = 0;
    for (int rung = 0; rung < RUNGS; rung++) {
      double resolution = rung(rung);
      for (int g = 0; g < graphs.size(); g++) {
        sure[rung] += worth(graphs.get(g), networks.get(g), replications.get(g), resolution, seed);
      }
      best = Math.max(best, sure[rung]);
      if (rung > RUNGS / 2 && sure[rung] < best * HOPELESS) {
        break;
      }
    }
    int texts = graphs.stream().mapToInt(NeighbourGraph::size).sum();
    double least = best * (1 - WITHIN * Math.sqrt(FEW / Math.max(FEW, texts)));
    int chosen = best <= byChance(texts) ? 0 : RUNGS - 1;
    while (chosen > 0 && sure[chosen] < least) {
      chosen--;
    }
    return rung(chosen);
  }

  private static double byChance(int texts) {
    return BY_CHANCE / Math.sqrt(texts);
  }

  /** The resolution that gives about as many communities, looked for by halving the ladder. */
  private static Communities asManyAs(double groups, Network network, long seed) {
    double coarser = 0;
    double finer = RUNGS - 1;
    Communities nearest = at(network, rung(coarser), seed);
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = (coarser + finer) / 2;
      Communities found = at(network, rung(middle), seed);
      if (found.farFrom(groups) < nearest.farFrom(groups)) {
        nearest = found;
      }
      if (found.effective() < groups) {
        coarser = middle;
      } else {
        finer = middle;
      }
    }
    return nearest;
  }

  private static double rung(double number) {
    return COARSEST * Math.pow(RUNG, number);
  }

  private double farFrom(double groups) {
    return Math.abs(Math.log(effective() / groups));
  }

  /** How many communities of one size would be as many: the inverse of Simpson's index. */
  private double effective() {
    double squares = 0;
    int[] sizes = new int[count()];
    for (int community : of) {
      sizes[community]++;
    }
    for (int size : sizes) {
      squares += Math.pow((double) size / of.length, 2);
    }
    return 1 / squares;
  }

  /** Leaves everybody where they were: who goes is no reason to look at the others again. */
  static Communities left(int[] start, double resolution) {
    int[] of = start.clone();
    int next = Arrays.stream(start).max().orElse(-1) + 1;
    for (int i = 0; i < of.length; i++) {
      of[i] = of[i] < 0 ? next++ : of[i];
    }
    return new Communities(of, resolution);
  }

  /**
   * Goes on from an earlier partition.
   *
   * @param start community of each node, -1 for those that are new
   */
  static Communities continued(NeighbourGraph graph, int[] start, double resolution, long seed) {
    double chosen = graph.size() > LARGE ? resolution : near(graph, resolution, seed);
    return improve(graph.network(start), new Clustering(filled(graph, start)), chosen, seed);
  }

  /** The same resolution, unless another is clearly surer. */
  private static double near(NeighbourGraph graph, double resolution, long seed) {
    // Where a rung costs little all are tried: a young jam must not be stuck with two themes.
    int reach = graph.size() < CHEAP ? RUNGS : 1;
    Replication replication = new Replication(graph, DIVISIONS / 2, seed);
    Network network = graph.network();
    double now = worth(graph, network, replication, resolution, seed);
    double least = Math.max(now, byChance(graph.size())) * WORTH_MOVING;
    double chosen = resolution;
    for (int step = -reach; step <= reach; step++) {
      double rung = resolution * Math.pow(RUNG, step);
      if (step == 0 || rung < 0.99 * COARSEST || rung > rung(RUNGS)) {
        continue;
      }
      double sure = worth(graph, network, replication, rung, seed);
      if (sure > least) {
        least = sure;
        chosen = rung;
      }
    }
    return chosen;
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
