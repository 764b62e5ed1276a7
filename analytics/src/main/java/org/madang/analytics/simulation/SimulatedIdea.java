package org.madang.analytics.simulation;

import java.time.Instant;

/**
 * An idea made up, with what nobody sees: how good it is.
 *
 * @param quality the truth by which it should be ranked
 * @param own what sets impact, feasibility and novelty apart from the whole
 * @param appeal whom it pleases, four numbers
 */
record SimulatedIdea(
    String id,
    int topic,
    SimulatedMember author,
    Instant at,
    double quality,
    double[] own,
    double[] appeal) {
  /** How much more, or less, this member likes it than it deserves. */
  double pleases(SimulatedMember member) {
    double sum = 0;
    for (int d = 0; d < appeal.length; d++) {
      sum += appeal[d] * member.taste()[d];
    }
    return sum;
  }
}
