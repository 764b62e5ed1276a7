package org.madang.analytics.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madang.analytics.vector.TextVectors;

class CounterpartsTest {
  private final Counterparts counterparts = new Counterparts(TextVectors.standard());

  private static Phrases.Phrase phrase(String words, double weight) {
    return new Phrases.Phrase(words, words, weight, 8, 10, 1, false, new BitSet());
  }

  private String label(List<String> languages, List<List<Phrases.Phrase>> phrases) {
    return new Labels().of(counterparts.first(languages, phrases), "");
  }

  @Test
  void aThemeIsCalledByWhatItsLanguagesBothSay() {
    var english = List.of(phrase("accident", 3), phrase("bicycle", 2.5), phrase("school", 2));
    var korean = List.of(phrase("무료", 3), phrase("시장", 2.9), phrase("자전거", 2.5));

    assertThat(label(List.of("en", "ko"), List.of(english, korean))).isEqualTo("Bicycle / 자전거");
    assertThat(label(List.of("ko", "en"), List.of(korean, english))).isEqualTo("자전거 / Bicycle");
  }

  @Test
  void whatTellsLittleOrNamesNothingIsNoNameForIt() {
    var english = List.of(phrase("accident", 3), phrase("bicycle", 0.5));
    var korean = List.of(phrase("무료", 3), phrase("자전거", 2.5));
    assertThat(label(List.of("en", "ko"), List.of(english, korean))).isEqualTo("Accident / 무료");

    var cycled = phrase("bicycle", 2.5).naming(Map.of(Naming.Kind.TELLS, 5L));
    assertThat(label(List.of("en", "ko"), List.of(List.of(english.getFirst(), cycled), korean)))
        .isEqualTo("Accident / 무료");
  }

  @Test
  void aLanguageWithoutItKeepsItsOwn() {
    var english = List.of(phrase("accident", 3), phrase("bicycle", 2.5));
    var german = List.of(phrase("Rathaus", 3), phrase("Sonntag", 2));
    var korean = List.of(phrase("무료", 3), phrase("자전거", 2.5));

    var said = List.of(english, german, korean);
    assertThat(label(List.of("en", "de", "ko"), said)).isEqualTo("Bicycle / Rathaus / 자전거");
    assertThat(label(List.of("en", "ko"), List.of(english, List.of())))
        .isEqualTo("Accident, bicycle");
  }

  @Test
  void aLongerPhraseAboutTheSameIsTakenForIt() {
    var english = List.of(phrase("bicycle", 3), phrase("bicycle lanes", 1.5));
    var korean = List.of(phrase("연례 음악 축제", 3), phrase("자전거", 2.5));

    assertThat(label(List.of("en", "ko"), List.of(english, korean)))
        .isEqualTo("Bicycle lanes / 자전거");
  }
}
