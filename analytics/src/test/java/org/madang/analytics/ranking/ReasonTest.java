package org.madang.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.madang.analytics.ranking.Ideas.agreed;
import static org.madang.analytics.ranking.Ideas.crowd;
import static org.madang.analytics.ranking.Ideas.evidence;
import static org.madang.analytics.ranking.Ideas.idea;
import static org.madang.analytics.ranking.Ideas.place;
import static org.madang.analytics.ranking.Ideas.ratings;
import static org.madang.analytics.ranking.Ideas.supported;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.analytics.Normal;

/** What a ranking says of itself, and that it is true. */
class ReasonTest {
  private final Ranker ranker = new Ranker(RankingOptions.defaults());

  @Test
  void theMeanToldIsThatOfTheStarsGiven() {
    var overall = partly(5, null, 8);
    var silent = List.of(idea("a", 0, 9, overall), idea("b", 1, 9, partly(3, null, 8)));
    var usual = new ArrayList<>(List.of(idea("odd", 0, 9, partly(null, 5, 1))));
    for (int i = 0; i < 10; i++) {
      usual.add(idea("usual" + i, 1 + i, 9, partly(3, 1, 8)));
    }

    assertThat(said(ranker.rank(silent), "a", "judgement").english())
        .startsWith("8 members rated it, on average 5.0 of 5;")
        .contains("half of that is the overall mark, the other half impact,");
    assertThat(said(ranker.rank(usual), "odd", "judgement").english())
        .startsWith("One member rated it, on average 5.0 of 5;");
  }

