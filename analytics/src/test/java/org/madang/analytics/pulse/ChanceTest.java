package org.madang.analytics.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChanceTest {
  @Test
  void itIsPoissons() {
    assertThat(Chance.ofAtMost(0, 2)).isCloseTo(Math.exp(-2), within(1e-12));
    assertThat(Chance.ofAtLeast(3, 2)).isCloseTo(1 - 5 * Math.exp(-2), within(1e-12));
    assertThat(Chance.ofAtLeast(0, 2)).isEqualTo(1);
    assertThat(Chance.ofAtMost(1000, 900)).isBetween(0.99, 1.0);
  }

  @Test
  void theMoreAreTriedTheSmallerAChanceMustBe() {
    double[] chances = {0.03, 0.001, 0.5};

    assertThat(Chance.limit(chances, 3, 0.05)).isEqualTo(0.03);
    assertThat(Chance.limit(chances, 10, 0.05)).isEqualTo(0.001);
    assertThat(Chance.limit(chances, 1000, 0.05)).isZero();
  }
}
