package org.madang.analytics.opinion;

/**
 * How groups are looked for.
 *
 * @param least votes a person needs to be put into a group
 * @param most groups at most, at least 2
 * @param telling how many statements speak for each group
 * @param seed of the beginnings
 */
public record OpinionOptions(int least, int most, int telling, long seed) {
  public OpinionOptions {
    if (least < 1 || most < 2 || telling < 1) {
      throw new IllegalArgumentException("there must be 1 vote, 2 groups and 1 statement at least");
    }
  }

  /** Seven votes, five groups, five statements each. */
  public static OpinionOptions defaults() {
    return new OpinionOptions(7, 5, 5, 1);
  }
}
