package org.madang.analytics.ranking;

import java.util.List;
import java.util.Map;

/**
 * What a fit found, by id, so that the next fit can go on from it.
 *
 * @param ideas what is believed of each idea
 * @param raters the habits of each rater
 * @param variances {@code mean, ideas' variance, severities', keennesses', usual noise, slope}
 * @param rounds how many rounds it took
 */
record RatingFit(
    Map<String, Belief> ideas, Map<String, Habit> raters, List<Double> variances, int rounds) {
  static final RatingFit NONE = new RatingFit(Map.of(), Map.of(), List.of(), 0);

  /**
   * @param above how far an idea is above the jam's mean, in stars
   */
  record Belief(double above, double variance) {}

  /**
   * @param severity added to all they rate
   * @param keenness how much better ideas get more from them; 1 is usual, 0 not at all
   * @param precision one over the variance of what is left
   */
  record Habit(double severity, double keenness, double precision) {}
}
