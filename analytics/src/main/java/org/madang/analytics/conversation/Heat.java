package org.madang.analytics.conversation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A thread that heats up.
 *
 * @param degree 0 to 1
 * @param posts of the window
 * @param usual posts that a thread of this jam has in such a window while it is active
 * @param tone of the window's posts on average, -1 to 1; empty where it is not measured
 * @param harsh posts of the window that sound harsh
 * @param between the two people who answer each other most; empty where nobody does
 * @param exchanges how often those two answered each other in the window
 * @param last the newest post of the window
 */
public record Heat(
    String thread,
    double degree,
    Duration window,
    int posts,
    double usual,
    OptionalDouble tone,
    List<String> harsh,
    List<String> between,
    int exchanges,
    String last) {

  /** A sentence a moderator can read and disagree with; people are not named in it. */
  public String because() {
    List<String> reasons = new ArrayList<>();
    reasons.add(
        String.format(Locale.ROOT, "%d posts in %s, %.1f are usual", posts, length(window), usual));
    if (exchanges > 0) {
      reasons.add("the same two people answered each other " + exchanges + " times");
    }
    reasons.add(
        tone.isEmpty()
            ? "tone not measured"
            : harsh.size() + (harsh.size() == 1 ? " of them sounds" : " of them sound") + " harsh");
    return String.join("; ", reasons) + ".";
  }

  private static String length(Duration window) {
    return window.toHours() >= 48
        ? window.toDays() + " days"
        : window.toMinutes() >= 120 ? window.toHours() + " hours" : window.toMinutes() + " minutes";
  }
}
