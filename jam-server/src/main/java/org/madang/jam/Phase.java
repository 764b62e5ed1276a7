package org.madang.jam;

/**
 * The parts of a jam, in their order. What is allowed is decided by the phase, on the server's
 * clock.
 */
public enum Phase {
  /** Before: members read the question and wait. */
  LOBBY,
  /** Members diverge: they open threads, reply, support. */
  IDEATE,
  /** Members converge: they still write, and rate. */
  REFINE,
  /** Executives review the frozen shortlist. */
  REVIEW,
  /** The report is published. */
  CLOSED;

  /** Whether members may write. */
  public boolean allowsPosting() {
    return this == IDEATE || this == REFINE;
  }

  boolean isBefore(Phase other) {
    return compareTo(other) < 0;
  }
}
