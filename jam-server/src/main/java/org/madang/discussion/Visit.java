package org.madang.discussion;

import java.util.UUID;
import org.madang.jam.Permission;
import org.madang.platform.Refusal;

/**
 * A member in a jam at a moment: what they see there, and what they may do now.
 *
 * @param moderates moderator of the jam, or admin
 * @param executes executive of the jam, or admin
 * @param judged the time of judging is over (REVIEW or later), so that everybody sees all
 *     judgements
 * @param posting whether the member may post now
 * @param supporting likewise for support
 * @param rating likewise for rating
 * @param perMinute how many times a minute a member may write
 * @param locale the language in which the member reads
 */
public record Visit(
    UUID jam,
    UUID member,
    boolean moderates,
    boolean executes,
    boolean judged,
    Permission posting,
    Permission supporting,
    Permission rating,
    int perMinute,
    String locale) {

  /** The visit of somebody who may read the same and wrote nothing. */
  Visit ofNobody() {
    return new Visit(
        jam,
        new UUID(0, 0),
        moderates,
        executes,
        judged,
        posting,
        supporting,
        rating,
        perMinute,
        locale);
  }

  /** Refuses when nothing can be written now. */
  public void requirePosting() {
    posting.require();
  }

  /** Refuses when support cannot be given or taken back now. */
  public void requireSupporting() {
    supporting.require();
  }

  /** Refuses when nothing can be rated now. */
  public void requireRating() {
    rating.require();
  }

  /** Refuses those who do not moderate. */
  public void requireModerator() {
    if (!moderates) {
      throw new Refusal.NotAllowed("not-a-moderator", "This is for the moderators of the jam.");
    }
  }

  /**
   * Words out of sight are shown to those who can bring them back, and hidden ones to their author.
   */
  boolean reads(Visibility visibility, boolean own) {
    return switch (visibility) {
      case VISIBLE -> true;
      case HIDDEN -> moderates || own;
      case WITHDRAWN -> false;
    };
  }

  /**
   * Counts sway those who have not judged yet: participants see them after they did, or when
   * judging is over.
   */
  boolean seesSupports(ThreadKind kind, boolean own, boolean hasJudged) {
    return kind != ThreadKind.IDEA || own || hasJudged || judged || moderates || executes;
  }

  /**
   * Ratings are seen by those who gave one; by the author and the executives, who give none; and
   * when judging is over.
   */
  boolean seesRatings(boolean own, boolean hasRated) {
    return own || hasRated || judged || executes;
  }
}
