package org.madang.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownTermsTest {
  private final KnownTerms terms = new KnownTerms();

  @Test
  void aTextIsCutIntoWordsOnce() {
    var first = terms.next().apply("en", "Bike lanes by the river");
    var second = terms.next().apply("en", "Bike lanes by the river");
    assertThat(first).containsExactly("bike", "lane", "river");
    assertThat(second).isSameAs(first);
  }

  @Test
  void whatIsNotAskedForIsLetGo() {
    var first = terms.next().apply("en", "Bike lanes");
    terms.next();
    assertThat(terms.next().apply("en", "Bike lanes")).isEqualTo(first).isNotSameAs(first);
  }

  @Test
  void theSameWordsOfAnotherLanguageAreAnotherText() {
    assertThat(terms.next().apply("en", "Lanes")).isNotEqualTo(terms.next().apply("de", "Lanes"));
  }
}
