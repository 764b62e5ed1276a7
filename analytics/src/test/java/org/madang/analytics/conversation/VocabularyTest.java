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

  private static Set<String> terms(String text) {
    return Vocabulary.terms(new Utterance("p", "t", "ben", Talk.NINE, "en", text));
  }
}
