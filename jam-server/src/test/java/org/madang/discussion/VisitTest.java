package org.madang.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.madang.jam.Permission;
import org.madang.platform.Refusal.NotAllowed;

class VisitTest {
  private static final Permission NO = Permission.refused("phase-closed", "It is over.");

  private static Visit as(boolean moderator, boolean executive, boolean judged) {
    return new Visit(Talk.JAM, Talk.BEN, moderator, executive, judged, NO, NO, NO, 10, "en");
  }

  private final Visit participant = as(false, false, false);

  @Test
  void aParticipantSeesTheSupportsOfAnIdeaAfterJudgingIt() {
    assertThat(participant.seesSupports(ThreadKind.IDEA, false, false)).isFalse();
    assertThat(participant.seesSupports(ThreadKind.IDEA, false, true)).isTrue();
    assertThat(participant.seesSupports(ThreadKind.IDEA, true, false)).isTrue();
    assertThat(participant.seesSupports(ThreadKind.STORY, false, false)).isTrue();
    assertThat(as(false, false, true).seesSupports(ThreadKind.IDEA, false, false)).isTrue();
    assertThat(as(true, false, false).seesSupports(ThreadKind.IDEA, false, false)).isTrue();
  }

  @Test
  void ratingsAreSeenAfterRatingAlsoByModerators() {
    assertThat(participant.seesRatings(false, false)).isFalse();
    assertThat(as(true, false, false).seesRatings(false, false)).isFalse();
    assertThat(participant.seesRatings(false, true)).isTrue();
    assertThat(as(false, true, false).seesRatings(false, false)).isTrue();
    assertThat(as(false, false, true).seesRatings(false, false)).isTrue();
  }

  @Test
  void hiddenWordsAreReadByModeratorsAndTheirAuthorAndWithdrawnOnesByNobody() {
    assertThat(participant.reads(Visibility.HIDDEN, false)).isFalse();
    assertThat(participant.reads(Visibility.HIDDEN, true)).isTrue();
    assertThat(as(true, false, false).reads(Visibility.HIDDEN, false)).isTrue();
    assertThat(as(true, false, false).reads(Visibility.WITHDRAWN, false)).isFalse();
    assertThat(participant.reads(Visibility.WITHDRAWN, true)).isFalse();
  }

  @Test
  void whatIsRefusedIsRefusedWithItsReason() {
    assertThatThrownBy(participant::requirePosting)
        .isInstanceOf(NotAllowed.class)
        .hasMessageContaining("It is over");
    assertThatThrownBy(participant::requireModerator).isInstanceOf(NotAllowed.class);
    as(true, false, false).requireModerator();
  }
}
