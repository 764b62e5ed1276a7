package org.madang.analytics.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OpinionFinderTest {
  private final OpinionFinder finder = new OpinionFinder(OpinionOptions.defaults());

  /** Two camps that part over the first ten statements, agree on s10, and see half of all. */
  private static OpinionVotes camps(int people, int camps) {
    var random = new Random(5);
    var votes = new ArrayList<OpinionVotes.Vote>();
    for (int p = 0; p < people; p++) {
      for (int s = 0; s < 30; s++) {
        if (random.nextBoolean()) {
          double agrees = s == 10 ? 0.95 : s > 10 ? 0.5 : p % camps == 0 ? 0.9 : 0.1;
          int vote = random.nextDouble() < agrees ? 1 : -1;
          votes.add(new OpinionVotes.Vote("p" + p, "s" + s, vote));
        }
      }
    }
    return OpinionVotes.of(votes);
  }

  @Test
  void twoCampsAreFoundAndWhatTellsThemApart() {
    var found = finder.find(camps(200, 2));

    assertThat(found.groups()).hasSize(2);
    assertThat(found.groups()).allMatch(group -> group.people() >= 90);
    int first = found.groupOf().getOrDefault("p0", -1);
    long together =
        found.groupOf().entrySet().stream()
            .filter(entry -> entry.getKey().matches("p\\d*[02468]") && entry.getValue() == first)
            .count();
    assertThat(together).isGreaterThanOrEqualTo(95);
    assertThat(found.groups().get(first).telling())
        .hasSize(5)
        .allMatch(telling -> telling.agrees() && telling.share() > 0.7 && telling.z() > 3)
        .allMatch(telling -> telling.statement().matches("s\\d"));
    assertThat(found.consensus().getFirst().statement()).isEqualTo("s10");
    assertThat(found.divisive().getFirst().gap()).isGreaterThan(0.6);
    assertThat(found.silhouette()).isGreaterThan(0.5);
    assertThat(found.consensus().getFirst().shares())
        .hasSize(2)
        .allMatch(share -> share.share() > 0.8 && share.seen() > 30);
    var parted = found.divisive().getFirst().shares();
    assertThat(Math.abs(parted.getFirst().share() - parted.getLast().share()))
        .isCloseTo(found.divisive().getFirst().gap(), within(1e-9));
    assertThat(found.dots()).hasSize(found.groupOf().size());
    for (int g = 0; g < 2; g++) {
      int group = g;
      assertThat(found.dots().stream().filter(dot -> dot.group() == group))
          .hasSize(found.groups().get(g).people());
    }
    assertThat(found.dots()).isSortedAccordingTo(Comparator.comparingDouble(OpinionGroups.Dot::x));
  }

  @Test
  void campsHoldInHalvesOfTheCrowdAndChanceDoesNot() {
    assertThat(finder.stability(camps(200, 2))).isGreaterThan(0.9);
    assertThat(finder.stability(camps(200, 1))).isLessThan(0.5);
  }

  /** People evenly along a line: the further to the right, the likelier they agree. */
  private static OpinionVotes line(int people) {
    var random = new Random(5);
    var votes = new ArrayList<OpinionVotes.Vote>();
    for (int p = 0; p < people; p++) {
      for (int s = 0; s < 60; s++) {
        double agrees = 0.05 + 0.9 * (s % 2 == 0 ? p : people - p) / people;
        votes.add(new OpinionVotes.Vote("p" + p, "s" + s, random.nextDouble() < agrees ? 1 : -1));
      }
    }
    return OpinionVotes.of(votes);
  }

  @Test
  void onlyCampsHaveAGapBetweenThem() {
    assertThat(finder.find(camps(200, 2)).between()).isLessThan(0.125);
    assertThat(finder.find(line(200)).between()).isGreaterThan(0.2);
    assertThat(finder.find(line(200)).silhouette()).isGreaterThan(0.5);
  }

  @Test
  void groupsThatChanceMakesAreTold() {
    assertThat(finder.chance(camps(200, 2))).isEqualTo(0.05);
    assertThat(finder.chance(line(200))).isEqualTo(0.05);
    assertThat(finder.chance(camps(200, 1))).isGreaterThan(0.05);
    assertThat(finder.chance(camps(10, 2))).isEqualTo(1);
  }

  @Test
  void theMoreStatementsAreTriedTheFurtherApartGroupsMustBeOverOne() {
    var found = finder.find(camps(60, 1));

    assertThat(found.divisive()).isNotEmpty().allMatch(divide -> divide.z() > 1.645);
    assertThat(found.groups())
        .flatMap(OpinionGroups.Group::telling)
        .allMatch(telling -> telling.z() > 1.645);
  }

  @Test
  void whoVotedTooLittleIsInNoGroup() {
    var votes = new ArrayList<OpinionVotes.Vote>();
    for (int p = 0; p < 40; p++) {
      for (int s = 0; s < (p == 0 ? 6 : 12); s++) {
        votes.add(new OpinionVotes.Vote("p" + p, "s" + s, p % 2 == 0 ? 1 : -1));
      }
    }

    assertThat(finder.find(OpinionVotes.of(votes)).groupOf()).hasSize(39).doesNotContainKey("p0");
  }

  /** Two camps, and somebody who says no to all that both take for granted. */
  private static OpinionVotes campsAndOne() {
    var votes = new ArrayList<OpinionVotes.Vote>();
    var random = new Random(5);
    for (int p = 0; p < 61; p++) {
      for (int s = 0; s < 60; s++) {
        double agrees = s >= 12 ? (p == 60 ? 0 : 1) : p % 2 == 0 ? 0.85 : 0.15;
        votes.add(new OpinionVotes.Vote("p" + p, "s" + s, random.nextDouble() < agrees ? 1 : -1));
      }
    }
    return OpinionVotes.of(votes);
  }

  @Test
  void whoJudgesLikeNobodyElseIsInNoGroup() {
    var found = finder.find(campsAndOne());

    assertThat(found.groups()).extracting(OpinionGroups.Group::people).containsExactly(30, 30);
    assertThat(found.groupOf()).hasSize(60).doesNotContainKey("p60");
    assertThat(found.dots()).hasSize(61).filteredOn(dot -> dot.group() < 0).hasSize(1);
    assertThat(found.silhouette()).isGreaterThan(0.6);
    assertThat(found.consensus().getFirst().shares()).hasSize(2);
    assertThat(found.consensus().getFirst().everybody().seen()).isEqualTo(61);
  }

  @Test
  void tooFewPeopleAreNoGroups() {
    assertThat(finder.find(OpinionVotes.of(List.of())).groups()).isEmpty();
    assertThat(finder.find(camps(5, 2)).groups()).isEmpty();
  }

  @Test
  void theLastVoteCounts() {
    var votes =
        OpinionVotes.of(
            List.of(new OpinionVotes.Vote("p", "s", 1), new OpinionVotes.Vote("p", "s", -1)));

    assertThat(votes.size()).isEqualTo(1);
    assertThat(votes.votes(0)).containsExactly(-1);
    assertThatThrownBy(() -> new OpinionVotes.Vote("p", "s", 2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
