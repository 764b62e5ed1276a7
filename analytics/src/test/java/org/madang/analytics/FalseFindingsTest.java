package org.madang.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FalseFindingsTest {
  @Test
  void theMoreAreTriedTheSmallerAChanceMustBe() {
    double[] chances = {0.03, 0.001, 0.5};

    assertThat(FalseFindings.limit(chances, 3, 0.05)).isEqualTo(0.03);
    assertThat(FalseFindings.limit(chances, 10, 0.05)).isEqualTo(0.001);
    assertThat(FalseFindings.limit(chances, 1000, 0.05)).isNegative();
  }

  @Test
  void aChanceOfNothingIsTheBestOfAll() {
    assertThat(FalseFindings.limit(new double[] {0}, 1, 0.05)).isZero();
  }
}
