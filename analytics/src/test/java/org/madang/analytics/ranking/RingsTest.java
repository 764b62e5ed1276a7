package org.madang.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.analytics.ranking.Ideas.NOON;
import static org.madang.analytics.ranking.Ideas.agreed;
import static org.madang.analytics.ranking.Ideas.idea;
import static org.madang.analytics.ranking.Ideas.place;
import static org.madang.analytics.ranking.Ideas.timed;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whose votes count for nothing, and who is heard although it looks alike. */
class RingsTest {
  private final Ranker ranker = new Ranker(RankingOptions.defaults());

  @Test
  void aRingThatRatesInOneBurstLosesItsVotesAndTheReasonIsShown() {
    var ideas = new ArrayList<>(agreed(30));
    var honest = honest();
    var pushed = new ArrayList<>(honest);
    for (int i = 0; i < 15; i++) {
      pushed.add(timed("a" + i, NOON.plusSeconds(7200 + 60L * i), 5));
    }
    ideas.add(idea("pushed", 99, 40, honest));
    var without = ranker.rank(ideas).ideas();
    ideas.set(ideas.size() - 1, idea("pushed", 99, 55, pushed));

    var weighed = ranker.weigh(ideas, null);
    var ranking = weighed.rank(RankingOptions.defaults());

    assertThat(weighed.muted()).hasSize(15).allMatch(id -> id.startsWith("a"));
    assertThat(place(ranking.ideas(), "pushed").rank()).isEqualTo(place(without, "pushed").rank());
    assertThat(place(ranking.ideas(), "pushed").remarks())
        .extracting(Reason::key)
        .contains("ring.burst-up");
    assertThat(ranking.notes()).extracting(Reason::key).contains("note.ring");
  }

  @Test
  void howLongARingTookIsToldOfAllItsAccounts() {
    var ideas = new ArrayList<>(agreed(30));
    var pushed = honest();
    for (int i = 0; i < 17; i++) {
      pushed.add(timed("a" + i, NOON.plusSeconds(9000 + 60L * i), 5));
    }
    ideas.add(idea("pushed", 99, 57, pushed));

    var remarks = place(ranker.rank(ideas).ideas(), "pushed").remarks();

    assertThat(remarks)
        .extracting(Reason::text)
        .anyMatch(said -> said.startsWith("17 accounts rated it within 17 minutes, nearly alike"));
  }

  @Test
  void aRingIsFoundAlsoWhereMostIdeasWereNotRatedYet() {
    var ideas = new ArrayList<>(agreed(30));
    var pushed = honest();
    for (int i = 0; i < 15; i++) {
      pushed.add(timed("a" + i, NOON.plusSeconds(7200 + 60L * i), 5));
    }
    ideas.add(idea("pushed", 99, 55, pushed));
    for (int i = 0; i < 600; i++) {
      ideas.add(idea("unrated" + i, 100 + i, 3, List.of()));
    }

    assertThat(ranker.weigh(ideas, null).muted()).hasSize(15).allMatch(id -> id.startsWith("a"));
  }

  @Test
  void manyPeopleWhoComeAtOnceAndJudgeFreelyAreHeard() {
    var ideas = new ArrayList<>(agreed(30));
    var given = honest();
    for (int i = 0; i < 15; i++) {
      given.add(timed("b" + i, NOON.plusSeconds(7200 + 60L * i), 1 + i % 5));
    }
    ideas.add(idea("seen", 99, 40, given));

    assertThat(ranker.weigh(ideas, null).muted()).isEmpty();
  }

  @Test
  void peopleWhoRateTheirOwnForumAreHeard() {
    var random = new Random(1);
    var ideas = new ArrayList<IdeaEvidence>();
    for (int forum = 0; forum < 8; forum++) {
      double[] severity = random.doubles(40).map(d -> 1.4 * (d - .5)).toArray();
      for (int i = 0; i < 40; i++) {
        double quality = 2.6 + .8 * random.nextDouble();
        var given = new ArrayList<IdeaEvidence.Rating>();
        for (int j = 0; j < 40; j++) {
          if (random.nextInt(4) > 0) {
            long stars = Math.round(quality + severity[j] + .8 * random.nextGaussian());
            var at = NOON.plusSeconds(random.nextInt(250_000));
            var who = "f" + forum + "-" + j;
            given.add(timed(who, at, j < 4 ? 5 : Math.clamp(stars, 1, 5)));
          }
        }
        ideas.add(idea("i" + forum + "-" + i, i, 40, given));
      }
    }

    assertThat(ranker.weigh(ideas, null).muted()).isEmpty();
  }

  @Test
  void aCampThatIsAgainstAllOthersOnOneSubjectIsHeard() {
    var random = new Random(1);
    var ideas = new ArrayList<IdeaEvidence>();
    for (int i = 0; i < 300; i++) {
      var given = new ArrayList<IdeaEvidence.Rating>();
      for (int j = 0; j < (i < 12 ? 50 : 20); j++) {
        boolean against = i < 12 && j < 30;
        var who = "m" + (i < 12 ? j : random.nextInt(200));
        var at = NOON.plusSeconds(random.nextInt(250_000));
        given.add(timed(who, at, against ? 1 : 3 + random.nextInt(3)));
      }
      ideas.add(idea("i" + i, i, 40, given));
    }

    assertThat(ranker.weigh(ideas, null).muted()).isEmpty();
  }

