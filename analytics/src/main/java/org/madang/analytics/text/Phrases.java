package org.madang.analytics.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs of one to three neighbouring words: what people mean when they say what a text is about. */
public final class Phrases {
  private static final int LONGEST = 3;

  private Phrases() {}

  /** The phrases of a text, by their terms joined with a space; the value is how it was written. */
  public static Map<String, String> of(String language, String text) {
    var tokens = Analyzers.tokens(language, text);
    var phrases = new LinkedHashMap<String, String>();
    for (int from = 0; from < tokens.size(); from++) {
      var terms = new StringBuilder();
      for (int to = from; to < Math.min(tokens.size(), from + LONGEST); to++) {
        if (to > from && !areNeighbours(tokens.get(to - 1), tokens.get(to))) {
          break;
        }
        terms.append(terms.isEmpty() ? "" : " ").append(tokens.get(to).term());
        var surface = text.substring(tokens.get(from).start(), tokens.get(to).end());
        phrases.putIfAbsent(terms.toString(), surface.replaceAll("\\s+", " "));
      }
    }
    return phrases;
  }

  private static boolean areNeighbours(Token first, Token second) {
    return second.position() == first.position() + 1 && second.start() >= first.end();
  }

  /**
   * The phrases two texts have in common, longest first, none inside another, as they stand in the
   * second text.
   */
  public static List<String> shared(String language, String first, String second, int limit) {
    var known = of(language, first).keySet();
    var shared = new LinkedHashMap<>(of(language, second));
    shared.keySet().retainAll(known);
    var longestFirst = new ArrayList<>(shared.keySet());
    longestFirst.sort((a, b) -> Integer.compare(weight(b), weight(a)));
    var chosen = new ArrayList<String>();
    Set<String> covered = new HashSet<>();
    for (var phrase : longestFirst) {
      var words = List.of(phrase.split(" "));
      if (chosen.size() < limit && !covered.containsAll(words) && isTelling(phrase)) {
        chosen.add(shared.get(phrase));
        covered.addAll(words);
      }
    }
    return chosen;
  }

  private static int weight(String phrase) {
    return 100 * phrase.split(" ").length + phrase.length();
  }

  private static boolean isTelling(String phrase) {
    return phrase.codePointCount(0, phrase.length()) > 1
        || Character.UnicodeScript.of(phrase.codePointAt(0)) == Character.UnicodeScript.HAN;
  }

  /** The share of the terms of the smaller text that the other has too (Szymkiewicz-Simpson). */
  public static double overlap(Collection<String> first, Collection<String> second) {
    var a = new HashSet<>(first);
    var b = new HashSet<>(second);
    int smaller = Math.min(a.size(), b.size());
    a.retainAll(b);
    return smaller == 0 ? 0 : (double) a.size() / smaller;
  }
}
