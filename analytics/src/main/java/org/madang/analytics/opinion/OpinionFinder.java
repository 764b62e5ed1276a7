package org.madang.analytics.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.madang.analytics.FalseFindings;
import org.madang.analytics.Normal;
import org.madang.analytics.opinion.OpinionGroups.Consensus;
import org.madang.analytics.opinion.OpinionGroups.Divide;
import org.madang.analytics.opinion.OpinionGroups.Dot;
import org.madang.analytics.opinion.OpinionGroups.Group;
import org.madang.analytics.opinion.OpinionGroups.Telling;

/**
 * Finds groups of people who vote alike, after Small et al. 2021 (<em>Polis: Scaling deliberation
 * by mapping high dimensional opinion spaces</em>): people on a plane ({@link OpinionSpace}),
 * k-means with the number of groups from two up chosen by silhouette, and for each group the
 * statements on which it differs most from all others by a two-proportion z test with Jeffreys'
 * prior, of which one in ten may be false (Benjamini and Hochberg 1995), and on which also most of
 * the group agree (or disagree). The tests speak of the very votes that made the groups, so they
 * say what tells groups apart, and never that there are any: that {@link #chance} does. Somebody
 * who is alone in a group is in none, and groups are looked for among the others (Hautamäki et al.
 * 2005, <em>Improving K-means by outlier removal</em>): far out, one person draws a border. Equal
 * statements keep the order of their ids; one group more must better the silhouette by {@value
 * #GAIN}, for where opinions are a continuum it hardly changes with their number. Cost: linear in
 * the votes, a few dozen passes. Immutable and safe to share between threads.
 */
public final class OpinionFinder {
  private static final double NINETY = 1.2816;
  private static final double GAIN = 0.03;
  private static final int FEWEST = 5;
  private static final int LISTED = 10;
  private static final double FALSE_SHARE = 0.1;
  private static final int DEALS = 19;
  private static final int SAMPLE = 500;

  private final OpinionOptions options;

  public OpinionFinder(OpinionOptions options) {
    this.options = options;
  }

  /**
   * A way to put people into groups, learned from some votes.
   *
   * @param apart which of those it was learned from judge like nobody else
   */
  record Sorter(OpinionSpace space, Clusters clusters, BitSet apart) {
    int[] sort(OpinionVotes votes) {
      return Arrays.stream(space.points(votes)).mapToInt(clusters::nearest).toArray();
    }
  }

  /** The groups, from people with enough votes. */
  public OpinionGroups find(OpinionVotes all) {
    var votes = all.withAtLeast(options.least());
    if (votes.rows() < 2 * FEWEST) {
      return OpinionGroups.NONE;
    }
    var sorter = learn(votes);
    double[][] points = sorter.space().points(votes);
    int[] places = bySize(together(points, sorter));
    int count = Arrays.stream(places).max().orElse(0) + 1;
    var counted = new GroupVotes(votes, places, count);
    var groups = new ArrayList<Group>();
    for (int g = 0; g < count; g++) {
      int group = g;
      int people = (int) Arrays.stream(places).filter(p -> p == group).count();
      groups.add(new Group(people, telling(counted, g, votes.statements())));
    }
    var groupOf = new HashMap<String, Integer>();
    for (int r = 0; r < places.length; r++) {
      if (places[r] != OpinionGroups.NO_GROUP) {
        groupOf.put(votes.people().get(r), places[r]);
      }
    }
    return new OpinionGroups(
        groups,
        groupOf,
        consensus(counted, count, votes.statements()),
        divisive(counted, count, votes.statements()),
        dots(points, places),
        sorter.clusters().silhouette(),
        sorter.clusters().between(without(points, sorter.apart())));
  }

  Sorter learn(OpinionVotes votes) {
    var space = new OpinionSpace(votes, options.seed());
    double[][] points = space.points(votes);
    var apart = new BitSet();
    var best = clusters(points);
    var alone = alone(points, best, apart);
    while (!alone.isEmpty()) {
      apart.or(alone);
      if (points.length - apart.cardinality() < 2 * FEWEST) {
        break;
      }
      best = clusters(without(points, apart));
      alone = alone(points, best, apart);
    }
    return new Sorter(space, best, apart);
  }

