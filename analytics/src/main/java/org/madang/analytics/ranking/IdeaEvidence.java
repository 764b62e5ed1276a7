package org.madang.analytics.ranking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that speaks for or against one idea.
 *
 * @param id of the idea
 * @param author who proposed it; their own support, rating and replies do not count for it
 * @param at when it was proposed; null when unknown
 * @param supports who gave it the light gesture; each member counts once
 * @param ratings what people judged, at most one each (the last counts)
 * @param exposures how many members were shown it long enough to judge it; 0 when nobody counted
 * @param replies what was said under it, in time order
 * @param vector where its text lies, of unit length; null when unknown
 * @param space which space the vector belongs to; vectors of different spaces are never compared
 * @param theme what it is about; null when it belongs to no theme
 */
public record IdeaEvidence(
    String id,
    @Nullable Voice author,
    @Nullable Instant at,
    List<Support> supports,
    List<Rating> ratings,
    int exposures,
    List<Reply> replies,
    float @Nullable [] vector,
    @Nullable String space,
    @Nullable String theme) {
  public IdeaEvidence {
    supports = List.copyOf(supports);
    ratings = List.copyOf(ratings);
    replies = List.copyOf(replies);
    if (exposures < 0) {
      throw new IllegalArgumentException("exposures must not be negative");
    }
  }

  /** The light gesture of one member; its time is null when unknown. */
  public record Support(Voice by, @Nullable Instant at) {}

  /** One member's judgement, each from 1 to 5; null where they did not say, or when is unknown. */
  public record Rating(
      Voice by,
      @Nullable Instant at,
      @Nullable Integer overall,
      @Nullable Integer impact,
      @Nullable Integer feasibility,
      @Nullable Integer novelty) {}

  /**
   * One reply.
   *
   * @param depth 1 for an answer to the idea, 2 for an answer to that, and so on
   */
  public record Reply(Voice by, @Nullable Instant at, int depth) {}
}
