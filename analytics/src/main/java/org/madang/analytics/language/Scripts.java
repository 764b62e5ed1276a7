package org.madang.analytics.language;

import static java.lang.Character.UnicodeScript.*;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many letters of each script a text has. */
record Scripts(Map<UnicodeScript, Integer> letters, int total) {
  private static final Map<UnicodeScript, String> ONE_LANGUAGE =
      Map.ofEntries(
          Map.entry(THAI, "th"),
          Map.entry(GREEK, "el"),
          Map.entry(HEBREW, "he"),
          Map.entry(GEORGIAN, "ka"),
          Map.entry(ARMENIAN, "hy"),
          Map.entry(TAMIL, "ta"),
          Map.entry(TELUGU, "te"),
          Map.entry(BENGALI, "bn"),
          Map.entry(GUJARATI, "gu"),
          Map.entry(GURMUKHI, "pa"),
          Map.entry(KANNADA, "kn"),
          Map.entry(MALAYALAM, "ml"),
          Map.entry(SINHALA, "si"),
          Map.entry(KHMER, "km"),
          Map.entry(LAO, "lo"),
          Map.entry(MYANMAR, "my"));

  private static final Set<String> EAST_ASIAN = Set.of("ja", "ko", "zh");

  static Scripts of(String text) {
    var letters = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
    return new Scripts(letters, letters.values().stream().mapToInt(Integer::intValue).sum());
  }

  /**
   * The language, if the script alone decides it. A syllable of Hangul or Kana says as much as two
   * or three Latin letters, hence a third of the letters is enough.
   */
  @Nullable String language() {
    if (share(HANGUL) > 0.3) {
      return "ko";
    }
    double kana = share(HIRAGANA) + share(KATAKANA);
    if (kana + share(HAN) > 0.3) {
      return kana > 0.05 * (kana + share(HAN)) ? "ja" : "zh";
    }
    return ONE_LANGUAGE.entrySet().stream()
        .filter(entry -> share(entry.getKey()) > 0.5)
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** Whether a language is known by its script alone. */
  static boolean decide(String language) {
    return EAST_ASIAN.contains(language) || ONE_LANGUAGE.containsValue(language);
  }

  /** The script most letters are of; LATIN if there are none. */
  UnicodeScript main() {
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(LATIN);
  }

  private double share(UnicodeScript script) {
    return total == 0 ? 0 : (double) letters.getOrDefault(script, 0) / total;
  }
}