  /** Ideas of two days, and 400 honest people who may rate them only from noon on, for an hour. */
  @Test
  void whoeverRatesAtTheBellIsHeard() {
    var random = new Random(1);
    var severity = random.doubles(400, -0.6, 0.6).toArray();
    var ideas = new ArrayList<IdeaEvidence>();
    for (int i = 0; i < 300; i++) {
      double worth = 3.2 + 0.75 * random.nextGaussian();
      var given = new ArrayList<IdeaEvidence.Rating>();
      for (int who : random.ints(0, 400).distinct().limit(6 + random.nextInt(12)).toArray()) {
        double felt = worth + severity[who] + 0.6 * random.nextGaussian();
        int stars = Math.clamp(Math.round(felt), 1, 5);
        given.add(timed("m" + who, NOON.plusSeconds(random.nextInt(3600)), stars));
      }
      ideas.add(idea("i" + i, -random.nextInt(2880), 30, given));
    }

    assertThat(ranker.weigh(ideas, null).muted()).isEmpty();
  }

  /** One idea is on the front page: most of its raters come within an hour, and judge freely. */
  @Test
  void aCrowdThatComesAtOnceIsHeardHoweverManyItsWindowsAre() {
    for (int seed = 1; seed <= 5; seed++) {
      for (int crowd : new int[] {50, 200, 1000}) {
        for (int kinds : new int[] {2, 5}) {
          var random = new Random(seed);
          var ideas = usual(random);
          ideas.add(idea("hot", 0, crowd, crowd(random, crowd, kinds)));

          assertThat(ranker.weigh(ideas, null).muted())
              .as("%d raters, %d kinds of stars, seed %d", crowd, kinds, seed)
              .isEmpty();
        }
      }
    }
  }

  @Test
  void aRingInACrowdTakesFewOfItAlong() {
    var random = new Random(1);
    var ideas = usual(random);
    var given = crowd(random, 200, 5);
    for (int i = 0; i < 60; i++) {
      given.add(timed("a" + i, NOON.plusSeconds(31_000 + random.nextInt(180)), 5));
    }
    ideas.add(idea("hot", 0, 260, given));

    var muted = ranker.weigh(ideas, null).muted();

    assertThat(muted).filteredOn(id -> id.startsWith("a")).hasSize(60);
    assertThat(muted).hasSizeLessThan(70);
  }

  private static List<IdeaEvidence> usual(Random random) {
    var ideas = new ArrayList<IdeaEvidence>();
    for (int i = 0; i < 60; i++) {
      var given = new ArrayList<IdeaEvidence.Rating>();
      for (int who : random.ints(0, 200).distinct().limit(20).toArray()) {
        var at = NOON.plusSeconds(random.nextInt(250_000));
        given.add(timed("m" + who, at, 1 + random.nextInt(5)));
      }
      ideas.add(idea("i" + i, 0, 40, given));
    }
    return ideas;
  }

  /** Nine of ten within an hour; they give the best and the worst stars, or any. */
  private static List<IdeaEvidence.Rating> crowd(Random random, int size, int kinds) {
    var given = new ArrayList<IdeaEvidence.Rating>();
    for (int m = 0; m < size; m++) {
      int second = m % 10 == 0 ? random.nextInt(250_000) : 30_000 + random.nextInt(3600);
      int stars = 1 + random.nextInt(kinds) * 4 / (kinds - 1);
      given.add(timed("h" + m, NOON.plusSeconds(second), stars));
    }
    return given;
  }

  /** Each idea has an hour of fame, in which thousands give it the same stars, or any. */
  @Test
  void aCrowdThatRatesOneIdeaInAnHourCostsLittle() {
    for (int kinds : new int[] {1, 5}) {
      var random = new Random(1);
      var ideas = new ArrayList<IdeaEvidence>();
      for (int i = 0; i < 10; i++) {
        var given = new ArrayList<IdeaEvidence.Rating>();
        for (int m = 0; m < 4000; m++) {
          int second = m % 10 == 0 ? random.nextInt(250_000) : 20_000 * i + random.nextInt(3600);
          given.add(timed("m" + i + "-" + m, NOON.plusSeconds(second), 5 - random.nextInt(kinds)));
        }
        ideas.add(idea("i" + i, 0, 5000, given));
      }
      var clock = ManagementFactory.getThreadMXBean();
      long begun = clock.getCurrentThreadCpuTime();

      Rings.find(ideas);

      assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - begun))
          .as("stars of %d kinds", kinds)
          .isLessThan(Duration.ofSeconds(3));
    }
  }

  /** Ten members who judge one after the other, an hour apart. */
  private static List<IdeaEvidence.Rating> honest() {
    var honest = new ArrayList<IdeaEvidence.Rating>();
    for (int i = 0; i < 10; i++) {
      honest.add(timed("h" + i, NOON.plusSeconds(3600L * i), 2 + i % 2));
    }
    return honest;
  }
}
