package org.madang.discussion;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells Korean, Japanese and Chinese by their script, at no cost; for every other text believes the
 * fallback. Good enough to file a thread with as it is written: the analytics look closer.
 */
public final class Script {
  private static final Set<String> BY_SCRIPT = Set.of("ko", "ja", "zh");

  private Script() {}

  /**
   * The language of a text.
   *
   * @param fallback the locale of its author, or a language
   */
  public static String languageOf(String text, String fallback) {
    var letters = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
    int all = letters.values().stream().mapToInt(Integer::intValue).sum();
    int hangul = letters.getOrDefault(UnicodeScript.HANGUL, 0);
    int kana =
        letters.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
    int han = letters.getOrDefault(UnicodeScript.HAN, 0);
    // A syllable says more than a Latin letter: a third of the letters is most of the words.
    if (3 * (hangul + kana + han) <= all) {
      return otherThanScripts(fallback, letters);
    }
    if (hangul >= kana + han) {
      return "ko";
    }
    return kana > 0 ? "ja" : "zh";
  }

  /** Whether this is a language tag. */
  static boolean isLanguage(@Nullable String tag) {
    return tag != null && tag.matches("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*");
  }

  private static String otherThanScripts(String fallback, EnumMap<UnicodeScript, Integer> letters) {
    var language = Locale.forLanguageTag(fallback).getLanguage();
    boolean latin = letters.getOrDefault(UnicodeScript.LATIN, 0) > 0;
    return language.isEmpty() || (latin && BY_SCRIPT.contains(language)) ? "en" : language;
  }
}
