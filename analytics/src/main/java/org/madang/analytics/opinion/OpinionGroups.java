package org.madang.analytics.opinion;

import java.util.List;
import java.util.Map;

/**
 * The groups of opinion in a deliberation.
 *
 * @param groups the largest first; fewer than two where people cannot be told apart
 * @param groupOf by person, the place in the list of groups; who voted too little, or like nobody
 *     else, is missing
 * @param consensus statements that most of every group, and by a test of everybody, agree with (or
 *     disagree), the strongest first: group-informed consensus
 * @param divisive statements over which the groups are furthest apart, the widest first
 * @param dots where people are, in no order that tells who is who
 * @param silhouette how well the groups are apart, from -1 to 1; below about .25 they are a
 *     convenience rather than a fact (Kaufman and Rousseeuw 1990)
 * @param between the largest share of any two groups' people who stand in the middle between them;
 *     about a quarter where opinions are a continuum
 */
public record OpinionGroups(
    List<Group> groups,
    Map<String, Integer> groupOf,
    List<Consensus> consensus,
    List<Divide> divisive,
    List<Dot> dots,
    double silhouette,
    double between) {
  /** In the place of a group of somebody who is in none. */
  public static final int NO_GROUP = -1;

  /** Nobody can be told apart. */
  static final OpinionGroups NONE =
      new OpinionGroups(List.of(), Map.of(), List.of(), List.of(), List.of(), 0, 0);

  /** One group and the statements that tell it from the others, the most telling first. */
  public record Group(int people, List<Telling> telling) {}

  /**
   * A statement that speaks for a group.
   *
   * @param agrees whether the group agrees with it, else it disagrees
   * @param share of the group's votes on it that say so, with Jeffreys' prior
   * @param others the same for all others
   * @param z of the test that the two shares are equal
   */
  public record Telling(String statement, boolean agrees, double share, double others, double z) {}

  /**
   * A statement that all groups see alike.
   *
   * @param agrees whether they agree with it, else they disagree
   * @param strength the product of the groups' shares that say so
   * @param shares how many of each group say so
   * @param everybody how many of all people do, those in no group too
   */
  public record Consensus(
      String statement, boolean agrees, double strength, List<Share> shares, Share everybody) {}

  /**
   * A statement over which groups part.
   *
   * @param gap between the highest and the lowest share of agreement
   * @param z of the test that these two shares are equal
   * @param shares how many of each group agree
   */
  public record Divide(String statement, double gap, double z, List<Share> shares) {}

  /**
   * How many of those in a group who voted on a statement say so.
   *
   * @param share with Jeffreys' prior, so one half where nobody saw it
   * @param seen how many voted on it
   * @param said how many of them say so
   */
  public record Share(double share, int seen, int said) {}

  /** A person on the plane on which people differ most, and the place of their group, if any. */
  public record Dot(double x, double y, int group) {}
}
