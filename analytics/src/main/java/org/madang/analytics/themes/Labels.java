package org.madang.analytics.themes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives labels of two to five words out of telling phrases, each different from those given before.
 * Where people of several languages meet, the label says it in each of them, so that all have one
 * name for the same thing.
 */
final class Labels {
  private static final int MOST_WORDS = 5;
  private static final double AS_TELLING = 0.75;
  private static final double AROUND = 0.3;

  private static final int STEM = 6;
  private static final String BETWEEN_LANGUAGES = " / ";

  private final Set<String> given = new HashSet<>();

  void given(String label) {
    given.add(plain(label));
  }

  /**
   * A label for these phrases.
   *
   * @param languages the phrases of each language, most telling first
   * @param otherwise what to say without any
   */
  String of(List<List<Phrases.Phrase>> languages, String otherwise) {
    List<List<Phrases.Phrase>> telling = telling(languages);
    String label = otherwise;
    for (int words = telling.size() > 1 ? 1 : 2; words <= MOST_WORDS; words++) {
      int least = words;
      label =
          telling.isEmpty()
              ? otherwise
              : telling.stream()
                  .map(phrases -> text(chosen(phrases, least)))
                  .collect(Collectors.joining(BETWEEN_LANGUAGES));
      if (isNew(label)) {
        break;
      }
    }
    String numbered = label;
    for (int n = 2; !isNew(numbered); n++) {
      numbered = label + " " + n;
    }
    given(numbered);
    return numbered;
  }

  /** A language in which nothing tells has no part in the label. */
  private static List<List<Phrases.Phrase>> telling(List<List<Phrases.Phrase>> languages) {
    return languages.stream().filter(phrases -> !phrases.isEmpty()).toList();
  }

  /** What names it first, then what tells most, then as much as is needed. */
  private static List<Phrases.Phrase> chosen(List<Phrases.Phrase> phrases, int least) {
    List<Phrases.Phrase> open = new ArrayList<>(phrases);
    List<Phrases.Phrase> chosen = new ArrayList<>(List.of(lead(phrases)));
    open.removeAll(chosen);
    if (!phrases.getFirst().isName()) {
      addIfNew(phrases.getFirst(), chosen);
    }
    while (!open.isEmpty() && words(chosen) < least) {
      Phrases.Phrase next = companion(chosen, open);
      open.remove(next);
      addIfNew(next, chosen);
    }
    return chosen;
  }

  private static void addIfNew(Phrases.Phrase phrase, List<Phrases.Phrase> chosen) {
    if (words(chosen) + phrase.words() <= MOST_WORDS && !sharesWord(chosen, phrase)) {
      chosen.add(phrase);
    }
  }

  /**
   * Whether the label of the run before may stay: it is made of phrases that still tell, the first
   * of each language nearly as much as what would be chosen now, and nobody else has it.
   */
  boolean stays(String label, List<List<Phrases.Phrase>> languages) {
    List<String> parts = List.of(label.toLowerCase(Locale.ROOT).split(BETWEEN_LANGUAGES));
    List<List<Phrases.Phrase>> telling = telling(languages);
    return isNew(label)
        && parts.size() == telling.size()
        && telling.stream()
            .allMatch(phrases -> parts.stream().anyMatch(part -> tells(part, phrases)));
  }

  private static boolean tells(String part, List<Phrases.Phrase> phrases) {
    Map<String, Double> weights = new HashMap<>();
    phrases.forEach(p -> weights.put(p.shown().toLowerCase(Locale.ROOT), p.weight()));
    List<String> said = List.of(part.split(", "));
    return weights.keySet().containsAll(said)
        && weights.getOrDefault(said.getFirst(), 0.0) >= AS_TELLING * lead(phrases).weight();
  }

  private boolean isNew(String label) {
    return !given.contains(plain(label));
  }

  /** "Quantum algorithms" and "Quantum algorithm" are no two names. */
  private static String plain(String label) {
    return label.toLowerCase(Locale.ROOT).replaceAll("(?<=[a-z]{3})s\\b", "");
  }

  /**
   * A phrase that names something, if one tells nearly as much as the first; of several words, if
   * it holds the most telling word or is itself as telling. What other languages say too is not
   * left for that.
   */
  private static Phrases.Phrase lead(List<Phrases.Phrase> all) {
    List<Phrases.Phrase> naming =
        all.stream()
            .filter(Phrases.Phrase::isName)
            .filter(phrase -> phrase.weight() >= AROUND * all.getFirst().weight())
            .toList();
    List<Phrases.Phrase> phrases = naming.isEmpty() ? all : naming;
    Phrases.Phrase best = phrases.getFirst();
    for (Phrases.Phrase phrase : phrases) {
      boolean around = phrase.keys().containsAll(best.keys());
      boolean telling = !best.shared() && phrase.weight() >= AS_TELLING * best.weight();
      if (phrase.words() > 1
          && (around || telling && phrase.lift() >= AS_TELLING * best.lift())
          && phrase.weight() >= AROUND * best.weight()) {
        return phrase;
      }
    }
    return best;
  }

  /** What tells most and is said together with the first, not in its place. */
  private static Phrases.Phrase companion(List<Phrases.Phrase> chosen, List<Phrases.Phrase> open) {
    Phrases.Phrase first = chosen.getFirst();
    return Collections.max(
        open, Comparator.comparingDouble(p -> p.weight() * (0.3 + p.together(first))));
  }

  private static boolean sharesWord(List<Phrases.Phrase> chosen, Phrases.Phrase phrase) {
    return chosen.stream()
        .flatMap(c -> c.keys().stream())
        .anyMatch(key -> phrase.keys().stream().anyMatch(k -> isOneWord(k, key)));
  }

  /** One word in two forms: entangled, entanglement. */
  private static boolean isOneWord(String one, String other) {
    int same = 0;
    int shorter = Math.min(one.length(), other.length());
    while (same < shorter && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return one.contains(other) || other.contains(one) || same >= STEM && same * 4 >= shorter * 3;
  }

  private static int words(List<Phrases.Phrase> phrases) {
    return phrases.stream().mapToInt(Phrases.Phrase::words).sum();
  }

  private static String text(List<Phrases.Phrase> phrases) {
    String joined = phrases.stream().map(Phrases.Phrase::shown).collect(Collectors.joining(", "));
    return joined.substring(0, 1).toUpperCase(Locale.ROOT) + joined.substring(1);
  }
}
