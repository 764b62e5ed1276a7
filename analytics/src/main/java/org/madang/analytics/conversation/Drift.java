package org.madang.analytics.conversation;

import java.util.Comparator;
import java.util.List;

/**
 * A thread that no longer speaks of what it was opened with.
 *
 * @param from the post where it begins
 * @param posts that belong to it, {@code from} among them, in the order of time
 * @param before how like the opening the other posts are, 0 to 1
 * @param after how like the opening those of the drift are
 * @param chance how often so clear a break would arise by shuffling the posts
 * @param spokenOf words the drifting posts share and the opening does not have
 * @param left words of the opening that only the other posts use
 */
public record Drift(
    String thread,
    String from,
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

  /** A sentence a moderator can read and disagree with. */
  public String because() {
    return "From here on %d posts speak of %s; %s is no longer spoken of."
        .formatted(posts.size(), listed(spokenOf), left.isEmpty() ? "the opening" : listed(left));
  }

  private static String listed(List<String> words) {
    return words.isEmpty() ? "something else" : String.join(", ", words);
  }
}
