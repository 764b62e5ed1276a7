package org.madang.analytics.ranking;

import java.util.List;

/**
 * One idea in a ranking.
 *
 * @param id of the idea
 * @param rank from 1; every idea has its own
 * @param score from 0 to 100
 * @param low lower end of the interval that holds the true score with 90 % credibility
 * @param high its upper end
 * @param sure whether the interval is narrow enough to tell this idea from a middling one
 * @param reason one sentence why it stands where it stands
 * @param factors what the score is made of, in a fixed order; their contributions sum to the score
 */
public record RankedIdea(
    String id,
    int rank,
    double score,
    double low,
    double high,
    boolean sure,
    Reason reason,
    List<Factor> factors) {
  public RankedIdea {
    factors = List.copyOf(factors);
  }

  /** The reason in English. */
  public String because() {
    return reason.text();
  }
}
