package org.madang.analytics.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriftFinderTest {
  private static final String OPENING = "Bike lanes on every main street, safe for children";
  private static final List<String> OF_BIKES =
      List.of(
          "Bike lanes make the main street safe, children could ride alone",
          "Every main street needs bike lanes that are safe from cars",
          "Safe bike lanes for children, and a street without trucks",
          "My children ride a bike on the main street lanes already",
          "Which street first? Bike lanes near schools keep children safe",
          "Lanes for a bike on the main street must be safe and wide");
  private static final List<String> OF_LUNCH =
      List.of(
          "The canteen soup yesterday tasted of nothing but salt",
          "Canteen lunch prices went up again, soup for nine euros",
          "Somebody should taste the canteen soup before lunch",
          "Lunch prices, salt and soup: the canteen is a disgrace",
          "I bring my own lunch since the canteen raised prices");
  private final DriftFinder finder = new DriftFinder(DriftOptions.defaults());

  @Test
  void aThreadThatComesToSpeakOfSomethingElseDriftsFromThatPostOn() {
    var drift = finder.find(jam(talk(OF_BIKES, OF_LUNCH))).getFirst();

    assertThat(drift.thread()).isEqualTo("t");
    assertThat(drift.from()).isEqualTo("t-7");
    assertThat(drift.posts()).containsExactly("t-7", "t-8", "t-9", "t-10", "t-11");
    assertThat(drift.spokenOf()).contains("canteen", "lunch");
    assertThat(drift.left()).contains("bike");
    assertThat(drift.branch()).isFalse();
  }

  @Test
  void oneConversationIsReadWithTheWordsOfAll() {
    var all = jam(talk(OF_BIKES, OF_LUNCH));
    var found = finder.find(all);

    assertThat(finder.find(all, all)).isEqualTo(found);
    assertThat(finder.find(List.of(), all)).isEmpty();
  }

  @Test
  void aBranchCanDriftWhileTheThreadGoesOn() {
    var talk = new Talk("t", "en", OPENING);
    OF_BIKES.forEach(text -> talk.says("ben", text));
    for (int i = 0; i < OF_LUNCH.size(); i++) {
      talk.answers(i == 0 ? "t-6" : "t-" + (5 + 2 * i), "chi", OF_LUNCH.get(i));
      talk.says("ben", OF_BIKES.get(i));
    }

    var drift = finder.find(jam(talk)).getFirst();

    assertThat(drift.posts()).containsExactly("t-7", "t-9", "t-11", "t-13", "t-15");
    assertThat(drift.branch()).isTrue();
  }

  @Test
  void aThreadThatStaysWithItsTopicDoesNot() {
    var twice = new ArrayList<>(OF_BIKES);
    Collections.reverse(twice);

    assertThat(finder.find(jam(talk(OF_BIKES, twice)))).isEmpty();
  }

  @Test
  void aShortThreadAndShortRemarksSayTooLittle() {
    var thanks = new Talk("t", "en", OPENING);
    OF_BIKES.forEach(text -> thanks.says("ben", text));
    for (int i = 0; i < 6; i++) {
      thanks.says("chi", "Thanks, well said!");
    }

    assertThat(finder.find(jam(thanks))).isEmpty();
    assertThat(finder.find(jam(new Talk("t", "en", OPENING).says("ben", OF_LUNCH.get(0)))))
        .isEmpty();
    assertThat(finder.find(List.of())).isEmpty();
  }

  @Test
  void theOrderOfThreadsAndPostsDoesNotMatter() {
    var talk = talk(OF_BIKES, OF_LUNCH);
    var shuffled = new ArrayList<>(talk.conversation().posts());
    Collections.reverse(shuffled);
    var jam = new ArrayList<>(jam(talk));
    var other = new ArrayList<>(jam(talk));
    other.set(other.size() - 1, new Conversation(talk.conversation().opening(), shuffled));
    Collections.reverse(other);

    assertThat(finder.find(other)).isEqualTo(finder.find(jam));
  }

  @Test
  void optionsWithoutSenseAreRefused() {
    assertThatThrownBy(() -> new DriftOptions(1, 0.01, 0.5, 99, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DriftOptions(3, Double.NaN, 0.5, 99, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Talk talk(List<String> first, List<String> second) {
    var talk = new Talk("t", "en", OPENING);
    first.forEach(text -> talk.says("ben", text));
    second.forEach(text -> talk.says("chi", text));
    return talk;
  }

  // How rare a word is can be known only among other threads.
  private static List<Conversation> jam(Talk talk) {
    var jam = new ArrayList<Conversation>();
    for (var other :
        List.of("trees along rivers", "trams at night", "markets on Sundays", "quiet parks")) {
      jam.add(new Talk(other, "en", "More " + other + " for everybody").conversation());
    }
    jam.add(talk.conversation());
    return jam;
  }
}