  /** What so many members gave who left impact and feasibility out. */
  private static List<IdeaEvidence.Rating> partly(
      @Nullable Integer overall, @Nullable Integer novelty, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> new IdeaEvidence.Rating(Voice.of("r" + i), null, overall, null, null, novelty))
        .toList();
  }

  @Test
  void anUnratedIdeaIsNotCalledMiddlingWhereItsSupportSaysMore() {
    var ideas = new ArrayList<IdeaEvidence>();
    for (int i = 0; i < 40; i++) {
      ideas.add(supported("i" + i, i, 60, 4 * (i % 5), ratings("r", 12, 1 + i % 5)));
    }
    ideas.add(supported("loved", 40, 60, 30, List.of()));
    var unsupported = new ArrayList<>(agreed(30));
    unsupported.add(idea("unrated", 99, 0, List.of()));

    var ranking = ranker.rank(ideas);

    var loved = place(ranking.ideas(), "loved").factors().getFirst();
    assertThat(loved.value()).isGreaterThan(0.55);
    assertThat(loved.reason().text())
        .matches(
            "Nobody has rated it; by its support, or the lack of it,"
                + " [345]\\.\\d of 5 is to be expected \\(between \\d\\.\\d and \\d\\.\\d\\)\\.");
    assertThat(said(ranking, "loved", "judgement").korean()).contains("평가가 없습니다. 지지가");
    assertThat(said(ranker.rank(unsupported), "unrated", "judgement").english())
        .contains("a middling idea");
  }

  @Test
  void ratingsThatDoNotCountAreNotCalledNone() {
    var author = Voice.of("author");
    var own = List.of(new IdeaEvidence.Rating(author, null, 5, 5, 5, 5));
    var vain = evidence("vain", author, 99, List.of(), own, 10);
    var ideas = new ArrayList<>(agreed(30));
    ideas.add(vain);

    var ranking = ranker.rank(ideas);

    assertThat(said(ranking, "vain", "judgement").english())
        .startsWith("Its one rating is by its author and does not count");
    assertThat(said(ranking, "vain", "judgement").korean()).startsWith("평가 1건은 글쓴이 본인의 것이어서");
    assertThat(said(ranking, "vain", "breadth").english())
        .isEqualTo("It was rated or supported only by its author, which does not count.");
    assertThat(ranker.rank(List.of(vain, idea("b", 1, 0, List.of()))).notes())
        .extracting(Reason::text)
        .containsOnly(
            "Nobody rated or supported but the ideas' own authors and accounts that act together,"
                + " which does not count, and nobody answered. So nothing tells these ideas apart;"
                + " they are in the order in which they came, and none of the places is sure.");
    var liked = supported("b", 1, 10, 3, List.of());
    assertThat(ranker.rank(List.of(vain, liked)).notes())
        .extracting(Reason::text)
        .anyMatch(
            note -> note.startsWith("No rating in this jam counts, all being by the ideas' own"))
        .noneMatch(note -> note.startsWith("Nobody rated"));
  }

  @Test
  void aPlaceByScoreOutsideOfItsIntervalIsExplained() {
    var ideas = new ArrayList<>(agreed(4));
    for (int i = 0; i < 200; i++) {
      ideas.add(supported("few" + i, 10 + i, 20, i % 9, ratings("f" + i, 1, 1 + i % 5)));
    }
    var said = new ArrayList<String>();
    for (var idea : ranker.rank(ideas).ideas()) {
      var certainty = idea.certainty();
      var remark = idea.remarks().getFirst();
      said.add(remark.key());
      if (idea.rank() < certainty.best()) {
        assertThat(remark.text())
            .contains("That is behind place " + idea.rank() + ", where its score puts it");
        assertThat(remark.in(Locale.KOREAN)).contains("점수로 매긴 " + idea.rank() + "위보다 뒤입니다");
      } else if (idea.rank() > certainty.worst()) {
        assertThat(remark.text())
            .contains("That is ahead of place " + idea.rank() + ", where its score puts it");
        assertThat(remark.in(Locale.KOREAN)).contains("점수로 매긴 " + idea.rank() + "위보다 앞입니다");
      } else {
        assertThat(remark.text()).doesNotContain("where its score puts it");
      }
    }
    assertThat(said).contains("idea.certainty", "idea.certainty-behind", "idea.certainty-ahead");
  }

  @Test
  void noProbabilityIsSaidToBeNoneOrAll() {
    for (var key : List.of("idea.certainty", "idea.certainty-behind", "idea.certainty-ahead")) {
      assertThat(Reason.of(key, 4, 0.995, 1, 3, 9).text()).contains("a probability of over 99%;");
      assertThat(Reason.of(key, 4, 0.994, 1, 3, 9).text()).contains("a probability of 99%;");
      assertThat(Reason.of(key, 4, 0.004, 9, 30, 9).text()).contains("a probability of under 1%;");
      assertThat(Reason.of(key, 4, 1.0, 1, 3, 9).in(Locale.KOREAN)).contains("확률은 99% 이상이며");
      assertThat(Reason.of(key, 4, 0.0, 9, 30, 9).in(Locale.KOREAN)).contains("확률은 1% 미만이며");
      assertThat(Reason.of(key, 4, 0.48, 2, 9, 9).in(Locale.KOREAN)).contains("확률은 48%이며");
    }
  }

  @Test
  void anUnsurePlaceDoesNotSayHowFarOffItIsWhichTheNextSentenceMeasures() {
    var unsure = Reason.of("idea.unsure", 1, "strongest in the ratings, weakest in novelty");

    assertThat(unsure.text())
        .isEqualTo(
            "Place 1 by score, but too few were heard to be sure: strongest in the ratings, weakest in novelty.");
    assertThat(unsure.in(Locale.KOREAN)).doesNotContain("실제 순위");
  }

  @Test
  void supportAloneIsEnoughAndSaysSo() {
    var ranking =
        ranker.rank(
            List.of(supported("a", 0, 0, 1, List.of()), supported("b", 1, 0, 9, List.of())));

    assertThat(ranking.ideas().getFirst().id()).isEqualTo("b");
    assertThat(ranking.weights()).containsEntry("judgement", 0.0);
    assertThat(said(ranking, "b", "judgement").english())
        .isEqualTo("Nobody rated in this jam, so ratings count for nothing.");
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
  void noveltySaysThatItIsAMeanOfTheNearest() {
    var ideas = new ArrayList<IdeaEvidence>();
    for (double cosine : new double[] {1, 0.8, 0.6, 0.4, 0}) {
      ideas.add(placed("i" + ideas.size(), cosine));
    }

    assertThat(said(ranker.rank(ideas), "i0", "novelty"))
        .isEqualTo(
            new Sentence(
                "The 3 ideas nearest to it are 60% alike on average; over all ideas of the jam that"
                    + " averages 82%.",
                "가장 비슷한 아이디어 3개와 평균 60% 유사합니다. 이 잼의 평균은 82%입니다."));
    assertThat(said(ranker.rank(ideas.subList(0, 2)), "i0", "novelty"))
        .isEqualTo(
            new Sentence(
                "The idea nearest to it is 80% alike; over all ideas of the jam that averages 80%.",
                "가장 비슷한 아이디어와 80% 유사합니다. 이 잼의 평균은 80%입니다."));
  }

  @Test
  void ideasThatAreAllTheSameAreNoMoreUnusualThanUsual() {
    for (int count : new int[] {2, 3, 10, 101}) {
      var same = new ArrayList<IdeaEvidence>();
      for (int i = 0; i < count; i++) {
        same.add(placed("same" + i, 1));
      }
      var measure = new NoveltyMeasure(same);

      assertThat(measure.estimate(0).value()).as("%d ideas", count).isCloseTo(0.5, within(1e-6));
    }
    var copies = List.of(placed("a", 1), placed("b", 1), placed("c", 1), placed("d", 1));
    var some = new ArrayList<>(copies);
    for (int i = 0; i < 6; i++) {
      some.add(placed("other" + i, Math.cos(1 + i / 5.0)));
    }
    var measure = new NoveltyMeasure(some);
    double middle = 0.5 + Normal.quantile(0.2) / Estimate.DEVIATIONS;

    assertThat(measure.estimate(0).value()).isCloseTo(middle, within(1e-6));
    assertThat(measure.estimate(3).value()).isCloseTo(middle, within(1e-6));
  }

  @Test
  void noveltySaysThatItLookedAtASample() {
    var ideas = IntStream.range(0, 5200).mapToObj(i -> placed("i" + i, (i % 100) / 100.0)).toList();

    var said = new NoveltyMeasure(ideas).estimate(7).reason();

    assertThat(said.text())
        .startsWith("Among a sample of the jam's ideas, the 3 nearest to it are");
    assertThat(said.in(Locale.KOREAN)).startsWith("이 잼의 아이디어 표본에서 가장 비슷한 3개와 평균");
  }

  @Test
  void whatIsSaidIsAlsoTrueWhenTheJamIsOver() {
    var said = new ArrayList<String>();
    for (var locale : List.of(Locale.ROOT, Locale.KOREAN)) {
      var bundle = ResourceBundle.getBundle("org.madang.analytics.ranking.reasons", locale);
      bundle.keySet().forEach(key -> said.add(bundle.getString(key)));
    }

    assertThat(said).hasSizeGreaterThan(60);
    assertThat(said).noneMatch(one -> one.matches(".*(\\byet\\b|more voices|아직|더 모이면).*"));
  }

  @Test
  void breadthSaysHowManyCohortsOfAKindItReads() {
    var supports =
        IntStream.range(0, 20)
            .mapToObj(i -> new Voice("s" + i, "function " + i, "", "Seoul"))
            .map(voice -> new IdeaEvidence.Support(voice, null))
            .toList();

    var ranking =
        ranker.rank(
            List.of(
                evidence("a", Voice.of("author"), 0, supports, List.of(), 40),
                evidence("b", Voice.of("other"), 1, List.of(), List.of(), 40)));

    assertThat(said(ranking, "a", "breadth").english())
        .contains("20 functions and 1 region")
        .contains("functions, units and regions (the 12 largest of each)");
    assertThat(said(ranking, "a", "breadth").korean()).contains("각각 가장 큰 12개");
  }

  @Test
  void breadthSaysWhoPutAnIdeaAboveTheAverageAndCountsOneAsOne() {
    var ideas = new ArrayList<>(List.of(idea("nobody's", 0, 9, List.of())));
    ideas.add(supported("one's", 1, 9, 1, List.of()));
    ideas.add(idea("disliked", 2, 9, ratings("r", 3, 1)));
    var mixed = new ArrayList<>(ratings("m", 1, 5));
    mixed.addAll(ratings("n", 4, 1));
    ideas.add(idea("mixed", 3, 9, mixed));
    ideas.add(idea("liked", 4, 9, ratings("l", 8, 5)));

    var ranking = ranker.rank(ideas);

    assertThat(said(ranking, "nobody's", "breadth"))
        .isEqualTo(new Sentence("Nobody has rated or supported it.", "평가하거나 지지한 사람이 없습니다."));
    assertThat(said(ranking, "one's", "breadth"))
        .isEqualTo(
            new Sentence(
                "The one member who rated or supported it put it above the jam's average, allowing for"
                    + " severity (support without a rating counts as that).",
                "평가하거나 지지한 사람은 한 명이며, 평가자의 엄격함을 고려하면 이 잼의 평균보다 높게 보았습니다(평가 없는 지지도"
                    + " 높게 본 것으로 셉니다)."));
    assertThat(said(ranking, "disliked", "breadth"))
        .isEqualTo(
            new Sentence(
                "None of 3 members who rated or supported it put it above the jam's average, allowing"
                    + " for severity.",
                "평가하거나 지지한 3명 가운데, 평가자의 엄격함을 고려하면 이 잼의 평균보다 높게 본 사람은 없습니다."));
    assertThat(said(ranking, "mixed", "breadth").english())
        .startsWith("One of 5 members who rated or supported it put it above the jam's average,");
    for (var idea : ranking.ideas()) {
      assertThat(said(ranking, idea.id(), "breadth").korean()).doesNotContain("찬성");
    }
  }

  @Test
  void whoOnlyRepliedIsNotSaidToHaveStayedAway() {
    var reply = new IdeaEvidence.Reply(Voice.of("ben"), null, 1);
    var idea = idea("a", 0, 9, List.of());
    var answered =
        new IdeaEvidence(
            "b", null, null, List.of(), List.of(), 9, List.of(reply), null, null, null);

    var notes = ranker.rank(List.of(idea, answered)).notes();

    assertThat(notes)
        .extracting(Reason::text)
        .contains("Nobody rated or supported an idea of others, so breadth says nothing.");
    assertThat(notes)
        .extracting(note -> note.in(Locale.KOREAN))
        .contains("다른 사람의 아이디어를 평가하거나 지지한 사람이 없어 참여 폭을 알 수 없습니다.");
  }

  @Test
  void supportSaysOneAsOne() {
    var ideas = List.of(supported("a", 0, 2, 1, List.of()), supported("b", 1, 1, 0, List.of()));

    var ranking = ranker.rank(ideas);

    assertThat(said(ranking, "a", "support").english())
        .startsWith("2 members saw it, one gave it support;");
    assertThat(said(ranking, "b", "support").english())
        .startsWith("One member saw it, nobody gave it support;");
  }

  @Test
  void anIdeaIsStrongestAndWeakestInSomethingOnlyWhereThereIsAContrast() {
    var ideas = crowd(10);
    var weighed = ranker.weigh(ideas, null);

    var alone = weighed.rank(RankingOptions.defaults().withWeights(1, 0, 0, 0, 0)).ideas();
    var even = ranker.rank(List.of(idea("a", 0, 0, List.of()), idea("b", 1, 0, List.of())));

    for (var idea : alone) {
      assertThat(idea.because())
          .contains("it rests on the ratings alone")
          .doesNotContain("weakest");
      assertThat(idea.reason().in(Locale.KOREAN)).contains("평가만을 근거로 합니다");
    }
    assertThat(even.ideas().getFirst().because())
        .contains("alike in all that counts")
        .doesNotContain("weakest");
    assertThat(weighed.rank(RankingOptions.defaults()).ideas().getFirst().because())
        .contains("strongest in", "weakest in");
  }

  @Test
  void whatReadsAsTheSameIsNoContrast() {
    var ideas = new ArrayList<IdeaEvidence>();
    for (int i = 0; i < 400; i++) {
      ideas.add(supported("i" + i, i, 20, i == 7 ? 2 : 1, List.of()));
    }

    var usual = place(ranker.rank(ideas).ideas(), "i0");

    assertThat(usual.factors()).allMatch(factor -> Math.abs(factor.value() - 0.5) < 0.001);
    assertThat(usual.because()).contains("alike in all that counts").doesNotContain("weakest");
  }

  /** A sentence in both languages. */
  private record Sentence(String english, String korean) {}

  private static Sentence said(Ranking ranking, String idea, String factor) {
    var reason =
        place(ranking.ideas(), idea).factors().stream()
            .filter(one -> one.name().equals(factor))
            .findFirst()
            .orElseThrow()
            .reason();
    return new Sentence(reason.text(), reason.in(Locale.KOREAN));
  }

  /** An idea whose text has this cosine with the one that has 1. */
  private static IdeaEvidence placed(String id, double cosine) {
    float[] vector = {(float) cosine, (float) Math.sqrt(1 - cosine * cosine)};
    return new IdeaEvidence(id, null, null, List.of(), List.of(), 0, List.of(), vector, "s", null);
  }

  @Test
  void anIdeaThatDividesPeopleIsSaidToDivideThem() {
    var ideas = new ArrayList<>(agreed(30));
    var split = new ArrayList<>(ratings("up", 10, 5));
    split.addAll(ratings("down", 10, 1));
    ideas.add(idea("split", 99, 40, split));

    var ranked = ranker.rank(ideas).ideas();

    assertThat(place(ranked, "split").remarks()).extracting(Reason::key).contains("idea.divides");
    assertThat(ranked.stream().filter(i -> i.remarks().size() > 1)).hasSize(1);
  }
}
