package org.madang.analytics.pulse;

import java.time.Instant;

/**
 * One thing somebody wrote. Who supports what is left out: counts are hidden from those who have
 * not judged yet, and the pulse is the same for all.
 *
 * @param thread where
 * @param member who
 * @param at when
 * @param kind what it was
 * @param language of the text, a code like {@code ko}; empty when unknown
 * @param text the words
 */
public record Activity(
    String thread, String member, Instant at, Kind kind, String language, String text) {
  /** The opening of a thread, or a reply in it. */
  public enum Kind {
    THREAD,
    POST
  }
}
