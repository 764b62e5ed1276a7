package org.madang.analytics.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The ideas of a jam with every factor measured, ready to be ranked by any weights: what takes time
 * is done, so that somebody may ask "what if discussion counted more" and see at once who moves and
 * how sure each place is. Also what the next weighing of the same jam goes on from. Immutable and
 * safe to share between threads.
 */
public final class WeighedIdeas {
  private static final double POINTS = 100;

  /** Values are shown with two places: what is nearer to each other reads as the same. */
  private static final double EVEN = 0.005;

  private final List<IdeaEvidence> ideas;
  private final List<Measure> measures;
  private final Estimate[][] estimates;
  private final List<List<Reason>> remarks;
  private final Rings rings;
  private final RatingFit fit;

  /** Whether anybody judged whose judgement does not count. */
  private final boolean vain;

  private WeighedIdeas(List<IdeaEvidence> given, RatingFit before) {
    var sorted =
        given.stream()
            .sorted(
                Comparator.comparing(
                        IdeaEvidence::at, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(IdeaEvidence::id))
            .toList();
    rings = Rings.find(sorted);
    ideas = rings.without(sorted);
    var ids = ideas.stream().map(IdeaEvidence::id).toList();
    var peers = new Peers(ideas);
    var marks = new Marks(ideas);
    var support = new SupportMeasure(ideas, peers);
    var model = new RatingModel(marks, support.standing()).from(before, ids).fit();
    fit = model.found(ids);
    var judgement =
        new JudgementMeasure(
            marks,
            model,
            sorted.stream().map(idea -> Uncounted.raters(idea, rings.accounts())).toList());
    var judges = sorted.stream().map(idea -> Uncounted.judges(idea, rings.accounts())).toList();
    vain = judges.stream().anyMatch(Uncounted::any);
    measures =
        List.of(
            judgement,
            support,
            new BreadthMeasure(ideas, marks, model, judges),
            new DiscussionMeasure(ideas, peers),
            new NoveltyMeasure(ideas));
    estimates = new Estimate[ideas.size()][];
    var remarked = new ArrayList<List<Reason>>();
    for (int i = 0; i < estimates.length; i++) {
      int place = i;
      estimates[i] =
          measures.stream().map(measure -> measure.estimate(place)).toArray(Estimate[]::new);
      remarked.add(remarks(judgement.division(i), rings.reasons().get(ids.get(i))));
    }
    remarks = List.copyOf(remarked);
  }

  static WeighedIdeas of(List<IdeaEvidence> ideas, @Nullable WeighedIdeas before) {
    return new WeighedIdeas(ideas, before == null ? RatingFit.NONE : before.fit);
  }

  private static List<Reason> remarks(@Nullable Reason division, @Nullable Reason ring) {
    var remarks = new ArrayList<Reason>();
    if (division != null) {
      remarks.add(division);
    }
    if (ring != null) {
      remarks.add(ring);
    }
    return remarks;
  }

  /** The accounts whose votes count for nothing because they act together. */
  public Set<String> muted() {
    return rings.accounts();
  }

  /** How many rounds the ratings took to settle; few when they went on from a run before. */
  int rounds() {
    return fit.rounds();
  }

  /** What was weighed, in time order, without the votes of accounts that act together. */
  public List<IdeaEvidence> evidence() {
    return ideas;
  }

  /** In how many mixtures of the factors that speak each idea is among the first. */
  public Steadiness steadiness(RankingOptions options) {
    double[] weights = weights(options.withWeights(1, 1, 1, 1, 1));
    int[] speaking = IntStream.range(0, weights.length).filter(f -> weights[f] > 0).toArray();
    double[][] values =
        Arrays.stream(estimates)
            .map(own -> IntStream.of(speaking).mapToDouble(f -> own[f].value()).toArray())
            .toArray(double[][]::new);
    return Steadiness.of(ideas.stream().map(IdeaEvidence::id).toList(), values, options);
  }

  /** Every idea once, best first. Takes milliseconds for thousands of ideas. */
  public Ranking rank(RankingOptions options) {
    double[] weights = weights(options);
    double unheard = unheard(options);
    double[] doubts =
        measures.stream()
            .mapToDouble(measure -> measure.doubt() / (Estimate.DEVIATIONS * Estimate.DEVIATIONS))
            .toArray();
    double[] scores = new double[estimates.length];
    double[] deviations = new double[estimates.length];
    for (int i = 0; i < scores.length; i++) {
      double variance = unheard * unheard / (Estimate.DEVIATIONS * Estimate.DEVIATIONS);
      for (int f = 0; f < weights.length; f++) {
        scores[i] += POINTS * weights[f] * estimates[i][f].value();
        variance += weights[f] * weights[f] * (estimates[i][f].variance() + doubts[f]);
      }
      deviations[i] = POINTS * Math.sqrt(variance);
    }
    int top = options.top(scores.length);
    var places = Places.draw(scores, deviations, top, options);
    int[] order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparing(i -> i))
            .mapToInt(i -> i)
            .toArray();
    var ranked = new ArrayList<RankedIdea>(order.length);
    for (int place : order) {
      var certainty =
          new RankedIdea.Certainty(
              places.low()[place], places.high()[place], top, places.first()[place]);
      ranked.add(
          ranked(place, ranked.size() + 1, scores[place], deviations[place], certainty, weights));
    }
    return new Ranking(ranked, named(weights), notes());
  }

