package org.madang.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.madang.analytics.ranking.Ideas.NOON;
import static org.madang.analytics.ranking.Ideas.crowd;
import static org.madang.analytics.ranking.Ideas.evidence;
import static org.madang.analytics.ranking.Ideas.idea;
import static org.madang.analytics.ranking.Ideas.place;
import static org.madang.analytics.ranking.Ideas.rating;
import static org.madang.analytics.ranking.Ideas.ratings;
import static org.madang.analytics.ranking.Ideas.supported;
import static org.madang.analytics.ranking.Ideas.supporters;
import static org.madang.analytics.ranking.Ideas.width;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.madang.analytics.jamfile.JamFile;

class RankerTest {
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
    var plain = evidence("a", author, 0, List.of(), List.of(), 10);
    var vain =
        evidence(
            "b",
            author,
            1,
            List.of(new IdeaEvidence.Support(author, null)),
            List.of(new IdeaEvidence.Rating(author, null, 5, 5, 5, 5)),
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
  void aShortlistIsSpreadOverThemes() {
    var ideas = new ArrayList<IdeaEvidence>();
    for (int i = 0; i < 6; i++) {
      var given = supporters(60 - i);
      ideas.add(
          new IdeaEvidence(
              "i" + i,
              null,
              NOON.plusSeconds(i),
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

  @Test
  void theFirstAreLikelyAmongTheFirstAndThePlaceLiesInItsInterval() {
    var ranked = ranker.rank(crowd(40)).ideas();

    for (var idea : ranked) {
      assertThat(idea.certainty().best()).isLessThanOrEqualTo(idea.certainty().worst());
      assertThat(idea.certainty().first()).isBetween(0.0, 1.0 + 1e-9);
      assertThat(idea.certainty().top()).isEqualTo(8);
    }
    assertThat(ranked.getFirst().certainty().first())
        .isGreaterThan(ranked.getLast().certainty().first());
  }

  @Test
  void whoAlwaysGivesTheSameStarsHardlyCounts() {
    var ideas = new ArrayList<IdeaEvidence>();
    for (int i = 0; i < 30; i++) {
      var given = new ArrayList<IdeaEvidence.Rating>();
      for (int j = 0; j < 6; j++) {
        given.add(rating("j" + j, 2 + (i + (i + j) % 2) % 3));
        given.add(rating("same" + j, 4));
      }
      ideas.add(idea("i" + i, i, 20, given));
    }
    var marks = new Marks(ideas);
    var hints = Standing.of(new double[30], new double[30]);
    var habits = new RatingModel(marks, hints).fit();
    var ids = ideas.stream().map(IdeaEvidence::id).toList();

    assertThat(habits.found(ids).raters().get("same0").keenness()).isLessThan(0.3);
    assertThat(habits.found(ids).raters().get("j0").keenness()).isGreaterThan(0.7);
  }

  @Test
  void otherWeightsRankTheSameWeighingAgain() {
    var ideas = new ArrayList<>(crowd(10));
    ideas.add(supported("loved", 3, 30, 25, ratings("x", 4, 2)));
    var weighed = ranker.weigh(ideas, null);
    var supportOnly = RankingOptions.defaults().withWeights(0, 1, 0, 0, 0);

    assertThat(weighed.rank(supportOnly).ideas().getFirst().id()).isEqualTo("loved");
    assertThat(weighed.rank(RankingOptions.defaults()).ideas().getFirst().id())
        .isNotEqualTo("loved");
    assertThat(weighed.rank(supportOnly)).isEqualTo(ranker.weigh(ideas, null).rank(supportOnly));
  }

  @Test
  void goingOnFromARunBeforeSettlesSoonerOnTheSame() {
    var ideas = crowd(60);
    var cold = ranker.weigh(ideas, null);

    var warm = ranker.weigh(ideas, cold);

    assertThat(warm.rounds()).isLessThan(cold.rounds());
    var before = cold.rank(RankingOptions.defaults()).ideas();
    for (var idea : warm.rank(RankingOptions.defaults()).ideas()) {
      assertThat(idea.score()).isCloseTo(place(before, idea.id()).score(), within(0.5));
    }
  }

  @Test
  void repliesCountAlikeHoweverManySpacesTheirLanguageNeeds() throws IOException {
    var jam =
        JamFile.read(
            new StringReader(
                """
                {"type":"jam","title":"Green City"}
                {"type":"thread","id":"a","kind":"IDEA","author":"m","title":"More trams"}
                {"type":"thread","id":"b","kind":"IDEA","author":"m","title":"多建电车"}
                {"type":"post","id":"p","thread":"a","author":"n","text":"Yes, above all in the evening and at night"}
                {"type":"post","id":"q","thread":"b","author":"n","text":"对，尤其是傍晚和夜里"}
                """));

    var ranked = ranker.rank(new JamEvidence(jam).ideas(Map.of(), Map.of())).ideas();

    assertThat(place(ranked, "a").score()).isEqualTo(place(ranked, "b").score());
  }

  @Test
  void whatALineSpeaksOfMayComeLater() throws IOException {
    var lines =
        """
        {"type":"jam","title":"Green City"}
        {"type":"member","id":"ada","name":"Ada"}
        {"type":"member","id":"ben","name":"Ben","function":"care","unit":"north","region":"EU"}
        {"type":"thread","id":"t","forum":"f","kind":"IDEA","author":"ada","title":"Lanes"}
        {"type":"post","id":"p","thread":"t","author":"ben","text":"How?"}
        {"type":"post","id":"q","thread":"t","parent":"p","author":"ada","text":"Paint."}
        {"type":"post","id":"r","thread":"t","parent":"q","author":"ben","text":"Good."}
        {"type":"support","thread":"t","member":"ben"}
        {"type":"rating","idea":"t","member":"ben","overall":4}
        """
            .lines()
            .toList();
    var turned = new ArrayList<>(lines.subList(0, 1));
    turned.addAll(lines.subList(1, lines.size()).reversed());

    var idea = ofLines(lines).getFirst();
    var again = ofLines(turned).getFirst();

    assertThat(idea.replies()).extracting(IdeaEvidence.Reply::depth).containsExactly(1, 2, 3);
    assertThat(again.supports()).isEqualTo(idea.supports());
    assertThat(again.ratings()).isEqualTo(idea.ratings());
    assertThat(again.replies()).isEqualTo(idea.replies().reversed());
  }

  private static List<IdeaEvidence> ofLines(List<String> lines) throws IOException {
    var jam = JamFile.read(new StringReader(String.join("\n", lines)));
    return new JamEvidence(jam).ideas(Map.of(), Map.of());
  }

  @Test
  void textsAloneRankNothing() {
    var ideas = new ArrayList<IdeaEvidence>();
    for (int i = 0; i < 10; i++) {
      float[] vector = {(float) Math.cos(i * i), (float) Math.sin(i * i)};
      ideas.add(
          new IdeaEvidence(
              "i" + i, null, null, List.of(), List.of(), 0, List.of(), vector, "s", null));
    }

    var ranking = ranker.rank(ideas);

    assertThat(ranking.ideas()).extracting(RankedIdea::score).containsOnly(50.0);
    assertThat(ranking.ideas()).noneMatch(RankedIdea::sure);
    assertThat(ranking.notes()).extracting(Reason::key).containsExactly("note.nothing");
    var noveltyAlone = RankingOptions.defaults().withWeights(0, 0, 0, 0, 1);
    var asked = ranker.weigh(ideas, null).rank(noveltyAlone);
    assertThat(asked.ideas()).extracting(RankedIdea::score).containsOnly(50.0);
    assertThat(asked.weights()).containsEntry("novelty", 0.0).containsEntry("breadth", 0.25);
  }
}
