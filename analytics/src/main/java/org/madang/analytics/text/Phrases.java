package org.madang.analytics.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

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
        if (to > from && !areNeighbours(tokens.get(to - 1), tokens.get(to), text)) {
          break;
        }
        terms.append(terms.isEmpty() ? "" : " ").append(tokens.get(to).term());
        var surface = text.substring(tokens.get(from).start(), tokens.get(to).end());
        phrases.putIfAbsent(terms.toString(), surface.replaceAll("\\s+", " "));
      }
    }
    return phrases;
  }

  /** No word was left out between them, and no comma, bracket or end of a sentence stands there. */
  private static boolean areNeighbours(Token first, Token second, String text) {
    return second.position() == first.position() + 1
        && second.start() >= first.end()
        && text.substring(first.end(), second.start())
            .chars()
            .allMatch(c -> c == ' ' || c == '-' || c == '\'');
  }

  /** The phrases two texts have in common, the most telling first, all words telling the same. */
  public static List<String> shared(String language, String first, String second, int limit) {
    return shared(of(language, first), of(language, second), _ -> 1, limit);
  }

  /**
   * The phrases two texts have in common, the most telling first, none inside another, as they
   * stand in the second text.
   *
   * @param first what {@link #of} gave for the first text
   * @param second likewise
   * @param telling how much a term tells, from 0; what tells less than half as much as the best is
   *     left out
   */
  public static List<String> shared(
      Map<String, String> first,
      Map<String, String> second,
      ToDoubleFunction<String> telling,
      int limit) {
    var weights = new LinkedHashMap<String, Double>();
    for (var phrase : second.keySet()) {
      if (first.containsKey(phrase) && isWord(phrase)) {
        weights.put(phrase, Arrays.stream(phrase.split(" ")).mapToDouble(telling).sum());
      }
    }
    var order = new ArrayList<>(weights.keySet());
    order.sort(
        Comparator.comparingDouble((String phrase) -> -weights.get(phrase))
            .thenComparing(phrase -> -phrase.length())
            .thenComparing(phrase -> phrase));
    var chosen = new ArrayList<String>();
    Set<String> covered = new HashSet<>();
    for (var phrase : order) {
      boolean tells =
          weights.get(phrase) > 0 && 2 * weights.get(phrase) >= weights.get(order.getFirst());
      if (chosen.size() < limit && tells && covered.addAll(List.of(phrase.split(" ")))) {
        chosen.add(second.get(phrase));
      }
    }
    return chosen;
  }

  /** A single letter is no word, a single Chinese character is. */
  private static boolean isWord(String phrase) {
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
