package org.madang.analytics.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.analytics.pulse.Activity.Kind;

class PulseReaderTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private final PulseReader reader =
      new PulseReader((_, text) -> List.of(text.split(" ")), Duration.ofMinutes(15));

  @Test
  void aSilentJamHasAFlatPulse() {
    var pulse = reader.read(List.of(), NOON);

    assertThat(pulse.series()).hasSize(60).allMatch(minute -> minute.posts() == 0);
    assertThat(pulse.terms()).isEmpty();
    assertThat(pulse.rising()).isEmpty();
  }

  @Test
  void aWordThatSeveralMembersBeginToUseRises() {
    var activities = new ArrayList<Activity>();
    for (int i = 0; i < 40; i++) {
      activities.add(post("t1", "m" + i % 7, 120 - i, "bikes and trams"));
    }
    for (int i = 0; i < 8; i++) {
      activities.add(post("t2", "m" + i % 4, 8 - i, "heat bikes"));
    }

    var pulse = reader.read(activities, NOON);

    assertThat(pulse.terms().getFirst().term()).isEqualTo("heat");
    assertThat(pulse.terms().getFirst().z()).isGreaterThan(2);
    assertThat(pulse.terms()).extracting(Pulse.RisingTerm::term).doesNotContain("bikes");
    assertThat(pulse.rising().getFirst().thread()).isEqualTo("t2");
    assertThat(pulse.rising().getFirst().because()).contains("4 members", "8 replies");
  }

  @Test
  void amongThousandsOfWordsAFewAlikeAreChance() {
    var activities = new ArrayList<Activity>();
    for (int i = 0; i < 40; i++) {
      activities.add(post("t1", "m" + i % 7, 120 - i, "bikes"));
    }
    for (int i = 0; i < 40; i++) {
      var words = new StringBuilder(i < 2 ? "typo" : "");
      for (int word = 0; word < 50; word++) {
        words
            .append(" w")
            .append((char) ('a' + word % 26))
            .append((char) ('a' + i % 26))
            .append(i < 26 ? "x" : "y")
            .append(word < 26 ? "x" : "y");
      }
      activities.add(
          post("t2", "m" + i % 7, 8, words.append(i < 12 ? " heat" : "").toString().strip()));
    }

    assertThat(reader.read(activities, NOON).terms())
        .extracting(Pulse.RisingTerm::term)
        .containsExactly("heat");
  }

  @Test
  void beforeThereIsAPastNoWordRises() {
    var activities = new ArrayList<Activity>();
    for (int i = 0; i < 14; i++) {
      activities.add(post("t", "m" + i % 7, i, "bikes and trams"));
    }

    assertThat(reader.read(activities, NOON).terms()).isEmpty();
  }

  @Test
  void aWordThatAShortPastMayHaveMissedDoesNotRise() {
    var activities = new ArrayList<Activity>();
    for (int i = 0; i < 6; i++) {
      activities.add(post("t", "m" + i, 20 + i, "bikes"));
    }
    for (int i = 0; i < 14; i++) {
      activities.add(post("t", "m" + i % 7, i, i < 5 ? "bikes trams" : "bikes"));
    }

    assertThat(reader.read(activities, NOON).terms()).isEmpty();
  }

  @Test
  void wordsWithDigitsRise() {
    var activities = new ArrayList<Activity>();
    for (int i = 0; i < 40; i++) {
      activities.add(post("t1", "m" + i % 7, 120 - i, "bikes"));
    }
    for (int i = 0; i < 8; i++) {
      activities.add(post("t2", "m" + i % 4, 8 - i, "co2 5g"));
    }

    assertThat(reader.read(activities, NOON).terms())
        .extracting(Pulse.RisingTerm::term)
        .containsExactly("5g", "co2");
  }

  @Test
  void numbersDoNotRise() {
    var activities = new ArrayList<Activity>();
    for (int i = 0; i < 40; i++) {
      activities.add(post("t1", "m" + i % 7, 120 - i, "bikes"));
    }
    for (int i = 0; i < 8; i++) {
      activities.add(post("t2", "m" + i % 4, 8 - i, "2026 x"));
    }

    assertThat(reader.read(activities, NOON).terms()).isEmpty();
  }

  @Test
  void oneMemberAloneMakesNothingRise() {
    var activities = new ArrayList<Activity>();
    for (int i = 0; i < 9; i++) {
      activities.add(post("t", "loud", 9 - i, "buy"));
    }

    var pulse = reader.read(activities, NOON);

    assertThat(pulse.terms()).isEmpty();
    assertThat(pulse.rising()).isEmpty();
    assertThat(pulse.active()).isEqualTo(1);
  }

  @Test
  void theFutureIsNotLookedAt() {
    assertThat(reader.read(List.of(post("t", "m", -1, "x")), NOON).active()).isZero();
  }

  private static Activity post(String thread, String member, int minutesAgo, String text) {
    return new Activity(
        thread, member, NOON.minus(Duration.ofMinutes(minutesAgo)), Kind.POST, "en", text);
  }
}
