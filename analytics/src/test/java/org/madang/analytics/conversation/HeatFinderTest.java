package org.madang.analytics.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.analytics.tone.ToneReader;

class HeatFinderTest {
  private final HeatFinder finder = new HeatFinder(new ToneReader(), Duration.ofHours(1));

  @Test
  void twoPeopleWhoAnswerEachOtherHarshlyHeatAThreadUp() {
    var heat =
        finder
            .find(jam(quarrel("You are wrong and this is a stupid idea.")), Talk.at(30))
            .getFirst();

    assertThat(heat.thread()).isEqualTo("hot");
    assertThat(heat.between()).containsExactly("ben", "chi");
    assertThat(heat.exchanges()).isGreaterThanOrEqualTo(6);
    assertThat(heat.harsh()).hasSize(8);
    assertThat(heat.because())
        .contains("8 posts in 60 minutes", "answered each other", "8 of them sound harsh");
  }

  @Test
  void aKindExchangeIsLessHot() {
    var harsh = finder.find(jam(quarrel("You are wrong and this is a stupid idea.")), Talk.at(30));
    var kind = finder.find(jam(quarrel("Thank you, what a great idea you had.")), Talk.at(30));

    assertThat(kind).allMatch(heat -> heat.degree() < harsh.getFirst().degree() - 0.3);
  }

  @Test
  void manyPostsOfManyPeopleAloneAreNoHeat() {
    var talk = new Talk("hot", "en", "Bikes");
    for (int i = 0; i < 8; i++) {
      talk.says("m" + i, "Bikes are good for the city.");
    }

    assertThat(finder.find(jam(talk), Talk.at(30))).isEmpty();
  }

  @Test
  void aHarshSubjectIsNoHarshWord() {
    var talk = new Talk("hot", "en", "Error correction");
    for (int i = 0; i < 8; i++) {
      talk.says("m" + i, "Errors destroy the terrible noise of a failure.");
    }

    assertThat(finder.find(jam(talk), Talk.at(30))).isEmpty();
  }

  @Test
  void whereToneIsNotMeasuredItSaysSo() {
    var talk = new Talk("hot", "de", "Fahrräder");
    for (int i = 0; i < 10; i++) {
      talk.says(i % 2 == 0 ? "ben" : "chi", "Das stimmt so nicht.");
    }

    var heat = finder.find(jam(talk), Talk.at(30)).getFirst();

    assertThat(heat.tone()).isEmpty();
    assertThat(heat.because()).contains("tone not measured");
  }

  @Test
  void whatWasHotYesterdayAndTheFutureDoNotCount() {
    var jam = jam(quarrel("You are wrong and this is a stupid idea."));

    assertThat(finder.find(jam, Talk.at(24 * 60))).isEmpty();
    assertThat(finder.find(jam, Talk.at(0))).isEmpty();
    assertThat(finder.find(List.of(), Talk.at(0))).isEmpty();
  }

  private static Talk quarrel(String words) {
    var talk = new Talk("hot", "en", "Bikes").says("ben", words);
    for (int i = 1; i < 8; i++) {
      talk.answers("hot-" + i, i % 2 == 0 ? "ben" : "chi", words);
    }
    return talk;
  }

  private static List<Conversation> jam(Talk talk) {
    var jam = new ArrayList<Conversation>();
    for (int i = 0; i < 10; i++) {
      jam.add(new Talk("t" + i, "en", "Trams").says("dee", "Good.").conversation());
    }
    jam.add(talk.conversation());
    return jam;
  }
}
