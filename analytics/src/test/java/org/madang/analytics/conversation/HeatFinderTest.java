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
    assertThat(heat.posts()).isEqualTo(8);
    assertThat(heat.tone().orElse(1)).isLessThan(-0.3);
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
    assertThat(heat.measured()).isZero();
  }

  @Test
  void whatIsSaidToNobodySaysNothingOfTheTone() {
    var talk = new Talk("hot", "en", "Bikes").says("ben", "A stupid idea.");
    for (int i = 1; i < 9; i++) {
      talk.answers("hot-" + i, i % 2 == 0 ? "ben" : "chi", "Nonsense, a terrible lie.");
    }

    var mute = finder.find(jam(talk), Talk.at(30)).getFirst();
    talk.answers("hot-9", "chi", "You are a stupid liar.");
    var heat = finder.find(jam(talk), Talk.at(30)).getFirst();

    assertThat(mute.measured()).isEqualTo(9);
    assertThat(mute.tone()).isEmpty();
    assertThat(heat.tone().orElse(1)).isLessThan(-0.3);
  }

  @Test
  void theToneOfTwoLanguagesIsThatOfTheOneThatMostSpeak() {
    var korean = new Talk("x", "ko", "자전거").says("ben", "정말 좋은 생각이에요, 고맙습니다!").conversation();
    var english = quarrel("You are wrong and this is a stupid idea.").conversation();
    var mixed = new ArrayList<>(english.posts());
    mixed.addAll(korean.posts());

    var jam = new ArrayList<>(jam(new Talk("t", "en", "Trams").says("dee", "Good.")));
    jam.add(new Conversation(english.opening(), mixed));
    var alone = finder.find(jam(quarrel("You are wrong and this is a stupid idea.")), Talk.at(30));

    assertThat(finder.find(jam, Talk.at(30)).getFirst().tone()).isEqualTo(alone.getFirst().tone());
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
