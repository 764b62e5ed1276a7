package org.madang.analytics.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.madang.analytics.TextVector;

/**
 * Groups of themes, for a map that a person can take in at a glance: communities of the themes'
 * middles at the natural resolution of modularity. With few themes there are none.
 */
final class BroadThemes {
  private static final int WORTH_GROUPING = 12;
  private static final int NEIGHBOURS = 5;

  private BroadThemes() {}

  /**
   * Places of the themes that belong together, two or more, largest group first. Themes of
   * different spaces never do.
   */
  static List<List<Integer>> of(List<TextVector> middles, long seed) {
    Map<String, List<Integer>> bySpace = new TreeMap<>();
    for (int i = 0; i < middles.size(); i++) {
      if (middles.get(i).isKnown()) {
        bySpace.computeIfAbsent(middles.get(i).space(), _ -> new ArrayList<>()).add(i);
      }
    }
    List<List<Integer>> broad = new ArrayList<>();
    for (List<Integer> places : bySpace.values()) {
      if (places.size() >= WORTH_GROUPING) {
        broad.addAll(grouped(places, middles, seed));
      }
    }
    broad.sort((a, b) -> b.size() - a.size());
    return broad;
  }

  private static List<List<Integer>> grouped(
      List<Integer> places, List<TextVector> middles, long seed) {
    NeighbourGraph graph =
        NeighbourGraph.of(
            places.stream().map(place -> middles.get(place).values()).toList(), NEIGHBOURS);
    int[] of = Communities.at(graph.network(), 1, seed).of();
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < of.length; i++) {
      groups.computeIfAbsent(of[i], _ -> new ArrayList<>()).add(places.get(i));
    }
    return groups.values().stream().filter(group -> group.size() > 1).toList();
  }
}
