package org.madang.analytics.tone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToneReaderTest {
  private final ToneReader tone = new ToneReader();

  @Test
  void kindWordsAreKindAndHarshOnesHarsh() {
    assertThat(read("I love this idea.")).isPositive();
    assertThat(read("I hate this idea.")).isNegative();
    assertThat(read("The meeting is at noon.")).isZero();
  }

  @Test
  void aNegationTurnsAWordAround() {
    assertThat(read("This is not good.")).isNegative();
    assertThat(read("This isn't bad.")).isPositive();
  }

  @Test
  void intensifiersAndExclamationsCount() {
    assertThat(read("This is very good.")).isGreaterThan(read("This is good."));
    assertThat(read("This is slightly good.")).isLessThan(read("This is good."));
    assertThat(read("This is good!!!")).isGreaterThan(read("This is good."));
  }

  @Test
  void whatComesAfterButCountsMore() {
    assertThat(read("The plan is good but the cost is horrible.")).isNegative();
  }

  @Test
  void otherLanguagesAreNotMeasured() {
    assertThat(tone.read("ko", "정말 좋아요")).isEmpty();
  }

  private double read(String text) {
    return tone.read("en", text).orElseThrow();
  }
}
