package org.madang.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankerTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private final Ranker ranker = new Ranker(RankingOptions.defaults());

  @Test
  void nothingRanksToNothing() {
    assertThat(ranker.rank(List.of()).ideas()).isEmpty();
  }

  @Test
  void threeEnthusiasticFriendsDoNotBeatFortyJudges() {
    var friends = idea("friends", 0, 3, ratings("f", 3, 5));
    var judges = idea("judges", 1, 60, ratings("j", 40, 4));
    var rest = new ArrayList<>(List.of(friends, judges));
    for (int i = 0; i < 10; i++) {
      rest.add(idea("other" + i, 2 + i, 60, ratings("o" + i + "-", 10, i % 2 == 0 ? 2 : 3)));
    }

    var ranked = ranker.rank(rest).ideas();

    assertThat(place(ranked, "judges").rank()).isLessThan(place(ranked, "friends").rank());
    assertThat(width(place(ranked, "judges"))).isLessThan(width(place(ranked, "friends")));
  }

  @Test
  void aLateIdeaWithFewViewersIsNotPunished() {
    var ideas = new ArrayList<IdeaEvidence>();
    for (int i = 0; i < 10; i++) {
      ideas.add(supported("early" + i, i, 200, 20, List.of()));
    }
    ideas.add(supported("late", 100, 10, 5, List.of()));

    assertThat(ranker.rank(ideas).ideas().getFirst().id()).isEqualTo("late");
  }

  @Test
  void aSevereRaterHurtsNobody() {
    var ideas = new ArrayList<IdeaEvidence>();
    for (int i = 0; i < 12; i++) {
      var given = new ArrayList<>(ratings("all", 5, 4));
      given.add(rating("severe", i == 0 ? 4 : 1));
      ideas.add(idea("i" + i, i, 10, i == 1 ? ratings("all", 5, 4) : given));
    }

    var ranked = ranker.rank(ideas).ideas();

    assertThat(place(ranked, "i1").score()).isCloseTo(place(ranked, "i2").score(), within(2.0));
    assertThat(ranked.getFirst().id()).isEqualTo("i0");
  }

  @Test
  void authorsDoNotVoteForThemselves() {
    var author = Voice.of("author");
    var plain = evidence("a", author, 0, Set.of(), List.of(), 10);
    var vain =
        evidence(
            "b",
            author,
            1,
            Set.of(author),
            List.of(new IdeaEvidence.Rating(author, 5, 5, 5, 5)),
            10);
    var other = supported("c", 2, 10, 2, List.of());

    var ranked = ranker.rank(List.of(plain, vain, other)).ideas();

    assertThat(place(ranked, "a").score()).isCloseTo(place(ranked, "b").score(), within(1e-9));
  }

  @Test
  void contributionsSumToTheScoreAndWeightsToOne() {
    var ranking = ranker.rank(crowd(7));

    assertThat(ranking.weights().values().stream().mapToDouble(w -> w).sum())
        .isCloseTo(1, within(1e-9));
    for (var idea : ranking.ideas()) {
      assertThat(idea.factors().stream().mapToDouble(Factor::contribution).sum())
          .isCloseTo(idea.score(), within(1e-9));
      assertThat(idea.score()).isBetween(idea.low(), idea.high());
    }
  }

  @Test
  void theOrderOfTheListDoesNotMatter() {
    var ideas = crowd(20);
    var shuffled = new ArrayList<>(ideas);
    long seed = Long.getLong("test.seed.value", 42L);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(ranker.rank(shuffled).ideas())
        .as("seed %d", seed)
        .isEqualTo(ranker.rank(ideas).ideas());
  }

  @Test
  void supportAloneIsEnoughAndSaysSo() {
    var ranking =
        ranker.rank(
            List.of(supported("a", 0, 0, 1, List.of()), supported("b", 1, 0, 9, List.of())));

    assertThat(ranking.ideas().getFirst().id()).isEqualTo("b");
    assertThat(ranking.weights()).containsEntry("judgement", 0.0);
    assertThat(ranking.notes())
        .extracting(Reason::key)
        .contains("note.no-judgement", "note.no-exposure");
  }

  @Test
  void everyReasonIsSaidInBothLanguages() {
    for (var idea : ranker.rank(crowd(5)).ideas()) {
      for (var factor : idea.factors()) {
        assertThat(factor.because()).isNotBlank().doesNotContain("{");
        assertThat(factor.reason().in(Locale.KOREAN)).isNotBlank().isNotEqualTo(factor.because());
      }
      assertThat(idea.because()).doesNotContain("{");
    }
  }

  @Test
  void aShortlistIsSpreadOverThemes() {
    var ideas = new ArrayList<IdeaEvidence>();
    for (int i = 0; i < 6; i++) {
      var given = supporters(60 - i);
      ideas.add(
          new IdeaEvidence(
              "i" + i,
              null,
              NOON.plusSeconds(i),
              50,
              given,
              List.of(),
              100,
              List.of(),
              null,
              null,
              i < 5 ? "bikes" : "heat"));
    }
    var ranking = ranker.rank(ideas);
    var shortlist = ranker.shortlist(ranking, ideas, 3);

    assertThat(shortlist.getFirst()).isEqualTo(ranking.ideas().getFirst());
    assertThat(shortlist).extracting(RankedIdea::id).contains("i5");
    assertThat(ranker.shortlist(ranking, ideas, 100)).hasSize(6);
  }

  private static List<IdeaEvidence> crowd(int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> idea("i" + i, i / 2, 30, ratings("r" + i % 3 + "-", 2 + i, 1 + i % 5)))
        .toList();
  }

  private static IdeaEvidence idea(
      String id, int minute, int viewers, List<IdeaEvidence.Rating> ratings) {
    return evidence(id, Voice.of("author of " + id), minute, Set.of(), ratings, viewers);
  }

  private static IdeaEvidence supported(
      String id, int minute, int viewers, int supports, List<IdeaEvidence.Rating> ratings) {
    return evidence(
        id, Voice.of("author of " + id), minute, supporters(supports), ratings, viewers);
  }

  private static IdeaEvidence evidence(
      String id,
      Voice author,
      int minute,
      Set<Voice> supporters,
      List<IdeaEvidence.Rating> ratings,
      int viewers) {
    return new IdeaEvidence(
        id,
        author,
        NOON.plusSeconds(60L * minute),
        50,
        supporters,
        ratings,
        viewers,
        List.of(),
        null,
        null,
        null);
  }

  private static Set<Voice> supporters(int count) {
    var voices = new HashSet<Voice>();
    for (int i = 0; i < count; i++) {
      voices.add(Voice.of("s" + i));
    }
    return voices;
  }

  private static List<IdeaEvidence.Rating> ratings(String who, int count, int stars) {
    return IntStream.range(0, count).mapToObj(i -> rating(who + i, stars)).toList();
  }

  private static IdeaEvidence.Rating rating(String who, int stars) {
    return new IdeaEvidence.Rating(Voice.of(who), stars, stars, stars, stars);
  }

  private static RankedIdea place(List<RankedIdea> ranked, String id) {
    return ranked.stream().filter(idea -> idea.id().equals(id)).findFirst().orElseThrow();
  }

  private static double width(RankedIdea idea) {
    return idea.high() - idea.low();
  }
}
