package org.madang.jam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madang.platform.Refusal.Invalid;

class ScheduleTest {
  private final Schedule schedule =
      new Schedule(Cast.IDEATE, Cast.REFINE, Cast.REVIEW, Cast.CLOSED);

  @Test
  void aPhaseBeginsAtItsVeryInstant() {
    assertThat(schedule.phaseAt(Cast.IDEATE.minusNanos(1))).isEqualTo(Phase.LOBBY);
    assertThat(schedule.phaseAt(Cast.IDEATE)).isEqualTo(Phase.IDEATE);
    assertThat(schedule.phaseAt(Cast.REFINE)).isEqualTo(Phase.REFINE);
    assertThat(schedule.phaseAt(Cast.REVIEW.minusNanos(1))).isEqualTo(Phase.REFINE);
    assertThat(schedule.phaseAt(Cast.REVIEW)).isEqualTo(Phase.REVIEW);
    assertThat(schedule.phaseAt(Cast.CLOSED)).isEqualTo(Phase.CLOSED);
  }

  @Test
  void isAsExactAsWhatIsKept() {
    var later = Cast.CLOSED.plusNanos(1_575);
    var kept = new Schedule(Cast.IDEATE, Cast.REFINE, Cast.REVIEW, later);
    assertThat(kept.nextAfter(Cast.REVIEW)).isEqualTo(Cast.CLOSED.plusNanos(1_000));
  }

  @Test
  void anEmptyPhaseIsPassedOver() {
    var without = new Schedule(Cast.IDEATE, Cast.REVIEW, Cast.REVIEW, Cast.CLOSED);
    assertThat(without.phaseAt(Cast.REVIEW.minusNanos(1))).isEqualTo(Phase.IDEATE);
    assertThat(without.phaseAt(Cast.REVIEW)).isEqualTo(Phase.REVIEW);
  }

  @Test
  void phasesNeverRunBackwards() {
    assertThatThrownBy(() -> new Schedule(Cast.REFINE, Cast.IDEATE, Cast.REVIEW, Cast.CLOSED))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> Schedule.of(Map.of(Phase.IDEATE, Cast.IDEATE)))
        .hasMessageContaining("phase-missing");
  }

  @Test
  void knowsWhenTheNextPhaseBegins() {
    assertThat(schedule.nextAfter(Cast.LOBBY)).isEqualTo(Cast.IDEATE);
    assertThat(schedule.nextAfter(Cast.IDEATE)).isEqualTo(Cast.REFINE);
    assertThat(schedule.nextAfter(Cast.CLOSED)).isNull();
  }
}
