package org.madang.insight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.identity.Person;

/**
 * Where a moderator might step in, with the numbers it rests on; the browser puts them into words.
 *
 * @param computedAt when it was looked at; null while the first look takes its time
 * @param asOf the moment it speaks of
 * @param windowSeconds what counts as now, for heat
 * @param threads that were looked at, those in which something was written last
 * @param writings that were read of them: openings, and the last replies of each
 * @param most writings that one look reads
 */
public record WatchView(
    @Nullable Instant computedAt,
    @Nullable Instant asOf,
    long windowSeconds,
    int threads,
    int writings,
    int most,
    Some<Heating> heating,
    Some<Drifting> drifting,
    Some<Unanswered> waiting,
    Some<Proposed> proposals) {
  /** How many there are, and the first of them. */
  public record Some<T>(int total, List<T> first) {}

  /**
   * A thread that heats up.
   *
   * @param degree 0 to 1
   * @param posts of the window
   * @param usual posts of a thread that is active in such a window
   * @param measured posts of the window in a language whose tone is read
   * @param tone of what is said to somebody in them, -1 harsh to 1 kind; null where nothing is
   * @param harsh posts of the window that sound harsh
   * @param exchanges how often the same two people answered each other
   * @param last the newest post
   */
  public record Heating(
      ThreadRef thread,
      double degree,
      int posts,
      double usual,
      int measured,
      @Nullable Double tone,
      List<UUID> harsh,
      int exchanges,
      UUID last) {}

  /**
   * A thread, or a branch of one, that does not speak of what it was opened with.
   *
   * @param from the post where it begins
   * @param branch whether it is a post with what answers it, beside which the thread goes on
   * @param posts that belong to it
   * @param before how like the opening the other posts are, 0 to 1
   * @param after how like it these are
   * @param chance how often so clear a break would arise by chance
   * @param spokenOf words that several of them use and the opening does not
   * @param left words of the opening that they have not
   */
  public record Drifting(
      ThreadRef thread,
      UUID from,
      Instant since,
      boolean branch,
      int posts,
      double before,
      double after,
      double chance,
      List<String> spokenOf,
      List<String> left) {}

  /**
   * What nobody has answered although others are answered sooner.
   *
   * @param post the reply that asks; null for an opening
   * @param usualSeconds within which half of those of its kind are answered that are answered at
   *     all
   * @param patienceSeconds within which nine of ten of them are
   */
  public record Unanswered(
      ThreadRef thread,
      @Nullable UUID post,
      Person author,
      boolean asks,
      long waitedSeconds,
      long usualSeconds,
      long patienceSeconds) {}

  /**
   * A reply that seems to propose something.
   *
   * @param sentence of the reply that proposes most
   * @param cues the words that made us think so
   */
  public record Proposed(
      ThreadRef thread,
      UUID post,
      Person author,
      Instant at,
      String sentence,
      List<String> cues,
      double weight,
      String language) {}

  /** What can be said while the first look takes its time. */
  static WatchView none() {
    return new WatchView(
        null, null, 0, 0, 0, Watcher.WRITINGS, nothing(), nothing(), nothing(), nothing());
  }

  private static <T> Some<T> nothing() {
    return new Some<>(0, List.of());
  }
}
