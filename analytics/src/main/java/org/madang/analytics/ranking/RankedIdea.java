package org.madang.analytics.ranking;

import java.util.List;

/**
 * One idea in a ranking.
 *
 * @param id of the idea
 * @param rank from 1; every idea has its own
 * @param score from 0 to 100; 50 is the usual idea of the jam
 * @param low lower end of the interval that holds the true score with 90 % credibility
 * @param high its upper end
 * @param certainty where its true place may lie
 * @param sure whether enough was heard: the interval of the score is narrow enough to tell this
 *     idea from a middling one, which does not make the place certain
 * @param reason one sentence why it stands where it stands
 * @param factors what the score is made of, in a fixed order; their contributions sum to the score
 * @param remarks what has to be known beside: how sure the place is, that it divides people, that
 *     somebody's votes did not count
 */
public record RankedIdea(
    String id,
    int rank,
    double score,
    double low,
    double high,
    Certainty certainty,
    boolean sure,
    Reason reason,
    List<Factor> factors,
    List<Reason> remarks) {
  public RankedIdea {
    factors = List.copyOf(factors);
    remarks = List.copyOf(remarks);
  }

  /**
   * How sure a place is.
   *
   * @param best the best place it may have with 90 % credibility
   * @param worst the worst
   * @param top how many count as the first of the jam
   * @param first the probability that it is one of those
   */
  public record Certainty(int best, int worst, int top, double first) {}

  /** The reason in English. */
  public String because() {
    return reason.text();
  }
}
