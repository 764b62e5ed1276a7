package org.madang.analytics.conversation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.madang.analytics.text.Analyzers;
import org.madang.analytics.text.Formulas;

/** How telling each word is in a jam: rare words tell more (inverse document frequency). */
final class Vocabulary {
  // Names that are called, addresses, code and formulas are not what a text is about.
  private static final Pattern ASIDE =
      Pattern.compile("@[\\w.-]+|https?://\\S+|`[^`]*`|" + Formulas.PATTERN);

  private final Map<String, Integer> texts = new HashMap<>();
  private final int total;

  Vocabulary(Collection<Set<String>> texts) {
    texts.forEach(terms -> terms.forEach(term -> this.texts.merge(term, 1, Integer::sum)));
    total = texts.size();
  }

  /** The different words of a text that can mean something; numbers are none. */
  static Set<String> terms(Utterance utterance) {
    Set<String> terms = new HashSet<>();
    for (var term : words(utterance)) {
      if (Analyzers.isWord(term)) {
        terms.add(term);
      }
    }
    return terms;
  }

  private static List<String> words(Utterance utterance) {
    return Analyzers.terms(utterance.language(), ASIDE.matcher(utterance.text()).replaceAll(" "));
  }

  double weight(String term) {
    return Math.log((1.0 + total) / (1 + texts.getOrDefault(term, 0)));
  }

  /** Cosine of two sets of words by their weights. */
  double likeness(Set<String> first, Set<String> second) {
    double both = 0;
    for (var term : first) {
      if (second.contains(term)) {
        both += square(weight(term));
      }
    }
    return both == 0 ? 0 : both / Math.sqrt(length(first) * length(second));
  }

  private double length(Set<String> terms) {
    return terms.stream().mapToDouble(term -> square(weight(term))).sum();
  }

  private static double square(double value) {
    return value * value;
  }

  /** Of some words those that tell most, each weighed by how many of the texts have it. */
  List<String> telling(Set<String> words, List<Set<String>> texts, int fewest, int limit) {
    Map<String, Double> scores = new HashMap<>();
    for (var word : words) {
      long users = texts.stream().filter(terms -> terms.contains(word)).count();
      if (users >= fewest) {
        scores.put(word, users * weight(word));
      }
    }
    return scores.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }
}
