package org.madang.analytics.tone;

import java.util.OptionalDouble;
import java.util.Set;

/**
 * How kind or harsh words sound: English by two lexicons and the rules of VADER (Hutto and Gilbert
 * 2014), Korean by what was learned from film reviews (naive-Bayes features in a logistic
 * regression). Other languages are not measured, which is not the same as neutral. The two scales
 * are not the same: compare English with English. Immutable and safe to share between threads;
 * English reads some 300,000 words a second, Korean some 5,000 short texts.
 */
public final class ToneReader {
  private static final Set<String> MEASURED = Set.of("en", "ko");

  private final EnglishTone english = new EnglishTone();
  private final KoreanTone korean = KoreanTone.shipped();

  /** Whether texts of this language are measured. */
  public boolean knows(String language) {
    return MEASURED.contains(language);
  }

  /**
   * From -1 (harsh) to 1 (kind), near 0 where little tells.
   *
   * @param language of the text, as ISO 639-1; empty for one that is not measured
   */
  public OptionalDouble read(String language, String text) {
    return switch (language) {
      case "en" -> OptionalDouble.of(english.read(text));
      case "ko" -> OptionalDouble.of(korean.read(text));
      default -> OptionalDouble.empty();
    };
  }
}