  private Clusters clusters(double[][] points) {
    var best = Clusters.of(points, 2, options.seed());
    for (int groups = 3; groups <= options.most(); groups++) {
      var next = Clusters.of(points, groups, options.seed());
      best = next.silhouette() > best.silhouette() + GAIN ? next : best;
    }
    return best;
  }

  /** Whoever of those not apart is the only one of a group. */
  private static BitSet alone(double[][] points, Clusters clusters, BitSet apart) {
    int[] last = new int[clusters.middles().length];
    int[] sizes = new int[last.length];
    for (int p = apart.nextClearBit(0); p < points.length; p = apart.nextClearBit(p + 1)) {
      int group = clusters.nearest(points[p]);
      last[group] = p;
      sizes[group]++;
    }
    var alone = new BitSet();
    for (int group = 0; group < sizes.length; group++) {
      alone.set(last[group], last[group] + (sizes[group] == 1 ? 1 : 0));
    }
    return alone;
  }

  private static double[][] without(double[][] points, BitSet apart) {
    return IntStream.range(0, points.length)
        .filter(p -> !apart.get(p))
        .mapToObj(p -> points[p])
        .toArray(double[][]::new);
  }

  /** The group of each; {@link OpinionGroups#NO_GROUP} of who is apart. */
  private static int[] together(double[][] points, Sorter sorter) {
    return IntStream.range(0, points.length)
        .map(
            p ->
                sorter.apart().get(p)
                    ? OpinionGroups.NO_GROUP
                    : sorter.clusters().nearest(points[p]))
        .toArray();
  }

  /**
   * How far groups hold when learned from other people: two halves of the crowd learn by
   * themselves, both put everybody into groups, and the two answers are compared. One is the same
   * groups, 0 is chance, less is worse than it (adjusted Rand index, Hubert and Arabie 1985).
   */
  public double stability(OpinionVotes all) {
    var votes = all.withAtLeast(options.least());
    return votes.rows() < 4 * FEWEST ? 0 : agreement(votes);
  }

  private double agreement(OpinionVotes votes) {
    var halves = votes.halves();
    return Rand.adjusted(learn(halves.getFirst()).sort(votes), learn(halves.getLast()).sort(votes));
  }

  /**
   * How often groups so far apart, or so stable, would come by chance, the likelier of the two: a
   * permutation test with {@value #DEALS} deals in which the votes on each statement are dealt anew
   * among those who cast them, so that no statement has to do with another. From at most {@value
   * #SAMPLE} people; one for fewer than can be halved.
   */
  public double chance(OpinionVotes all) {
    var votes = all.withAtLeast(options.least()).sample(SAMPLE);
    if (votes.rows() < 4 * FEWEST) {
      return 1;
    }
    double silhouette = learn(votes).clusters().silhouette();
    double stability = agreement(votes);
    var random = new Random(options.seed());
    int asFarApart = 0;
    int asStable = 0;
    for (int deal = 0; deal < DEALS; deal++) {
      var dealt = votes.dealt(random);
      asFarApart += learn(dealt).clusters().silhouette() >= silhouette ? 1 : 0;
      asStable += agreement(dealt) >= stability ? 1 : 0;
    }
    return (Math.max(asFarApart, asStable) + 1.0) / (DEALS + 1);
  }

  /** By place rather than by person. */
  private static List<Dot> dots(double[][] points, int[] groups) {
    return IntStream.range(0, points.length)
        .mapToObj(r -> new Dot(points[r][0], points[r][1], groups[r]))
        .sorted(
            Comparator.comparingDouble(Dot::x)
                .thenComparingDouble(Dot::y)
                .thenComparingInt(Dot::group))
        .toList();
  }

