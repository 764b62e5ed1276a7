package org.madang.insight;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.opinion.OpinionGroups;

/**
 * Where the people of a jam differ, as it was found at a moment.
 *
 * @param position of the log that is in it at least
 * @param people who took a stand often enough, at most {@link Stances#PEOPLE}
 * @param ideas they said something about
 * @param judgements how often somebody said something, or saw an idea and said nothing
 * @param groups null where there are too few people, or nothing they judged differently
 * @param stability how far two halves of the people find the same groups, 0 (chance) to 1
 */
record Differences(
    long position,
    Instant computedAt,
    Duration took,
    int people,
    int ideas,
    int judgements,
    @Nullable OpinionGroups groups,
    double stability) {
  /** Fewer people are shown nothing: what one of them thinks could be guessed. */
  static final int LEAST_PEOPLE = 20;

  private static final double APART = 0.5;
  private static final double HARDLY = 0.25;

  /** How far people form groups at all. */
  enum Kind {
    /** Too few people took a stand. */
    TOO_FEW,
    /** Every judgement says the same, as where nothing but support is known. */
    ALIKE,
    /** Opinions shade into each other; groups would be drawn by us, not by them. */
    NONE,
    /** There is something, but with other people the borders would be elsewhere. */
    SOFT,
    /** The groups are apart, and half of the people find the same ones. */
    CLEAR
  }

  /**
   * Below a silhouette of one quarter there is no structure, from one half on there is a reasonable
   * one (Kaufman and Rousseeuw 1990); any cloud of points cut in parts reaches about .4.
   */
  Kind kind() {
    if (groups == null || groups.groups().isEmpty()) {
      return groups == null && people >= LEAST_PEOPLE ? Kind.ALIKE : Kind.TOO_FEW;
    }
    if (groups.silhouette() < HARDLY || groups.groups().size() < 2) {
      return Kind.NONE;
    }
    return groups.silhouette() >= APART && stability >= APART ? Kind.CLEAR : Kind.SOFT;
  }
}
