package org.madang.jam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madang.platform.Refusal.NotAllowed;

class MembershipTest {
  private final Cast cast = new Cast();

  @Test
  void postingIsForIdeateAndRefine() {
    assertThat(cast.ben.mayPost(Cast.IDEATE.minusNanos(1)).code()).isEqualTo("phase-not-open");
    assertThat(cast.ben.mayPost(Cast.IDEATE).allowed()).isTrue();
    assertThat(cast.ben.mayPost(Cast.REVIEW.minusNanos(1)).allowed()).isTrue();
    assertThat(cast.ben.mayPost(Cast.REVIEW).code()).isEqualTo("phase-closed");
    assertThat(cast.ben.maySupport(Cast.REVIEW).code()).isEqualTo("phase-closed");
  }

  @Test
  void ratingOpensWhenTheJamSaysSo() {
    assertThat(cast.ben.mayRate(Cast.IDEATE).code()).isEqualTo("phase-not-open");
    assertThat(cast.ben.mayRate(Cast.REFINE).allowed()).isTrue();
    assertThat(cast.ben.mayRate(Cast.REVIEW).code()).isEqualTo("phase-closed");
    var early = cast.jam(Registration.OPEN, Phase.IDEATE);
    assertThat(early.allowsRating(Cast.IDEATE).allowed()).isTrue();
    assertThat(early.allowsRating(Cast.LOBBY).allowed()).isFalse();
  }

  @Test
  void whatOpensLaterIsSaidWithTheNameOnTheScreens() {
    assertThat(cast.ben.mayPost(Cast.IDEATE.minusNanos(1)).reason())
        .isEqualTo("Posting opens with the Ideas phase.");
    assertThat(cast.ben.mayRate(Cast.IDEATE).reason())
        .isEqualTo("Rating opens with the Refine phase.");
  }

  @Test
  void anOutsiderTakesNoPart() {
    assertThat(cast.dee.isInside()).isFalse();
    assertThat(cast.dee.mayPost(Cast.IDEATE).code()).isEqualTo("not-a-member");
    assertThatThrownBy(() -> cast.dee.mayRate(Cast.REFINE).require())
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void onlyModeratorsModerateAndOnlyExecutivesDecide() {
    assertThatThrownBy(cast.ben::requireModerator).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(cast.exe::requireModerator).isInstanceOf(NotAllowed.class);
    cast.ada.requireModerator();
    assertThat(cast.ada.mayReview(Cast.REVIEW).code()).isEqualTo("executive-needed");
    assertThat(cast.exe.mayReview(Cast.REFINE).code()).isEqualTo("review-not-open");
    assertThat(cast.exe.mayReview(Cast.REVIEW).allowed()).isTrue();
  }

  @Test
  void anAdminMayDoWhatHostsDoAndStillTakesNoPart() {
    var admin = Membership.outside(cast.jam, cast.host, Cast.LOBBY);
    admin.requireModerator();
    admin.requireAdmin();
    assertThat(admin.mayReview(Cast.REVIEW).allowed()).isTrue();
    assertThat(admin.mayPost(Cast.IDEATE).code()).isEqualTo("not-a-member");
    assertThatThrownBy(cast.ada::requireAdmin).isInstanceOf(NotAllowed.class);
  }

  @Test
  void theSameRolesChangeNothing() {
    assertThat(cast.ben.change(Set.of(JamRole.PARTICIPANT))).isFalse();
    assertThat(cast.ben.change(Set.of(JamRole.EXECUTIVE))).isTrue();
    assertThat(cast.ben.roleWords()).containsExactly("executive");
  }
}