  private static int[] bySize(int[] groups) {
    int[] sizes = new int[Arrays.stream(groups).max().orElse(0) + 1];
    for (int group : groups) {
      if (group != OpinionGroups.NO_GROUP) {
        sizes[group]++;
      }
    }
    int[] order =
        IntStream.range(0, sizes.length)
            .filter(g -> sizes[g] > 0)
            .boxed()
            .sorted(Comparator.comparingInt((Integer g) -> -sizes[g]).thenComparing(g -> g))
            .mapToInt(g -> g)
            .toArray();
    int[] place = new int[sizes.length];
    for (int p = 0; p < order.length; p++) {
      place[order[p]] = p;
    }
    return Arrays.stream(groups).map(g -> g == OpinionGroups.NO_GROUP ? g : place[g]).toArray();
  }

  private List<Telling> telling(GroupVotes counted, int group, List<String> statements) {
    var telling = new ArrayList<Telling>();
    double limit = limit(group, counted, statements.size());
    for (int s = 0; s < statements.size(); s++) {
      for (boolean agree : new boolean[] {true, false}) {
        double z = counted.z(group, s, agree);
        if (counted.seen(group, s) >= FEWEST
            && Normal.below(-z) <= limit
            && counted.majority(group, s, agree) > NINETY) {
          telling.add(
              new Telling(
                  statements.get(s),
                  agree,
                  counted.share(group, s, agree),
                  counted.others(group, s, agree),
                  z));
        }
      }
    }
    return telling.stream()
        .sorted(Comparator.comparingDouble(Telling::z).reversed())
        .limit(options.telling())
        .toList();
  }

  private static double limit(int group, GroupVotes counted, int statements) {
    double[] chances =
        IntStream.range(0, statements)
            .filter(s -> counted.seen(group, s) >= FEWEST)
            .mapToDouble(s -> Math.max(counted.z(group, s, true), counted.z(group, s, false)))
            .map(z -> Normal.below(-z))
            .toArray();
    return FalseFindings.limit(chances, 2 * chances.length, FALSE_SHARE);
  }

  private static List<Consensus> consensus(
      GroupVotes counted, int groups, List<String> statements) {
    var consensus = new ArrayList<Consensus>();
    for (int s = 0; s < statements.size(); s++) {
      for (boolean agree : new boolean[] {true, false}) {
        double strength = 1;
        double weakest = 1;
        for (int g = 0; g < groups; g++) {
          strength *= counted.share(g, s, agree);
          weakest = Math.min(weakest, counted.share(g, s, agree));
        }
        if (weakest > 0.5 && counted.majority(s, agree) > NINETY) {
          consensus.add(
              new Consensus(
                  statements.get(s),
                  agree,
                  strength,
                  counted.shares(s, agree),
                  counted.everybody(s, agree)));
        }
      }
    }
    return consensus.stream()
        .sorted(Comparator.comparingDouble(Consensus::strength).reversed())
        .limit(LISTED)
        .toList();
  }

  private static List<Divide> divisive(GroupVotes counted, int groups, List<String> statements) {
    var divides = new ArrayList<Divide>();
    var chances = new ArrayList<Double>();
    for (int s = 0; s < statements.size(); s++) {
      int high = -1;
      int low = -1;
      for (int g = 0; g < groups; g++) {
        if (counted.seen(g, s) >= FEWEST) {
          high = high < 0 || counted.share(g, s, true) > counted.share(high, s, true) ? g : high;
          low = low < 0 || counted.share(g, s, true) < counted.share(low, s, true) ? g : low;
        }
      }
      if (high != low) {
        double z = counted.z(high, low, s);
        double gap = counted.share(high, s, true) - counted.share(low, s, true);
        divides.add(new Divide(statements.get(s), gap, z, counted.shares(s, true)));
        // The two were chosen among all pairs, in both directions.
        chances.add(groups * (groups - 1) * Normal.below(-z));
      }
    }
    double limit =
        FalseFindings.limit(
            chances.stream().mapToDouble(one -> one).toArray(), chances.size(), FALSE_SHARE);
    return IntStream.range(0, divides.size())
        .filter(i -> chances.get(i) <= limit)
        .mapToObj(divides::get)
        .sorted(Comparator.comparingDouble(Divide::gap).reversed())
        .limit(LISTED)
        .toList();
  }
}
