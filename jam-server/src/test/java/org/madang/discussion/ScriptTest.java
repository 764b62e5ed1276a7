package org.madang.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {
  @ParameterizedTest
  @CsvSource({
    "버스 lane 을 늘립시다, en, ko",
    "もっと自転車を, en, ja",
    "更多自行车道, en, zh",
    "More bike lanes, de-CH, de",
    "More bike lanes, ko, en",
    "123 !!, ko, ko",
    "'', fr, fr",
  })
  void theScriptDecidesAndElseTheAuthorsLocale(String text, String locale, String language) {
    assertThat(Script.languageOf(text, locale)).isEqualTo(language);
  }
}
