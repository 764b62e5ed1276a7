package org.madang.jam;

/**
 * The phases of a jam, in order. What is allowed when is decided here and by {@link Jam}, on the
 * server's clock.
 */
public enum Phase {
  /** Before it begins: look around. */
  LOBBY("Lobby"),
  /** Diverge: say, ask, tell. */
  IDEATE("Ideas"),
  /** Converge: discuss on, and rate. */
  REFINE("Refine"),
  /** Executives read the shortlist and decide. */
  REVIEW("Review"),
  /** The report is out. */
  CLOSED("Closed");

  /** What it is called on English screens. */
  private final String title;

  Phase(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

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
