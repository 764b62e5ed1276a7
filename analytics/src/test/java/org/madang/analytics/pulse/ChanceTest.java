package org.madang.analytics.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChanceTest {
  private final Chance tea = new Chance(4, 4);

  @Test
  void itIsFishers() {
    assertThat(tea.ofAtLeast(4, 4)).isCloseTo(1.0 / 70, within(1e-12));
    assertThat(tea.ofAtLeast(3, 4)).isCloseTo(17.0 / 70, within(1e-12));
    assertThat(tea.ofAtMost(1, 4)).isCloseTo(17.0 / 70, within(1e-12));
    assertThat(tea.ofAtLeast(0, 4)).isCloseTo(1, within(1e-12));
    assertThat(tea.ofAtMost(3, 7)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void theSmallestChancesAreToldApartFromNone() {
    assertThat(new Chance(2000, 200).ofAtLeast(90, 100)).isBetween(1e-120, 1e-70);
  }
}
