package org.madang.analytics.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  @Test
  void whatIsSaidBetweenTwoSumsOfMoneyIsSaid() {
    assertThat(terms("We pay $5 million for lifts and could save $2 million"))
        .contains("lift", "save");
  }

  @Test
  void formulasAndNamesThatAreCalledSayNothing() {
    assertThat(terms("@ada says $tram + bike$ is $$\nharbour\n$$ or `lift`"))
        .doesNotContain("ada", "tram", "bike", "harbour", "lift");
  }

  @Test
  void vowelSignsAndDigitsBelongToWords() {
    assertThat(terms("Less CO2 by 5G in 2030")).containsExactlyInAnyOrder("less", "co2", "5g");
    assertThat(terms("hi", "साइकिल के लिए रास्ते")).hasSize(2);
    assertThat(terms("th", "ที่จอดรถใต้ต้นไม้")).contains("จอด", "ต้นไม้");
  }

  private static Set<String> terms(String text) {
    return terms("en", text);
  }

  private static Set<String> terms(String language, String text) {
    return Vocabulary.terms(new Utterance("p", "t", "ben", Talk.NINE, language, text));
  }
}
