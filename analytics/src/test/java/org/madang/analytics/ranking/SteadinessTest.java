package org.madang.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SteadinessTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private final Ranker ranker = new Ranker(RankingOptions.defaults());

  @Test
  void whatIsBestInEverythingStaysAndWhatIsBestInOneThingDepends() {
    var ideas = new ArrayList<IdeaEvidence>();
    for (int i = 0; i < 20; i++) {
      ideas.add(idea("i" + i, i, ratings("r", 12, 2 + i % 2), i % 9, "bikes"));
    }
    ideas.add(idea("all", 30, ratings("r", 20, 5), 28, "heat"));
    ideas.add(idea("rated", 31, ratings("r", 20, 5), 0, "heat"));
    var weighed = ranker.weigh(ideas, null);

    var steady = weighed.steadiness(RankingOptions.defaults());

    assertThat(steady.top()).isEqualTo(5);
    assertThat(steady.shares().get("all")).isGreaterThan(Steadiness.WHATEVER);
    assertThat(steady.shares().get("rated")).isBetween(0.2, Steadiness.WHATEVER);
    assertThat(steady.shares().values().stream().mapToDouble(share -> share).sum())
        .isCloseTo(5, within(1e-9));
    assertThat(weighed.steadiness(RankingOptions.defaults())).isEqualTo(steady);
  }

  @Test
  void whereNothingIsKnownNoIdeaIsSteady() {
    var ideas =
        IntStream.range(0, 50).mapToObj(i -> idea("i" + i, i, List.of(), 0, "bikes")).toList();

    var steady = ranker.weigh(ideas, null).steadiness(RankingOptions.defaults());

    assertThat(steady.shares().values())
        .allSatisfy(share -> assertThat(share).isCloseTo(steady.top() / 50.0, within(1e-9)));
  }

  @Test
  void noIdeasAreNeitherSteadyNorNot() {
    assertThat(ranker.weigh(List.of(), null).steadiness(RankingOptions.defaults()).shares())
        .isEmpty();
  }

  /** Every next idea asks every other one, as the definition says. */
  @Test
  void theShortlistIsTheOneOfTheDefinition() {
    var random = new Random(7);
    var ideas = new ArrayList<IdeaEvidence>();
    for (int i = 0; i < 120; i++) {
      var given = ratings("r" + i, 3 + random.nextInt(9), 1 + random.nextInt(5));
      ideas.add(idea("i" + i, i, given, random.nextInt(20), "t" + random.nextInt(9)));
    }
    var ranking = ranker.rank(ideas);
    var themes =
        ideas.stream().collect(Collectors.toMap(IdeaEvidence::id, one -> "" + one.theme()));
    var open = new ArrayList<>(ranking.ideas());
    var taken = new ArrayList<RankedIdea>();
    while (taken.size() < 40) {
      var best = open.getFirst();
      for (var idea : open) {
        best = worth(idea, taken, themes) > worth(best, taken, themes) ? idea : best;
      }
      open.remove(best);
      taken.add(best);
    }

    assertThat(ranker.shortlist(ranking, ideas, 40)).isEqualTo(taken);
    assertThat(taken).isNotEqualTo(ranking.ideas().subList(0, 40));
  }

  private static double worth(
      RankedIdea idea, List<RankedIdea> taken, java.util.Map<String, String> themes) {
    var own = themes.getOrDefault(idea.id(), "");
    boolean alike = taken.stream().anyMatch(one -> own.equals(themes.get(one.id())));
    return 0.8 * idea.score() / 100 - (1 - 0.8) * (alike ? 0.5 : 0);
  }

  private static List<IdeaEvidence.Rating> ratings(String by, int count, int stars) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new IdeaEvidence.Rating(
                    Voice.of(by + "-" + i),
                    null,
                    Math.clamp(stars + i % 2 - 1, 1, 5),
                    stars,
                    stars,
                    stars))
        .toList();
  }

  private static IdeaEvidence idea(
      String id, int minute, List<IdeaEvidence.Rating> ratings, int supports, String theme) {
    var given =
        IntStream.range(0, supports)
            .mapToObj(i -> new IdeaEvidence.Support(Voice.of("s" + i), null))
            .toList();
    return new IdeaEvidence(
        id,
        Voice.of("author"),
        NOON.plusSeconds(60L * minute),
        given,
        ratings,
        40,
        List.of(),
        null,
        null,
        theme);
  }
}
