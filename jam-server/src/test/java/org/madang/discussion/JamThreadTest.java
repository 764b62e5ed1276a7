package org.madang.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madang.discussion.Talk.ADA;
import static org.madang.discussion.Talk.BEN;
import static org.madang.discussion.Talk.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.madang.platform.Refusal.Conflict;
import org.madang.platform.Refusal.Invalid;
import org.madang.platform.Refusal.NotAllowed;

class JamThreadTest {
  private static final Instant LAST = NOON.plus(Duration.ofMinutes(15));
  private final JamThread idea = Talk.idea();

  @Test
  void itsAuthorEditsItUntilTheLastMomentAndTheOldWordsAreKept() {
    var before = idea.edit(ADA, "Bus lanes", "Many.", List.of("bus"), LAST).orElseThrow();

    assertThat(before.title()).isEqualTo("Bike lanes");
    assertThat(before.text()).isEqualTo("More of them.");
    assertThat(before.at()).isEqualTo(NOON);
    assertThat(idea.title()).isEqualTo("Bus lanes");
    assertThat(idea.editedAt()).isEqualTo(LAST);
  }

  @Test
  void nobodyElseEditsIt() {
    assertThatThrownBy(() -> idea.edit(BEN, "No lanes", "", List.of(), NOON))
        .isInstanceOf(NotAllowed.class);
    assertThat(idea.title()).isEqualTo("Bike lanes");
  }

  @Test
  void evenItsAuthorCannotEditItLater() {
    assertThatThrownBy(() -> idea.edit(ADA, "Trams", "", List.of(), LAST.plusNanos(1)))
        .isInstanceOf(Conflict.class);
    assertThat(idea.title()).isEqualTo("Bike lanes");
  }

  @Test
  void theSameWordsAreNoEdit() {
    assertThat(idea.edit(ADA, " Bike  lanes ", "More of them.\n", List.of("Bikes"), NOON))
        .isEmpty();
    assertThat(idea.editedAt()).isNull();
  }

  @Test
  void badWordsChangeNothingAtAll() {
    var tooMany = List.of("1", "2", "3", "4", "5", "6");

    assertThatThrownBy(() -> idea.edit(ADA, "Trams", "Yes", tooMany, NOON))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> idea.edit(ADA, "Trams", "x".repeat(10_001), List.of(), NOON))
        .isInstanceOf(Invalid.class);

    assertThat(idea.title()).isEqualTo("Bike lanes");
    assertThat(idea.text()).isEqualTo("More of them.");
    assertThat(idea.tags()).containsExactly("bikes");
  }

  @Test
  void itIsWithdrawnOnceByItsAuthorOnly() {
    assertThatThrownBy(() -> idea.withdraw(BEN, NOON)).isInstanceOf(NotAllowed.class);
    assertThat(idea.visibility()).isEqualTo(Visibility.VISIBLE);

    assertThat(idea.withdraw(ADA, NOON)).isTrue();
    assertThat(idea.withdraw(ADA, NOON)).isFalse();
    assertThat(idea.visibility()).isEqualTo(Visibility.WITHDRAWN);
  }

  @Test
  void hiddenItTakesNoRepliesAndRestoredItDoesAgain() {
    assertThat(idea.hide(true, NOON)).isTrue();
    assertThatThrownBy(() -> Talk.reply(idea, null, "Hello?")).isInstanceOf(Conflict.class);

    assertThat(idea.hide(false, NOON)).isTrue();
    assertThat(idea.hide(false, NOON)).isFalse();
    assertThat(Talk.reply(idea, null, "Hello.").text()).isEqualTo("Hello.");
  }

  @Test
  void whatWasWithdrawnIsNotRestoredByAModerator() {
    idea.hide(true, NOON);
    idea.withdraw(ADA, NOON);
    idea.hide(false, NOON);

    assertThat(idea.visibility()).isEqualTo(Visibility.WITHDRAWN);
  }

  @Test
  void aReplyToAPostOfAnotherThreadIsRefused() {
    var elsewhere = Talk.reply(Talk.question(), null, "Me");

    assertThatThrownBy(() -> Talk.reply(idea, elsewhere, "What?")).isInstanceOf(Conflict.class);
  }

  @Test
  void onlyIdeasAreRatedAndByOthers() {
    var scores = new Rating.Scores(5, 4, 3, 2);

    assertThat(Rating.of(idea, BEN, scores, NOON).member()).isEqualTo(BEN);
    assertThatThrownBy(() -> Rating.of(idea, ADA, scores, NOON)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> Rating.of(Talk.question(), BEN, scores, NOON))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void scoresAreOneToFive() {
    assertThat(new Rating.Scores(1, 5, 1, 5).impact()).isEqualTo(5);
    assertThatThrownBy(() -> new Rating.Scores(0, 1, 1, 1)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> new Rating.Scores(1, 1, 1, 6)).isInstanceOf(Invalid.class);
  }

  @Test
  void nobodySupportsTheirOwnWords() {
    assertThat(Support.of(idea, BEN, NOON).thread()).isEqualTo(idea.id());
    assertThatThrownBy(() -> Support.of(idea, ADA, NOON)).isInstanceOf(NotAllowed.class);
  }

  @Test
  void anIdeaLiftedOutOfAReplyStaysItsAuthors() {
    var post = Talk.reply(Talk.question(), null, "버스 정류장마다 자전거 보관소를 둡시다");
    var lifted =
        Talk.question().lift(UUID.randomUUID(), post, "Parking at stops", NOON.plusSeconds(9));

    assertThat(lifted.kind()).isEqualTo(ThreadKind.IDEA);
    assertThat(lifted.author()).isEqualTo(BEN);
    assertThat(lifted.liftedFrom()).isEqualTo(post.id());
    assertThat(lifted.text()).isEqualTo(post.text());
    assertThat(lifted.language()).isEqualTo("ko");
    assertThat(lifted.tags()).isEmpty(); // those of the thread are words of somebody else
  }
}
