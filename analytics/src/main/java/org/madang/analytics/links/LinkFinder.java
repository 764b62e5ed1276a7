package org.madang.analytics.links;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.Statement;
import org.madang.analytics.TextVector;
import org.madang.analytics.links.Link.Kind;
import org.madang.analytics.text.Phrases;
import org.madang.analytics.vector.Wording;

/**
 * Finds statements that say the same or build on each other. Candidates are each statement's
 * nearest neighbours in its space; a candidate becomes a link only if the words bear it out, and
 * SAME only if no number, day, negation or opposite speaks against it.
 *
 * <p>Remembers what it has compared, so that in a growing jam only what is new or was edited is
 * compared with the rest: the cost of a look is that of the news times all statements, where the
 * first look costs n log n. What is rare among words is learned anew when the jam has grown by a
 * quarter; links found before stay. Meant for one jam and one thread at a time.
 */
public final class LinkFinder {
  private static final int PHRASES = 4;
  private static final double WORDED_SAME = 0.3;

  private final LinkOptions options;
  private final Map<String, Seen> seen = new HashMap<>();
  private final Map<Pair, Link> links = new HashMap<>();
  private @Nullable Wording wording;
  private int learnedFrom;

  /** As much of a statement as tells whether it is still the one that was compared. */
  private record Seen(String words, String space) {}

  private record Pair(String first, String second) {
    static Pair of(String a, String b) {
      return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
    }
  }

  public LinkFinder(LinkOptions options) {
    this.options = options;
  }

  /**
   * The links, most alike first; of equal likeness by the ids.
   *
   * @param statements all there are, in the order in which they were made
   * @param vectors by statement id; a statement without one is linked to none
   */
  public List<Link> find(List<Statement> statements, Map<String, TextVector> vectors) {
    var spaces = new TreeMap<String, List<Statement>>();
    for (var statement : statements) {
      var vector = vectors.get(statement.id());
      if (vector != null && vector.isKnown()) {
        spaces.computeIfAbsent(vector.space(), _ -> new ArrayList<>()).add(statement);
      }
    }
    var fresh = fresh(spaces);
    if (!fresh.isEmpty()) {
      var similarity = new PairSimilarity(wording(statements), vectors);
      spaces.values().forEach(space -> compare(space, fresh, similarity, vectors));
    }
    var found = new ArrayList<>(links.values());
    found.sort(
        Comparator.comparingDouble(Link::score)
            .reversed()
            .thenComparing(Link::first)
            .thenComparing(Link::second));
    return found;
  }

  /** What was not compared yet; forgets what is gone or was changed, with its links. */
  private Set<String> fresh(Map<String, List<Statement>> spaces) {
    var now = new HashMap<String, Seen>();
    spaces.forEach(
        (space, members) ->
            members.forEach(one -> now.put(one.id(), new Seen(one.words(), space))));
    seen.entrySet().removeIf(old -> !old.getValue().equals(now.get(old.getKey())));
    links
        .keySet()
        .removeIf(pair -> !seen.containsKey(pair.first()) || !seen.containsKey(pair.second()));
    var fresh = new HashSet<>(now.keySet());
    fresh.removeAll(seen.keySet());
    seen.putAll(now);
    return fresh;
  }

  private Wording wording(List<Statement> statements) {
    var known = wording;
    if (known == null || statements.size() > learnedFrom + learnedFrom / 4) {
      known = Wording.of(statements);
      wording = known;
      learnedFrom = statements.size();
    }
    return known;
  }

  private void compare(
      List<Statement> space,
      Set<String> fresh,
      PairSimilarity similarity,
      Map<String, TextVector> vectors) {
    var places = space.stream().map(one -> vectors.get(one.id()).values()).toList();
    var news = new int[space.size()];
    int count = 0;
    for (int i = 0; i < news.length; i++) {
      if (fresh.contains(space.get(i).id())) {
        news[count++] = i;
      }
    }
    var readings = new HashMap<String, Reading>();
    for (var pair :
        Neighbours.pairs(places, java.util.Arrays.copyOf(news, count), options.neighbours())) {
      consider(space.get(pair[0]), space.get(pair[1]), similarity, readings);
    }
  }

  private void consider(
      Statement first, Statement second, PairSimilarity similarity, Map<String, Reading> readings) {
    double score = similarity.of(first, second);
    if (score < options.related()) {
      return;
    }
    var a = readings.computeIfAbsent(first.id(), _ -> Reading.of(first));
    var b = readings.computeIfAbsent(second.id(), _ -> Reading.of(second));
    var shared = Phrases.shared(a.phrases(), b.phrases(), similarity::rarity, PHRASES);
    if (shared.isEmpty()) {
      return;
    }
    var differs = Differences.between(a.markers(), b.markers());
    boolean same =
        score >= options.same()
            && similarity.worded(first, second) >= WORDED_SAME
            && differs.isEmpty();
    links.put(
        Pair.of(first.id(), second.id()),
        new Link(first.id(), second.id(), same ? Kind.SAME : Kind.RELATED, score, shared, differs));
  }

  /** A statement read once, for all the pairs it is in. */
  private record Reading(Map<String, String> phrases, Markers markers) {
    static Reading of(Statement statement) {
      return new Reading(
          Phrases.of(statement.language(), statement.words()), Markers.of(statement));
    }
  }
}
