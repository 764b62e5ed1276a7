package org.madang.analytics.ranking;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Support read against exposure: of those who were shown the idea, how many supported it, shrunk to
 * the jam's own share by a beta prior (empirical Bayes; Efron and Morris 1977). The prior weighs as
 * much as {@value #PRIOR_VIEWERS} viewers. Where nobody counted exposure, the expected number of
 * supports is the mean of the ideas of about the same age, and the rate is a gamma-Poisson one
 * (DuMouchel 1999); so a late idea is compared with late ideas. The value is the shrunk rate over
 * the rate plus the usual one: one half is the jam's usual.
 */
final class SupportMeasure implements Measure {
  static final int PRIOR_VIEWERS = 10;
  private static final int PEERS = 30;

  private final List<IdeaEvidence> ideas;
  private final boolean exposed;
  private final double usual;
  private final double[] expected;

  SupportMeasure(List<IdeaEvidence> ideas) {
    this.ideas = ideas;
    exposed = ideas.stream().anyMatch(idea -> idea.exposures() > 0);
    double supports = ideas.stream().mapToLong(Measure::supporters).sum();
    double viewers = ideas.stream().mapToLong(SupportMeasure::viewers).sum();
    usual = (supports + 0.5) / (viewers + 1);
    expected = exposed ? new double[0] : expectedByAge(ideas);
  }

  /** Who supported or rated has seen it, whatever the counter says. */
  private static long viewers(IdeaEvidence idea) {
    return Math.max(idea.exposures(), Math.max(Measure.supporters(idea), idea.ratings().size()));
  }

  private static double[] expectedByAge(List<IdeaEvidence> ideas) {
    var byAge =
        IntStream.range(0, ideas.size())
            .boxed()
            .sorted(
                Comparator.comparing(
                    (Integer i) -> ideas.get(i).at(),
                    Comparator.nullsFirst(Comparator.naturalOrder())))
            .toList();
    double[] expected = new double[ideas.size()];
    for (int place = 0; place < byAge.size(); place++) {
      int from = Math.clamp(place - PEERS / 2, 0, Math.max(0, byAge.size() - PEERS));
      expected[byAge.get(place)] =
          byAge.subList(from, Math.min(byAge.size(), from + PEERS)).stream()
              .mapToLong(i -> Measure.supporters(ideas.get(i)))
              .average()
              .orElse(0);
    }
    return expected;
  }

  @Override
  public String name() {
    return "support";
  }

  @Override
  public boolean speaks() {
    return ideas.stream().anyMatch(idea -> Measure.supporters(idea) > 0);
  }

  boolean exposed() {
    return exposed;
  }

  @Override
  public Estimate estimate(int idea) {
    return exposed ? byExposure(ideas.get(idea)) : byAge(ideas.get(idea), expected[idea]);
  }

  private Estimate byExposure(IdeaEvidence idea) {
    long supports = Measure.supporters(idea);
    long viewers = viewers(idea);
    double rate = (supports + usual * PRIOR_VIEWERS) / (viewers + PRIOR_VIEWERS);
    double variance = rate * (1 - rate) / (viewers + PRIOR_VIEWERS + 1);
    return relative(
        rate, usual, variance, Reason.of("support.shown", supports, viewers, usual, rate));
  }

  private Estimate byAge(IdeaEvidence idea, double peers) {
    long supports = Measure.supporters(idea);
    double prior = 1;
    double rate = (supports + prior) / (peers + prior);
    double variance = (supports + prior) / ((peers + prior) * (peers + prior));
    return relative(rate, 1, variance, Reason.of("support.counted", supports, peers));
  }

  // d/dr r/(r+u) = u/(r+u)²: the delta method carries the variance along.
  private static Estimate relative(double rate, double usual, double variance, Reason reason) {
    double slope = usual / ((rate + usual) * (rate + usual));
    return Estimate.of(rate / (rate + usual), variance * slope * slope, reason);
  }
}
