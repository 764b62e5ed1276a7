package org.madang.analytics.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.Statement;
import org.madang.analytics.TextVector;

/**
 * The statements whose vectors can be compared with each other, and the groups found among them.
 * Statements of the same words are one node of the graph, however many people wrote them.
 */
final class Space {
  /** Below this cosine with the rest of its group a statement is not in a theme yet. */
  private static final double ODD = 0.05;

  private final List<List<Statement>> nodes;
  private final NeighbourGraph graph;
  private final Communities communities;

  private Space(List<List<Statement>> nodes, NeighbourGraph graph, Communities communities) {
    this.nodes = nodes;
    this.graph = graph;
    this.communities = communities;
  }

  /**
   * @param statements sorted by id
   * @param before which theme a statement was in
   * @param seen statements of the run before, with a theme or without
   * @param resolution of the run before; null to look for one
   */
  static Space of(
      List<Statement> statements,
      Map<String, TextVector> vectors,
      Map<String, String> before,
      Set<String> seen,
      @Nullable Double resolution,
      ThemeOptions options) {
    Map<String, List<Statement>> same = new LinkedHashMap<>();
    for (Statement statement : statements) {
      String words = statement.words().strip().toLowerCase(Locale.ROOT);
      same.computeIfAbsent(words, _ -> new ArrayList<>()).add(statement);
    }
    List<List<Statement>> nodes = List.copyOf(same.values());
    List<float[]> raw = nodes.stream().map(node -> vector(node.getFirst(), vectors)).toList();
    NeighbourGraph graph = NeighbourGraph.of(raw, options.neighbours(nodes.size()));
    int[] start = start(nodes, before);
    if (resolution == null) {
      return new Space(nodes, graph, Communities.find(graph, options));
    }
    if (statements.stream().allMatch(statement -> seen.contains(statement.id()))) {
      return new Space(nodes, graph, Communities.left(start, resolution));
    }
    boolean known = Arrays.stream(start).filter(s -> s >= 0).count() * 4 > nodes.size();
    Communities communities =
        known
            ? Communities.continued(graph, start, resolution, options.seed())
            : Communities.find(graph, options);
    return new Space(nodes, graph, communities);
  }

  private static float[] vector(Statement statement, Map<String, TextVector> vectors) {
    TextVector vector = vectors.get(statement.id());
    if (vector == null) {
      throw new IllegalStateException("no vector for statement " + statement.id());
    }
    return vector.values();
  }

  private static int[] start(List<List<Statement>> nodes, Map<String, String> before) {
    Map<String, Integer> numbers = new HashMap<>();
    return nodes.stream()
        .mapToInt(
            node -> {
              String theme = before.get(node.getFirst().id());
              return theme == null ? -1 : numbers.computeIfAbsent(theme, _ -> numbers.size());
            })
        .toArray();
  }

  double resolution() {
    return communities.resolution();
  }

  /** The groups, each in the order of the statements; what is odd or alone is in none. */
  List<List<Statement>> groups(int smallest) {
    float[][] sums = Silhouette.sums(graph, communities.of(), communities.count());
    List<List<Statement>> groups = new ArrayList<>();
    for (int c = 0; c < communities.count(); c++) {
      groups.add(new ArrayList<>());
    }
    for (int i = 0; i < nodes.size(); i++) {
      int community = communities.of()[i];
      boolean alike =
          nodes.get(i).size() >= smallest
              || Silhouette.withOthers(graph.vector(i), sums[community]) >= ODD;
      if (alike) {
        groups.get(community).addAll(nodes.get(i));
      }
    }
    return groups.stream().filter(group -> group.size() >= smallest).toList();
  }

  /** Vectors by statement id, centred and of unit length. */
  Map<String, float[]> vectors() {
    Map<String, float[]> vectors = new HashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      for (Statement statement : nodes.get(i)) {
        vectors.put(statement.id(), graph.vector(i));
      }
    }
    return vectors;
  }

  /** For each statement its nearest others, nearest first. */
  Map<String, List<String>> nearest() {
    Map<String, List<String>> nearest = new HashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      List<String> ids =
          Arrays.stream(graph.nearest(i)).mapToObj(j -> nodes.get(j).getFirst().id()).toList();
      nodes.get(i).forEach(statement -> nearest.put(statement.id(), ids));
    }
    return nearest;
  }
}
