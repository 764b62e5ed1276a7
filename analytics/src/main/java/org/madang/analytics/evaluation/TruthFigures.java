package org.madang.analytics.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.madang.analytics.TextVector;
import org.madang.analytics.jamfile.JamFile;
import org.madang.analytics.ranking.JamEvidence;
import org.madang.analytics.ranking.RankedIdea;
import org.madang.analytics.ranking.Ranker;
import org.madang.analytics.ranking.Ranking;
import org.madang.analytics.ranking.RankingOptions;

/**
 * Measures the ranking of a simulated jam against its truth, and the naive rules beside it. {@code
 * coverage}: how often the true place lies in the 90 % interval of the place; {@code width}: how
 * wide that is, as a share of the list; {@code top_said}: how probably an idea that is said to be
 * among the first is said to be; {@code top_true}: how often it truly is.
 */
final class TruthFigures {
  private static final RankingOptions OPTIONS = RankingOptions.defaults();

  private TruthFigures() {}

  static Figures add(
      Figures figures, KnownTruth truth, JamFile jam, Map<String, TextVector> vectors) {
    var ranker = new Ranker(OPTIONS);
    var weighed = ranker.weigh(new JamEvidence(jam).ideas(vectors, Map.of()), null);
    var ranking = weighed.rank(OPTIONS);
    var order = order(ranking);
    var clean = truth.withoutRing();
    var without =
        order(
            ranker.rank(
                new JamEvidence(clean).ideas(vectors, Map.of(), truth.exposuresWithoutRing())));
    long caught = truth.ring().stream().filter(weighed.muted()::contains).count();
    var measured =
        order(figures, "", truth, order)
            .with("ring", truth.lifted(order, without))
            .with("coverage", coverage(ranking, truth))
            .with("width", width(ranking))
            .with("top_said", said(ranking))
            .with("top_true", hit(ranking, truth))
            .with("ring_caught", caught)
            .with("ring_accounts", truth.ring().size())
            .with("honest_muted", weighed.muted().size() - caught);
    for (var naive : NaiveOrder.values()) {
      var plain = naive.of(jam);
      var name = "_" + naive.name().toLowerCase(Locale.ROOT);
      measured =
          order(measured, name, truth, plain)
              .with("ring" + name, truth.lifted(plain, naive.of(clean)));
    }
    return measured;
  }

  private static Figures order(Figures figures, String name, KnownTruth truth, List<String> order) {
    return figures
        .with("ndcg50" + name, truth.ndcg(order))
        .with("top5in20" + name, truth.found(order))
        .with("late" + name, truth.late(order));
  }

  private static List<String> order(Ranking ranking) {
    return ranking.ideas().stream().map(RankedIdea::id).toList();
  }

  private static double coverage(Ranking ranking, KnownTruth truth) {
    return ranking.ideas().stream()
        .mapToInt(
            idea -> {
              int place = truth.rank(idea.id());
              var sure = idea.certainty();
              return place >= sure.best() && place <= sure.worst() ? 1 : 0;
            })
        .average()
        .orElse(0);
  }

  private static double width(Ranking ranking) {
    return ranking.ideas().stream()
            .mapToInt(idea -> idea.certainty().worst() - idea.certainty().best())
            .average()
            .orElse(0)
        / ranking.ideas().size();
  }

  /**
   * The mean probability of being among the first, of those said to be so with one half or more.
   */
  private static double said(Ranking ranking) {
    return ranking.ideas().stream()
        .mapToDouble(idea -> idea.certainty().first())
        .filter(first -> first >= 0.5)
        .average()
        .orElse(0);
  }

  /** How many of those truly are. */
  private static double hit(Ranking ranking, KnownTruth truth) {
    return ranking.ideas().stream()
        .filter(idea -> idea.certainty().first() >= 0.5)
        .mapToInt(idea -> truth.rank(idea.id()) <= idea.certainty().top() ? 1 : 0)
        .average()
        .orElse(0);
  }
}
