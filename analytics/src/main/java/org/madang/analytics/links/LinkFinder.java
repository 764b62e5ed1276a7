package org.madang.analytics.links;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.Statement;
import org.madang.analytics.TextVector;
import org.madang.analytics.links.Link.Kind;
import org.madang.analytics.text.Phrases;

/**
 * Finds statements that say the same or build on each other. Candidates are each statement's
 * nearest neighbours in its space (HNSW), so the cost grows as n log n; a candidate becomes a link
 * only if the words bear it out, and SAME only if no number, day, negation or opposite speaks
 * against it. Immutable and safe to share between threads.
 */
public final class LinkFinder {
  private static final int PHRASES = 4;
  private static final double WORDED_SAME = 0.3;

  private final LinkOptions options;

  public LinkFinder(LinkOptions options) {
    this.options = options;
  }

  /** The links, most alike first; equal likeness keeps the order of the statements. */
  public List<Link> find(List<Statement> statements, Map<String, TextVector> vectors) {
    var spaces =
        statements.stream()
            .filter(statement -> isKnown(vectors.get(statement.id())))
            .collect(
                Collectors.groupingBy(
                    statement -> vectors.get(statement.id()).space(),
                    TreeMap::new,
                    Collectors.toList()));
    var links = new ArrayList<Link>();
    for (var space : spaces.values()) {
      var similarity = new PairSimilarity(space, vectors);
      var places = space.stream().map(statement -> vectors.get(statement.id()).values()).toList();
      for (var pair : Neighbours.pairs(places, options.neighbours())) {
        consider(space.get(pair[0]), space.get(pair[1]), similarity, links);
      }
    }
    links.sort(Comparator.comparingDouble(Link::score).reversed());
    return links;
  }

  private static boolean isKnown(@Nullable TextVector vector) {
    return vector != null && vector.isKnown();
  }

  private void consider(
      Statement first, Statement second, PairSimilarity similarity, List<Link> links) {
    double score = similarity.of(first, second);
    if (score < options.related()) {
      return;
    }
    var shared = Phrases.shared(first.language(), first.words(), second.words(), PHRASES);
    if (shared.isEmpty()) {
      return;
    }
    var differs = Differences.between(first, second);
    boolean same =
        score >= options.same()
            && similarity.worded(first, second) >= WORDED_SAME
            && differs.isEmpty();
    links.add(
        new Link(first.id(), second.id(), same ? Kind.SAME : Kind.RELATED, score, shared, differs));
  }
}
