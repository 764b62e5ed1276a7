package org.madang.analytics.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGuesserTest {
  private static final LanguageGuesser GUESSER = new LanguageGuesser();

  @ParameterizedTest
  @CsvSource({
    "ko, 자전거 도로를 더 만들어 주세요",
    "ko, API를 공개합시다",
    "ja, 自転車専用道路をもっと作りましょう",
    "zh, 请多修一些自行车道",
    "th, สร้างทางจักรยานเพิ่ม",
    "de, Wir sollten in der Innenstadt mehr Wege für Fahrräder bauen und Autos draußen lassen",
    "en, We should build more lanes for bicycles in the city and keep cars outside",
    "fr, Nous devrions construire plus de pistes cyclables dans le centre de la ville",
    "ru, Нам нужно построить больше велосипедных дорожек в центре города для всех жителей"
  })
  void knowsTheLanguage(String language, String text) {
    assertThat(GUESSER.guess(text, null).language()).isEqualTo(language);
  }

  @Test
  void trustsTheAuthorWhenTheTextIsShort() {
    assertThat(GUESSER.guess("Super Idee!", "de-AT").language()).isEqualTo("de");
    assertThat(GUESSER.guess("Radwege!", "ko").language()).isNotEqualTo("ko");
    assertThat(GUESSER.guess("+1", "ko").language()).isEqualTo("en");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Regional data centre in Romania, cost and latency estimates",
        "Canteen menu online, order via mobile app or terminal",
        "Laser scanner data for pallet, carton and container control"
      })
  void wordsOfManyLanguagesAreOfTheAuthors(String text) {
    assertThat(GUESSER.guess(text, null).language()).isNotEqualTo("en");
    assertThat(GUESSER.guess(text, "en-GB").language()).isEqualTo("en");
  }

  @Test
  void whoWritesALanguageThatIsNotTheirsIsUnderstood() {
    String text = "Wir sollten in der Innenstadt mehr Wege für Fahrräder bauen";
    assertThat(GUESSER.guess(text, "en").language()).isEqualTo("de");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nb-NO", "nn-NO", "no", "nob"})
  void norwegianHasOneCode(String locale) {
    assertThat(GUESSER.guess("Flere sykkelveier!", locale).language()).isEqualTo("no");
    assertThat(
            GUESSER
                .guess("Vi bør bygge flere sykkelveier i sentrum av byen for alle", locale)
                .language())
        .isEqualTo("no");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ru", "ar", "th", "he", "el", "hi", "bn", "ta", "ka"})
  void aFewLatinWordsOfWhoWritesAnotherScriptAreEnglish(String locale) {
    assertThat(GUESSER.guess("I like this", locale).language()).isEqualTo("en");
    assertThat(GUESSER.guess("Great idea!", locale).language()).isEqualTo("en");
    assertThat(GUESSER.guess("More bike lanes please", locale).language()).isEqualTo("en");
  }

  @Test
  void aFewWordsInAnotherScriptThanTheAuthorsAreNotEnglish() {
    assertThat(GUESSER.guess("Больше велодорожек", "de").language()).isNotEqualTo("en");
  }

  @Test
  void doesNotTrustTheAuthorAgainstTheScript() {
    assertThat(GUESSER.guess("좋아요", "en").language()).isEqualTo("ko");
  }
}
