package org.madang.insight;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where people differ. Nobody is named, and no dot can be told to be somebody.
 *
 * @param computedAt null while the first look takes its time
 * @param kind whether there are groups at all
 * @param people who took a stand often enough
 * @param needed so many of them it takes before anything is shown
 * @param stands on so many ideas each of them agrees or disagrees, at least
 * @param sampled whether there are more people than were looked at
 * @param silhouette how far the groups are apart, from -1 to 1
 * @param stability how far two halves of the people find the same groups, 0 (chance) to 1
 * @param chance how often groups so far apart or so stable would come by chance, 0 to 1
 * @param between the largest share of any two groups' people who stand in the middle between them
 * @param groups the largest first; without statements where they are soft, empty where none
 * @param alone how many judge like nobody else, and are in no group
 * @param dots people on the plane on which they differ most, at most {@value #DOTS}
 * @param consensus ideas that most of every group see alike
 * @param divisive ideas over which the groups are furthest apart
 */
public record OpinionsView(
    @Nullable Instant computedAt,
    Differences.Kind kind,
    int people,
    int needed,
    int stands,
    int ideas,
    int judgements,
    boolean sampled,
    double silhouette,
    double stability,
    double chance,
    double between,
    List<Group> groups,
    int alone,
    List<Dot> dots,
    List<Alike> consensus,
    List<Apart> divisive) {
  static final int DOTS = 400;

  /** A group and the ideas that speak for it, the most telling first. */
  public record Group(int people, List<Telling> telling) {}

  /**
   * An idea that speaks for a group.
   *
   * @param agrees whether the group agrees with it, else it disagrees
   * @param share of the group that says so
   * @param others the same for everybody else
   * @param z how far that is from chance, in standard errors
   */
  public record Telling(ThreadRef thread, boolean agrees, double share, double others, double z) {}

  /**
   * Somebody's place, each axis from 0 to 1, and the place of their group in the list; -1 of none.
   */
  public record Dot(double x, double y, int group) {}

  /**
   * How many of a group say so; null where too few of them saw the idea.
   *
   * @param share from 0 to 1, of few people drawn towards one half
   * @param said how many of those who saw it, as counted
   */
  public record Share(@Nullable Double share, int seen, @Nullable Integer said) {}

  /** An idea that all see alike; the shares are of those who agree, or disagree. */
  public record Alike(ThreadRef thread, boolean agrees, List<Share> shares) {}

  /** An idea that divides; the shares are of those who agree. */
  public record Apart(ThreadRef thread, double gap, List<Share> shares) {}
}
