package org.madang.analytics.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopWordsTest {
  @ParameterizedTest
  @CsvSource({
    "de, jedoch, Regierung",
    "en, however, government",
    "es, puede, gobierno",
    "fr, peuvent, gouvernement",
    "it, possono, governo",
    "ja, 場合, 政府",
    "ko, 때문, 정부",
    "pt, podem, governo",
    "ru, могут, правительство",
    "zh, 可能, 政府",
  })
  void whatSaysNothingIsToldFromWhatDoes(String language, String idle, String telling) {
    assertThat(StopWords.contain(language, idle)).isTrue();
    assertThat(StopWords.contain(language, telling)).isFalse();
    assertThat(Analyzers.tellingTerms(language, idle + " " + telling))
        .isEqualTo(Analyzers.terms(language, telling));
  }

  /** Each list is one language's own: "sei" is six in Italian and be in German. */
  @ParameterizedTest
  @CsvSource({"es, sei", "fr, dos", "sv, ser", "ru, dass"})
  void noLanguageHasTheWordsOfAnother(String language, String word) {
    assertThat(StopWords.ours(language)).doesNotContain(word);
  }
}
