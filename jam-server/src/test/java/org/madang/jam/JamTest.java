package org.madang.jam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.madang.platform.Refusal.Invalid;

class JamTest {
  private final Cast cast = new Cast();
  private final Jam jam = cast.jam;

  @Test
  void announcesEachPhaseOnce() {
    assertThat(jam.announceBegun(Cast.LOBBY)).isEmpty();
    assertThat(jam.announceBegun(Cast.IDEATE)).containsExactly(Phase.IDEATE);
    assertThat(jam.announceBegun(Cast.IDEATE.plusSeconds(1))).isEmpty();
  }

  @Test
  void announcesAllPhasesThatBeganWhileNobodyLooked() {
    assertThat(jam.announceBegun(Cast.REVIEW))
        .containsExactly(Phase.IDEATE, Phase.REFINE, Phase.REVIEW);
  }

  @Test
  void announcesThePhaseItWasPutBackInto() {
    jam.announceBegun(Cast.REVIEW);
    jam.reschedule(
        new Schedule(Cast.IDEATE, Cast.REFINE, Cast.CLOSED, Cast.CLOSED.plusSeconds(9)),
        Cast.REVIEW);
    assertThat(jam.announceBegun(Cast.REVIEW)).containsExactly(Phase.REFINE);
  }

  @Test
  void theSameScheduleOrDescriptionChangesNothing() {
    assertThat(
            jam.reschedule(
                new Schedule(Cast.IDEATE, Cast.REFINE, Cast.REVIEW, Cast.CLOSED), Cast.LOBBY))
        .isFalse();
    assertThat(jam.describe(jam.description())).isFalse();
    assertThat(jam.describe(Cast.description("Blue City", Registration.OPEN, Phase.REFINE)))
        .isTrue();
    assertThat(jam.title()).isEqualTo("Blue City");
  }

  @Test
  void aTitleIsKeptAsAllWordsAre() {
    var typed = "Nu\u0308tzliche\u202E Ra\u0308der ";
    assertThat(Cast.description(typed, Registration.OPEN, Phase.REFINE).title())
        .isEqualTo("N\u00FCtzliche R\u00E4der");
    assertThat(Memberships.containing("Ra\u0308der")).isEqualTo("%r\u00E4der%");
    assertThatThrownBy(() -> Cast.description("\u200B", Registration.OPEN, Phase.REFINE))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void aTitleHasWordsButNotTooMany() {
    assertThatThrownBy(() -> Cast.description(" ", Registration.OPEN, Phase.REFINE))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> Cast.description("x".repeat(201), Registration.OPEN, Phase.REFINE))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> Cast.description("x", Registration.OPEN, Phase.REVIEW))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> JamDescription.zone("Mars/Base")).isInstanceOf(Invalid.class);
    assertThat(JamDescription.zone("Asia/Seoul").getId()).isEqualTo("Asia/Seoul");
  }
}
