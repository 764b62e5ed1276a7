package org.madang.analytics.ranking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is usual for ideas that had about the same chance to be seen: the mean over the {@value
 * #PEERS} nearest in the number of members they were shown to, or where nobody counted that, in
 * age. So a late idea is compared with late ideas. Cost: one sort.
 */
final class Peers {
  private static final int PEERS = 40;

  private final int[] order;

  Peers(List<IdeaEvidence> ideas) {
    boolean counted = ideas.stream().anyMatch(idea -> idea.exposures() > 0);
    Comparator<Integer> chance =
        counted
            ? Comparator.comparing(i -> ideas.get(i).exposures())
            : Comparator.comparing(
                i -> ideas.get(i).at(), Comparator.nullsFirst(Comparator.naturalOrder()));
    order =
        IntStream.range(0, ideas.size())
            .boxed()
            .sorted(chance.thenComparing(i -> i))
            .mapToInt(i -> i)
            .toArray();
  }

  /** The usual value for each idea, its own counted in. */
  double[] usual(double[] values) {
    double[] sums = new double[values.length + 1];
    for (int p = 0; p < order.length; p++) {
      sums[p + 1] = sums[p] + values[order[p]];
    }
    double[] usual = new double[values.length];
    int width = Math.min(PEERS, values.length);
    for (int p = 0; p < order.length; p++) {
      int start = Math.clamp(p - width / 2, 0, values.length - width);
      usual[order[p]] = (sums[start + width] - sums[start]) / width;
    }
    return usual;
  }

  /** Values less what is usual for each. */
  double[] above(double[] values) {
    double[] usual = usual(values);
    double[] above = new double[values.length];
    Arrays.setAll(above, i -> values[i] - usual[i]);
    return above;
  }
}
