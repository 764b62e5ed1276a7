package org.madang.analytics.ranking;

import java.util.Arrays;
import java.util.List;

/**
 * Support read against exposure: how many supported an idea, over how many would be expected. Where
 * exposure was counted, that is the jam's share of those who were shown it; else the mean of the
 * ideas of about the same age, so that a late idea is compared with late ideas. The logarithm of
 * that ratio, with half a support added to both, has about the variance {@code 1/(supports + ½)} of
 * a Poisson count, and is shrunk by it ({@link Standing}).
 */
final class SupportMeasure implements Measure {
  private final List<IdeaEvidence> ideas;
  private final boolean exposed;
  private final double share;
  private final double[] expected;
  private final Standing standing;

  SupportMeasure(List<IdeaEvidence> ideas, Peers peers) {
    this.ideas = ideas;
    exposed = ideas.stream().anyMatch(idea -> idea.exposures() > 0);
    double[] supports = ideas.stream().mapToDouble(Measure::supporters).toArray();
    double[] viewers = ideas.stream().mapToDouble(SupportMeasure::viewers).toArray();
    double all = Arrays.stream(supports).sum();
    share = (all + 0.5) / (Arrays.stream(viewers).sum() + 1);
    expected =
        exposed ? Arrays.stream(viewers).map(v -> v * share).toArray() : peers.usual(supports);
    double[] raw = new double[supports.length];
    double[] errors = new double[supports.length];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = Math.log((supports[i] + 0.5) / (expected[i] + 0.5));
      errors[i] = 1 / (supports[i] + 0.5);
    }
    standing = Standing.of(raw, errors);
  }

  /** Who supported or rated has seen it, whatever the counter says. */
  private static long viewers(IdeaEvidence idea) {
    return Math.max(idea.exposures(), Math.max(Measure.supporters(idea), idea.ratings().size()));
  }

  /** How far each idea is above the usual, in standard deviations. */
  Standing standing() {
    return standing;
  }

  @Override
  public String name() {
    return "support";
  }

  @Override
  public double doubt() {
    return 0.5;
  }

  @Override
  public boolean speaks() {
    return ideas.stream().anyMatch(idea -> Measure.supporters(idea) > 0);
  }

  boolean exposed() {
    return exposed;
  }

  @Override
  public Estimate estimate(int place) {
    var idea = ideas.get(place);
    long supports = Measure.supporters(idea);
    long viewers = viewers(idea);
    double prior = 10;
    var reason =
        exposed
            ? Reason.of(
                "support.shown",
                supports,
                viewers,
                share,
                (supports + share * prior) / (viewers + prior))
            : Reason.of("support.counted", supports, expected[place]);
    return standing.estimate(place, reason);
  }
}
