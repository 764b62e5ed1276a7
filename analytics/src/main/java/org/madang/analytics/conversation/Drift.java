package org.madang.analytics.conversation;

import java.util.Comparator;
import java.util.List;

/**
 * A thread, or a branch of one, that does not speak of what it was opened with.
 *
 * @param from the post where it begins
 * @param branch whether it is a post with what answers it, beside which the thread goes on
 * @param posts that belong to it, {@code from} among them, in the order of time
 * @param before how like the opening the other posts are, 0 to 1
 * @param after how like the opening those of the drift are
 * @param chance how often so clear a break would arise by shuffling the posts
 * @param spokenOf words that several of the drifting posts use and the opening does not
 * @param left words of the opening that only the other posts use
 */
public record Drift(
    String thread,
    String from,
    boolean branch,
    List<String> posts,
    double before,
    double after,
    double chance,
    List<String> spokenOf,
    List<String> left) {
  /** By chance, then by how much likeness was lost, then by id. */
  public static final Comparator<Drift> CLEAREST_FIRST =
      Comparator.comparingDouble(Drift::chance)
          .thenComparing(drift -> drift.after() - drift.before())
          .thenComparing(Drift::thread);
}
