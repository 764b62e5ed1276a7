package org.madang.analytics.ranking;

/**
 * Somebody who judged or spoke, as far as a ranking needs to know them.
 *
 * @param id tells people apart, nothing more
 * @param function what they do; empty when unknown
 * @param unit where in the organisation; empty when unknown
 * @param region where on earth; empty when unknown
 */
public record Voice(String id, String function, String unit, String region) {
  /** Somebody of whom only the id is known. */
  public static Voice of(String id) {
    return new Voice(id, "", "", "");
  }
}