  private boolean heard() {
    return measures.stream().anyMatch(measure -> !isNovelty(measure) && measure.speaks());
  }

  private static boolean isNovelty(Measure measure) {
    return measure.name().equals("novelty");
  }

  // Being unlike others is no merit by itself: where no people speak, it must not rank.
  private double[] weights(RankingOptions options) {
    boolean heard = heard();
    double[] counting =
        measures.stream()
            .mapToDouble(measure -> (heard ? measure.speaks() : !isNovelty(measure)) ? 1 : 0)
            .toArray();
    double[] wanted = wanted(options);
    double[] weights =
        IntStream.range(0, wanted.length).mapToDouble(f -> counting[f] * wanted[f]).toArray();
    return Arrays.stream(weights).sum() == 0 ? shares(counting) : shares(weights);
  }

  private static double[] shares(double[] weights) {
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }

  // What raters would have said is unknown where nobody rated, and the score must say so.
  private double unheard(RankingOptions options) {
    double[] wanted = wanted(options);
    return measures.getFirst().speaks() ? 0 : wanted[0] / Arrays.stream(wanted).sum();
  }

  private static double[] wanted(RankingOptions options) {
    return new double[] {
      options.judgement(),
      options.support(),
      options.breadth(),
      options.discussion(),
      options.novelty()
    };
  }

  private Map<String, Double> named(double[] weights) {
    Map<String, Double> named = new LinkedHashMap<>();
    for (int f = 0; f < weights.length; f++) {
      named.put(measures.get(f).name(), weights[f]);
    }
    return named;
  }

  private RankedIdea ranked(
      int place,
      int rank,
      double score,
      double deviation,
      RankedIdea.Certainty certainty,
      double[] weights) {
    var factors = new ArrayList<Factor>(weights.length);
    for (int f = 0; f < weights.length; f++) {
      var estimate = estimates[place][f];
      factors.add(
          new Factor(
              measures.get(f).name(),
              estimate.value(),
              weights[f],
              POINTS * weights[f] * estimate.value(),
              estimate.reason()));
    }
    double low = Math.max(0, score - Ranker.NINETY * deviation);
    double high = Math.min(POINTS, score + Ranker.NINETY * deviation);
    boolean sure = high - low <= Ranker.SURE_WIDTH;
    var said = new ArrayList<Reason>();
    said.add(certain(rank, certainty));
    said.addAll(remarks.get(place));
    return new RankedIdea(
        ideas.get(place).id(),
        rank,
        score,
        low,
        high,
        certainty,
        sure,
        reason(rank, sure, factors),
        factors,
        said);
  }

  /**
   * The place by score is that of the middle of each belief, and the interval counts how many truly
   * are above: among many whose scores may as well be higher some are, whichever they be.
   */
  private static Reason certain(int rank, RankedIdea.Certainty of) {
    if (of.best() <= rank && rank <= of.worst()) {
      return Reason.of("idea.certainty", of.top(), of.first(), of.best(), of.worst());
    }
    var key = rank < of.best() ? "idea.certainty-behind" : "idea.certainty-ahead";
    return Reason.of(key, of.top(), of.first(), of.best(), of.worst(), rank);
  }

  private static Reason reason(int rank, boolean sure, List<Factor> factors) {
    var counting = factors.stream().filter(factor -> factor.weight() > 0).toList();
    var strongest = counting.getFirst();
    var weakest = counting.getFirst();
    for (var factor : counting) {
      strongest = factor.value() >= strongest.value() ? factor : strongest;
      weakest = factor.value() < weakest.value() ? factor : weakest;
    }
    return Reason.of(
        sure ? "idea.sure" : "idea.unsure", rank, contrast(counting.size(), strongest, weakest));
  }

  private static Reason contrast(int counting, Factor strongest, Factor weakest) {
    var most = Reason.of("name." + strongest.name());
    if (counting == 1) {
      return Reason.of("idea.alone", most);
    }
    return strongest.value() - weakest.value() < EVEN
        ? Reason.of("idea.even")
        : Reason.of("idea.contrast", most, Reason.of("name." + weakest.name()));
  }

  private Reason silence(Measure measure) {
    boolean uncounted = measure instanceof JudgementMeasure judgement && judgement.isUncounted();
    return Reason.of((uncounted ? "note.vain-" : "note.no-") + measure.name());
  }

  private List<Reason> notes() {
    if (!heard()) {
      return List.of(Reason.of(vain ? "note.all-vain" : "note.nothing"));
    }
    var notes = new ArrayList<Reason>();
    measures.stream()
        .filter(measure -> !measure.speaks())
        .forEach(measure -> notes.add(silence(measure)));
    if (measures.get(1) instanceof SupportMeasure support
        && support.speaks()
        && !support.exposed()) {
      notes.add(Reason.of("note.no-exposure"));
    }
    if (!rings.accounts().isEmpty()) {
      notes.add(Reason.of("note.ring", rings.accounts().size(), rings.reasons().size()));
    }
    return notes;
  }
}
