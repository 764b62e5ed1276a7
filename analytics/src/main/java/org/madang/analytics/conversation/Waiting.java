package org.madang.analytics.conversation;

import java.time.Duration;

/**
 * Something nobody has answered although others are answered sooner.
 *
 * @param post the opening (its id is the thread's), or a reply that asks something
 * @param asks whether it asks something
 * @param waited since it was written
 * @param usual within which half of its kind are answered in this jam
 * @param patience within which nearly all (90 %) of those that are ever answered are
 */
public record Waiting(
    String thread, String post, boolean asks, Duration waited, Duration usual, Duration patience) {

  /** A sentence a moderator can read and disagree with. */
  public String because() {
    return "%s for %s; half of %s here are answered within %s, nearly all within %s."
        .formatted(
            thread.equals(post) ? "Nobody has answered" : "This question has waited",
            said(waited),
            thread.equals(post) ? "the threads" : "the questions",
            said(usual),
            said(patience));
  }

  private static String said(Duration time) {
    if (time.toMinutes() < 120) {
      return time.toMinutes() + " minutes";
    }
    return time.toHours() < 48 ? time.toHours() + " hours" : time.toDays() + " days";
  }
}
