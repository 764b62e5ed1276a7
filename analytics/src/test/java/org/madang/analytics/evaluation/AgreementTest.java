package org.madang.analytics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {
  @Test
  void theSameGroupsUnderOtherNamesAgreeFully() {
    var agreement = Agreement.of(List.of("a", "a", "b", "c"), List.of(3, 3, 1, 2));
    assertThat(agreement.v()).isCloseTo(1, within(1e-12));
    assertThat(agreement.ari()).isCloseTo(1, within(1e-12));
    assertThat(agreement.acc()).isEqualTo(1);
  }

  @Test
  void oneGroupForAllTellsNothing() {
    var agreement = Agreement.of(List.of("a", "a", "b", "b"), List.of(1, 1, 1, 1));
    assertThat(agreement.v()).isCloseTo(0, within(1e-12));
    assertThat(agreement.ari()).isCloseTo(0, within(1e-12));
    assertThat(agreement.acc()).isEqualTo(0.5);
  }

  /** Figures of scikit-learn 1.5 for the same lists. */
  @Test
  void agreesWithAnotherImplementation() {
    var agreement = Agreement.of(List.of(0, 0, 0, 1, 1, 1), List.of(0, 0, 1, 1, 2, 2));
    assertThat(agreement.v()).isCloseTo(0.5158, within(1e-4));
    assertThat(agreement.ari()).isCloseTo(0.2424, within(1e-4));
    assertThat(agreement.acc()).isCloseTo(4 / 6.0, within(1e-9));
  }

  @Test
  void matchesSoThatMostAreRight() {
    var agreement = Agreement.of(List.of(0, 0, 0, 1, 1), List.of(5, 5, 6, 5, 5));
    assertThat(agreement.acc()).isCloseTo(3 / 5.0, within(1e-9));
  }
}
