package org.madang.analytics.pulse;

import java.time.Instant;

/**
 * One thing somebody wrote or did under a thread.
 *
 * @param thread where
 * @param member who
 * @param at when
 * @param kind what it was
 * @param language of the text, a code like {@code ko}; empty when unknown
 * @param text the words; empty for support
 */
public record Activity(
    String thread, String member, Instant at, Kind kind, String language, String text) {
  /** What somebody did. */
  public enum Kind {
    THREAD,
    POST,
    SUPPORT
  }
}
