package org.madang.analytics.pulse;

import java.time.Instant;
import java.util.List;

/**
 * What is happening in a jam at one moment.
 *
 * @param at the moment
 * @param postsPerMinute threads and posts written per minute, over the last five minutes
 * @param active members who wrote in the last 15 minutes
 * @param series threads and posts written in each of the last 60 minutes, oldest first
 * @param terms words that are used more than usual, most surprising first
 * @param rising threads that gather people faster than others, fastest first
 */
public record Pulse(
    Instant at,
    double postsPerMinute,
    int active,
    List<Minute> series,
    List<RisingTerm> terms,
    List<RisingThread> rising) {
  /** How much was written from {@code at} on for one minute. */
  public record Minute(Instant at, int posts) {}

  /**
   * A word that is used more than usual.
   *
   * @param now writings of the window that use it
   * @param usual writings that would use it if it were as common as before
   * @param z how many standard deviations apart the two are
   */
  public record RisingTerm(String term, int now, double usual, double z) {}

  /** A thread that gathers people now, and why we say so. */
  public record RisingThread(String thread, double score, int members, int posts, String because) {}
}
