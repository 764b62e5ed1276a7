package org.madang.analytics.themes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives labels of two to five words out of telling phrases, each different from those given before.
 */
final class Labels {
  private static final int MOST_WORDS = 5;
  private static final double AS_TELLING = 0.5;

  private final Set<String> given = new HashSet<>();

  void given(String label) {
    given.add(label.toLowerCase(Locale.ROOT));
  }

  /** A label for these phrases, most telling first; what to say without any is up to the caller. */
  String of(List<Phrases.Phrase> phrases, String otherwise) {
    List<Phrases.Phrase> chosen = new ArrayList<>();
    for (Phrases.Phrase phrase : best(phrases)) {
      if (words(chosen) + phrase.words() > MOST_WORDS || sharesWord(chosen, phrase)) {
        continue;
      }
      chosen.add(phrase);
      if (words(chosen) >= 2 && isNew(text(chosen))) {
        break;
      }
    }
    String label = chosen.isEmpty() ? otherwise : text(chosen);
    for (int n = 2; !isNew(label); n++) {
      label = (chosen.isEmpty() ? otherwise : text(chosen)) + " " + n;
    }
    given(label);
    return label;
  }

  private boolean isNew(String label) {
    return !given.contains(label.toLowerCase(Locale.ROOT));
  }

  /** A phrase of several words goes first when it tells about as much as the best. */
  private static List<Phrases.Phrase> best(List<Phrases.Phrase> phrases) {
    List<Phrases.Phrase> order = new ArrayList<>(phrases);
    for (Phrases.Phrase phrase : phrases) {
      if (phrase.words() > 1 && phrase.weight() >= AS_TELLING * phrases.getFirst().weight()) {
        order.remove(phrase);
        order.addFirst(phrase);
        break;
      }
    }
    return order;
  }

  private static boolean sharesWord(List<Phrases.Phrase> chosen, Phrases.Phrase phrase) {
    return chosen.stream().anyMatch(c -> c.keys().stream().anyMatch(phrase.keys()::contains));
  }

  private static int words(List<Phrases.Phrase> phrases) {
    return phrases.stream().mapToInt(Phrases.Phrase::words).sum();
  }

  private static String text(List<Phrases.Phrase> phrases) {
    String joined = phrases.stream().map(Phrases.Phrase::shown).collect(Collectors.joining(", "));
    return joined.substring(0, 1).toUpperCase(Locale.ROOT) + joined.substring(1);
  }
}
