package org.madang.jam;

/**
 * The phases of a jam, in order. What is allowed when is decided here and by {@link Jam}, on the
 * server's clock.
 */
public enum Phase {
  /** Before it begins: look around. */
  LOBBY,
  /** Diverge: say, ask, tell. */
  IDEATE,
  /** Converge: discuss on, and rate. */
  REFINE,
  /** Executives read the shortlist and decide. */
  REVIEW,
  /** The report is out. */
  CLOSED;

  public boolean allowsPosting() {
    return this == IDEATE || this == REFINE;
  }

  public boolean allowsSupporting() {
    return allowsPosting();
  }

  /** Whether ideas are rated, in a jam where rating opens with a given phase. */
  public boolean allowsRating(Phase ratingOpens) {
    return compareTo(ratingOpens) >= 0 && compareTo(REVIEW) < 0;
  }

  public boolean allowsDeciding() {
    return this == REVIEW || this == CLOSED;
  }
}
