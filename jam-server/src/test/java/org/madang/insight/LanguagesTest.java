package org.madang.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
  private final Languages languages = new Languages();

  @ParameterizedTest
  @ValueSource(strings = {"A tram to the harbour", "More bike lanes", "Solar roofs", "Agreed!"})
  void aShortTextInLatinLettersByAKoreanIsEnglish(String text) {
    assertThat(languages.of(text, "ko")).isEqualTo("en");
  }

  @Test
  void whatWasNotGuessedYetIsToldByItsScript() {
    var id = UUID.fromString("11111111-1111-1111-1111-111111111111");
    var german = "Wir brauchen mehr Radwege in der ganzen Stadt, nicht nur am Fluss.";

    assertThat(languages.soFar(id, "What is the point?", "ko")).isEqualTo("en");
    assertThat(languages.soFar(id, german, "en")).isEqualTo("en");
    languages.of(id, german, "en");
    assertThat(languages.soFar(id, german, "en")).isEqualTo("de");
    assertThat(languages.soFar(id, german + " Bald!", "en")).isEqualTo("en");
  }

  @Test
  void aShortTextIsInItsAuthorsLanguageWhereThatIsWrittenSo() {
    assertThat(languages.of("Mehr Radwege", "de")).isEqualTo("de");
    assertThat(languages.of("자전거 도로", "en")).isEqualTo("ko");
  }
}
