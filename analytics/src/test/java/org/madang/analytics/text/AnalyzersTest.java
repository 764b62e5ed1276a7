package org.madang.analytics.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnalyzersTest {
  @Test
  void numbersAndFillersAreSearchedForAndDoNotTell() {
    var text = "One contract for three streets, not ten";
    assertThat(Analyzers.terms("en", text)).contains("one", "three", "contract");
    assertThat(Analyzers.tellingTerms("en", text)).containsExactly("contract", "street");
  }

  @Test
  void everyLanguageHasItsOwn() {
    assertThat(Analyzers.tellingTerms("ko", "이번 경우 버스")).containsExactly("버스");
    assertThat(Analyzers.tellingTerms("de", "Etwas mehr Grün, sogar zehn Bäume"))
        .doesNotContain("etwa", "mehr", "sogar", "zehn")
        .hasSize(2);
    assertThat(Analyzers.tellingTerms("th", "")).isEmpty();
  }
}
