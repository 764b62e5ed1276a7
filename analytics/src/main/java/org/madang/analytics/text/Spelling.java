package org.madang.analytics.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.madang.analytics.Statement;

/**
 * How people write a term: a stem is no word that anybody should read. The most frequent writing in
 * small letters wins, then the shortest, then the first in the alphabet. Cost: linear in the words.
 */
public final class Spelling {
  private Spelling() {}

  /**
   * Each of the terms as it is written in the texts; those that do not occur stand for themselves.
   */
  public static Map<String, String> of(Collection<String> terms, Stream<Statement> texts) {
    var wanted = Set.copyOf(terms);
    Map<String, Map<String, Integer>> written = new HashMap<>();
    texts
        .flatMap(text -> Analyzers.tokens(text.language(), text.words()).stream())
        .filter(token -> wanted.contains(token.term()))
        .forEach(
            token ->
                written
                    .computeIfAbsent(token.term(), _ -> new TreeMap<>())
                    .merge(token.surface().toLowerCase(Locale.ROOT), 1, Integer::sum));
    Map<String, String> spelled = new HashMap<>();
    wanted.forEach(term -> spelled.put(term, usual(term, written.getOrDefault(term, Map.of()))));
    return spelled;
  }

  private static String usual(String term, Map<String, Integer> writings) {
    return writings.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(one -> -one.getKey().length())
                .thenComparing(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(term);
  }
}
