package org.madang.analytics.ranking;

/**
 * One thing a rank rests on.
 *
 * @param name {@code judgement}, {@code support}, {@code breadth}, {@code discussion} or {@code
 *     novelty}
 * @param value from 0 to 1
 * @param weight how much the factor counts in this ranking, from 0 to 1; all weights sum to 1
 * @param contribution value times weight, in points of the score (0 to 100)
 * @param reason what the value rests on
 */
public record Factor(String name, double value, double weight, double contribution, Reason reason) {
  /** The reason in English. */
  public String because() {
    return reason.text();
  }
}
