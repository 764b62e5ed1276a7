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
 * @param stability how far two halves of the people find the same groups: 1 always, 0 by chance,
 *     less is worse
 * @param chance how often groups so far apart or so stable would come by chance, 0 to 1
 */
record Differences(
    long position,
    Instant computedAt,
    Duration took,
    int people,
    int ideas,
    int judgements,
    @Nullable OpinionGroups groups,
    double stability,
    double chance) {
  /** Fewer people are shown nothing: what one of them thinks could be guessed. */
  static final int LEAST_PEOPLE = 20;

  private static final double APART = 0.5;
  private static final double HARDLY = 0.25;
  private static final double RARE = 0.05;

  /** Half of what an even spread of people has between any two groups. */
  private static final double FEW = 1.0 / 8;

  /** How far people form groups at all. */
  enum Kind {
    /** Too few people took a stand. */
    TOO_FEW,
    /** Every judgement says the same, as where nothing but support is known. */
    ALIKE,
    /** Judgements dealt out by chance would make such groups: they would be drawn by us. */
    NONE,
    /** People lean this way or that, but many stand between, or borders would be elsewhere. */
    SOFT,
    /** The groups are apart, hardly anybody stands between, and half the people find the same. */
    CLEAR
  }

  /**
   * Below a silhouette of one quarter there is no structure, from one half on there is a reasonable
   * one (Kaufman and Rousseeuw 1990). But any cloud cut in parts reaches about .4, and an even line
   * .6: so groups must be rarer than chance makes them, and clear ones have a gap between them.
   */
  Kind kind() {
    if (groups == null || groups.groups().isEmpty()) {
      return groups == null && people >= LEAST_PEOPLE ? Kind.ALIKE : Kind.TOO_FEW;
    }
    if (groups.silhouette() < HARDLY || groups.groups().size() < 2 || chance > RARE) {
      return Kind.NONE;
    }
    boolean clear = groups.silhouette() >= APART && stability >= APART && groups.between() <= FEW;
    return clear ? Kind.CLEAR : Kind.SOFT;
  }
}
