package org.madang.analytics.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The ratings, put right for the habits of the raters and shrunk towards the jam's mean.
 *
 * <p>One rating is half the overall judgement and a sixth each of impact, feasibility and novelty
 * (what is missing is left out). The model is {@code rating = mean + idea + rater + noise} with
 * normal effects, as for crossed random effects (Searle, Casella and McCulloch, <em>Variance
 * Components</em>, 1992); its variances are estimated by moments and the effects by alternating
 * best linear unbiased prediction (Robinson 1991), that is empirical Bayes: an idea with n ratings
 * keeps {@code n·τ²/(n·τ²+σ²)} of what sets it apart. Cost: linear in the ratings, 20 rounds.
 */
final class JudgementMeasure implements Measure {
  private static final int ROUNDS = 20;
  private static final double LEAST_VARIANCE = 0.05;

  private record Mark(int idea, String rater, double value) {}

  private final List<Mark> marks = new ArrayList<>();
  private final double[] effects;
  private final double[] raw;
  private final int[] counts;
  private final Map<String, Double> severities = new HashMap<>();
  private final double mean;
  private double noise = 1;
  private double spread = 0.25;

  JudgementMeasure(List<IdeaEvidence> ideas) {
    effects = new double[ideas.size()];
    raw = new double[ideas.size()];
    counts = new int[ideas.size()];
    for (int i = 0; i < ideas.size(); i++) {
      collect(ideas.get(i), i);
    }
    mean = marks.stream().mapToDouble(Mark::value).average().orElse(3);
    for (int round = 0; round < ROUNDS && !marks.isEmpty(); round++) {
      judgeRaters();
      judgeIdeas();
      judgeVariances();
    }
  }

  private void collect(IdeaEvidence idea, int place) {
    Map<String, Mark> last = new HashMap<>();
    for (var rating : idea.ratings()) {
      var value = value(rating);
      if (value.isPresent() && Measure.byOthers(idea, rating.by())) {
        last.put(rating.by().id(), new Mark(place, rating.by().id(), value.getAsDouble()));
      }
    }
    last.values().stream().sorted((a, b) -> a.rater().compareTo(b.rater())).forEach(marks::add);
    counts[place] = last.size();
    raw[place] = last.values().stream().mapToDouble(Mark::value).average().orElse(0);
  }

  private static OptionalDouble value(IdeaEvidence.Rating rating) {
    double sum = 0;
    double weights = 0;
    var parts =
        new Integer[] {rating.overall(), rating.impact(), rating.feasibility(), rating.novelty()};
    for (int p = 0; p < parts.length; p++) {
      if (parts[p] != null) {
        double weight = p == 0 ? 3 : 1;
        sum += weight * parts[p];
        weights += weight;
      }
    }
    return weights == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / weights);
  }

  // A rater's habit is shrunk like an idea's: two ratings do not make somebody severe.
  private void judgeRaters() {
    Map<String, double[]> sums = new HashMap<>();
    for (var mark : marks) {
      var sum = sums.computeIfAbsent(mark.rater(), _ -> new double[2]);
      sum[0] += mark.value() - mean - effects[mark.idea()];
      sum[1]++;
    }
    sums.forEach((rater, sum) -> severities.put(rater, sum[0] / (sum[1] + noise / spread)));
  }

  private void judgeIdeas() {
    double[] sums = new double[effects.length];
    for (var mark : marks) {
      sums[mark.idea()] += mark.value() - mean - severities.getOrDefault(mark.rater(), 0.0);
    }
    for (int i = 0; i < effects.length; i++) {
      effects[i] = sums[i] / (counts[i] + noise / spread);
    }
  }

  private void judgeVariances() {
    double errors = 0;
    for (var mark : marks) {
      double error =
          mark.value() - mean - effects[mark.idea()] - severities.getOrDefault(mark.rater(), 0.0);
      errors += error * error;
    }
    double squares = 0;
    int rated = 0;
    for (int i = 0; i < effects.length; i++) {
      if (counts[i] > 0) {
        squares += effects[i] * effects[i] + variance(i);
        rated++;
      }
    }
    noise = Math.max(LEAST_VARIANCE, (errors + 4) / (marks.size() + 4));
    spread = Math.max(LEAST_VARIANCE, (squares + 1) / (rated + 4));
  }

  private double variance(int idea) {
    return spread * noise / (counts[idea] * spread + noise);
  }

  @Override
  public String name() {
    return "judgement";
  }

  @Override
  public boolean speaks() {
    return !marks.isEmpty();
  }

  @Override
  public Estimate estimate(int idea) {
    double stars = mean + effects[idea];
    double deviation = Math.sqrt(variance(idea));
    var reason =
        counts[idea] == 0
            ? Reason.of("judgement.none")
            : Reason.of(
                "judgement.rated",
                counts[idea],
                raw[idea],
                stars,
                Math.max(1, stars - Ranker.NINETY * deviation),
                Math.min(5, stars + Ranker.NINETY * deviation));
    return Estimate.of((stars - 1) / 4, variance(idea) / 16, reason);
  }
}
