package org.madang.analytics.themes;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What stands between two words of a phrase: "linear systems of equations" and "lanes by the river"
 * keep it, while "verify my identity" is shown as "verify identity".
 */
final class Bridges {
  private static final Set<String> KEPT =
      Set.of(
          "of", "in", "on", "to", "for", "from", "with", "by", "at", "as", "and", "von", "vom",
          "im", "zu", "zur", "zum", "mit", "und", "für", "de", "du", "des", "et", "en", "e", "y",
          "del", "di", "da", "do", "dos", "van", "voor", "met", "och");

  private static final Set<String> ARTICLES =
      Set.of(
          "the", "a", "an", "der", "die", "das", "den", "dem", "le", "la", "les", "el", "los",
          "las", "il", "o", "os", "het");

  /** Endings after which a Korean word belongs to the next one: of, and, that is. */
  private static final Set<String> KOREAN = Set.of("", "의", "과", "와", "한", "·");

  private static final Set<String> UNSPACED = Set.of("ja", "km", "lo", "my", "th", "zh");

  private Bridges() {}

  /** "verify my identity" is about verifying identity. */
  static boolean join(String language, String between) {
    if (language.equals("ko")) {
      return KOREAN.contains(between.strip());
    }
    return between.length() <= 8
        && between.codePoints().allMatch(c -> c == ' ' || c == '-' || Character.isLetter(c));
  }

  static String shown(String language, String between) {
    if (UNSPACED.contains(language)) {
      return between.strip();
    }
    if (language.equals("ko")) {
      return between;
    }
    String written = between.strip().toLowerCase(Locale.ROOT);
    List<String> words = List.of(written.split(" "));
    if (KEPT.contains(words.getFirst()) && ARTICLES.containsAll(words.subList(1, words.size()))) {
      return " " + written + " ";
    }
    return written.equals("-") ? "-" : " ";
  }
}
