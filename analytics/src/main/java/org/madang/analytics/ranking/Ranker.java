package org.madang.analytics.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Ranks ideas, explains each rank, and says how sure it is. The score is the weighted sum of five
 * factors, each from 0 to 1 and visible: ratings, support, breadth, discussion and novelty. Each is
 * an empirical-Bayes estimate with a variance of its own (see the package's measures); the variance
 * of the score is the weighted sum of theirs, and the interval the normal 90 % one. A factor that
 * nothing in the jam speaks of loses its weight to the others. Ideas are ordered by score; equal
 * scores by time, then by id, so that the order never depends on the order of the list. Immutable
 * and safe to share between threads; cost as {@code NoveltyMeasure}.
 */
public final class Ranker {
  /** Half a normal 90 % interval, in standard deviations. */
  static final double NINETY = 1.6449;

  /** Wider intervals than this, in points, leave open whether an idea is good or middling. */
  static final double SURE_WIDTH = 20;

  private static final double POINTS = 100;

  private final RankingOptions options;

  public Ranker(RankingOptions options) {
    this.options = options;
  }

  private record Scored(int place, double score, double deviation, List<Factor> factors) {}

  /** Every idea once, best first. */
  public Ranking rank(List<IdeaEvidence> given) {
    var ideas =
        given.stream()
            .sorted(
                Comparator.comparing(
                        IdeaEvidence::at, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(IdeaEvidence::id))
            .toList();
    var support = new SupportMeasure(ideas);
    List<Measure> measures =
        List.of(
            new JudgementMeasure(ideas),
            support,
            new BreadthMeasure(ideas),
            new DiscussionMeasure(ideas),
            new NoveltyMeasure(ideas));
    var weights = weights(measures);
    var scored =
        IntStream.range(0, ideas.size())
            .mapToObj(i -> scored(i, measures, weights))
            .sorted(
                Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::place))
            .toList();
    return new Ranking(ranked(scored, ideas), weights, notes(measures, support));
  }

  private Map<String, Double> weights(List<Measure> measures) {
    double[] wanted = {
      options.judgement(),
      options.support(),
      options.breadth(),
      options.discussion(),
      options.novelty()
    };
    double sum =
        IntStream.range(0, wanted.length)
            .filter(m -> measures.get(m).speaks())
            .mapToDouble(m -> wanted[m])
            .sum();
    Map<String, Double> weights = new LinkedHashMap<>();
    for (int m = 0; m < wanted.length; m++) {
      double weight = sum == 0 ? 1.0 / wanted.length : wanted[m] / sum;
      weights.put(measures.get(m).name(), sum == 0 || measures.get(m).speaks() ? weight : 0);
    }
    return weights;
  }

  private static Scored scored(int place, List<Measure> measures, Map<String, Double> weights) {
    var factors = new ArrayList<Factor>();
    double variance = 0;
    for (var measure : measures) {
      var estimate = measure.estimate(place);
      double weight = weights.getOrDefault(measure.name(), 0.0);
      variance += weight * weight * estimate.variance();
      factors.add(
          new Factor(
              measure.name(),
              estimate.value(),
              weight,
              POINTS * weight * estimate.value(),
              estimate.reason()));
    }
    double score = factors.stream().mapToDouble(Factor::contribution).sum();
    return new Scored(place, score, POINTS * Math.sqrt(variance), factors);
  }

  private static List<RankedIdea> ranked(List<Scored> scored, List<IdeaEvidence> ideas) {
    var ranked = new ArrayList<RankedIdea>(scored.size());
    for (var one : scored) {
      double low = Math.max(0, one.score() - NINETY * one.deviation());
      double high = Math.min(POINTS, one.score() + NINETY * one.deviation());
      boolean sure = high - low <= SURE_WIDTH;
      int rank = ranked.size() + 1;
      var id = ideas.get(one.place()).id();
      var reason = reason(rank, sure, one.factors());
      ranked.add(new RankedIdea(id, rank, one.score(), low, high, sure, reason, one.factors()));
    }
    return ranked;
  }

  private static Reason reason(int rank, boolean sure, List<Factor> factors) {
    var counting =
        factors.stream()
            .filter(factor -> factor.weight() > 0)
            .sorted(Comparator.comparingDouble(Factor::value))
            .toList();
    return Reason.of(
        sure ? "idea.sure" : "idea.unsure",
        rank,
        Reason.of("name." + counting.getLast().name()),
        Reason.of("name." + counting.getFirst().name()));
  }

  private static List<Reason> notes(List<Measure> measures, SupportMeasure support) {
    if (measures.stream().noneMatch(Measure::speaks)) {
      return List.of(Reason.of("note.nothing"));
    }
    var notes =
        measures.stream()
            .filter(measure -> !measure.speaks())
            .map(measure -> Reason.of("note.no-" + measure.name()))
            .collect(Collectors.toCollection(ArrayList::new));
    if (support.speaks() && !support.exposed()) {
      notes.add(Reason.of("note.no-exposure"));
    }
    return notes;
  }

  /**
   * The first {@code size} ideas of a list that is both good and varied: maximal marginal relevance
   * (Carbonell and Goldstein 1998). Each next idea is the one with the most {@code λ·score −
   * (1−λ)·likeness}, where likeness is the greatest cosine with an idea already taken, at least one
   * half within a theme. The first is always the best; equal ones go by rank.
   *
   * @param ideas the evidence the ranking was made of
   */
  public List<RankedIdea> shortlist(Ranking ranking, List<IdeaEvidence> ideas, int size) {
    Map<String, IdeaEvidence> evidence =
        ideas.stream().collect(Collectors.toMap(IdeaEvidence::id, idea -> idea));
    var open = new ArrayList<>(ranking.ideas());
    double[] likeness = new double[open.size()];
    var taken = new ArrayList<RankedIdea>();
    while (taken.size() < size && !open.isEmpty()) {
      int best = 0;
      double most = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < open.size(); i++) {
        double worth =
            options.relevance() * open.get(i).score() / POINTS
                - (1 - options.relevance()) * likeness[open.get(i).rank() - 1];
        if (worth > most) {
          most = worth;
          best = i;
        }
      }
      var next = open.remove(best);
      taken.add(next);
      for (var idea : open) {
        int place = idea.rank() - 1;
        likeness[place] =
            Math.max(likeness[place], likeness(evidence.get(idea.id()), evidence.get(next.id())));
      }
    }
    return taken;
  }

  private static double likeness(IdeaEvidence one, IdeaEvidence other) {
    double cosine = NoveltyMeasure.cosine(one, other);
    boolean together = one.theme() != null && one.theme().equals(other.theme());
    return Math.max(together ? 0.5 : 0, Double.isNaN(cosine) ? 0 : cosine);
  }
}
