package org.madang.analytics.opinion;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How each group voted on each statement, and the tests on it; who is in none is among the others.
 */
final class GroupVotes {
  private static final double PRIOR = 0.5;

  private final int groups;
  private final int[][] agrees;
  private final int[][] disagrees;
  private final int[][] seen;

  GroupVotes(OpinionVotes votes, int[] groupOf, int groups) {
    int statements = votes.statements().size();
    this.groups = groups;
    agrees = new int[groups + 1][statements];
    disagrees = new int[groups + 1][statements];
    seen = new int[groups + 1][statements];
    for (int r = 0; r < groupOf.length; r++) {
      int group = groupOf[r] == OpinionGroups.NO_GROUP ? groups : groupOf[r];
      int[] columns = votes.columns(r);
      for (int v = 0; v < columns.length; v++) {
        byte vote = votes.votes(r)[v];
        seen[group][columns[v]]++;
        agrees[group][columns[v]] += vote > 0 ? 1 : 0;
        disagrees[group][columns[v]] += vote < 0 ? 1 : 0;
      }
    }
  }

  int seen(int group, int statement) {
    return seen[group][statement];
  }

  /**
   * The share of a group that agrees (or disagrees), passes counting as neither; Jeffreys' prior.
   */
  double share(int group, int statement, boolean agree) {
    return (votes(group, statement, agree) + PRIOR) / (seen[group][statement] + 2 * PRIOR);
  }

  /** The shares of all groups. */
  List<OpinionGroups.Share> shares(int statement, boolean agree) {
    return IntStream.range(0, groups)
        .mapToObj(
            group ->
                new OpinionGroups.Share(
                    share(group, statement, agree),
                    seen[group][statement],
                    votes(group, statement, agree)))
        .toList();
  }

  /** The share of all people. */
  OpinionGroups.Share everybody(int statement, boolean agree) {
    int seen = this.seen[0][statement] + othersSeen(0, statement);
    int said = votes(0, statement, agree) + othersVotes(0, statement, agree);
    return new OpinionGroups.Share((said + PRIOR) / (seen + 2 * PRIOR), seen, said);
  }

  private int votes(int group, int statement, boolean agree) {
    return agree ? agrees[group][statement] : disagrees[group][statement];
  }

  /** The same for everybody who is not in the group. */
  double others(int group, int statement, boolean agree) {
    return (othersVotes(group, statement, agree) + PRIOR)
        / (othersSeen(group, statement) + 2 * PRIOR);
  }

  private int othersVotes(int group, int statement, boolean agree) {
    int sum = 0;
    for (int g = 0; g < seen.length; g++) {
      sum += g == group ? 0 : votes(g, statement, agree);
    }
    return sum;
  }

  private int othersSeen(int group, int statement) {
    int sum = 0;
    for (int g = 0; g < seen.length; g++) {
      sum += g == group ? 0 : seen[g][statement];
    }
    return sum;
  }

  /** Whether the group's share is above the others': a pooled two-proportion z test. */
  double z(int group, int statement, boolean agree) {
    return z(
        votes(group, statement, agree),
        seen[group][statement],
        othersVotes(group, statement, agree),
        othersSeen(group, statement));
  }

  /** Whether one group's share of agreement is above another's. */
  double z(int group, int other, int statement) {
    return z(
        agrees[group][statement],
        seen[group][statement],
        agrees[other][statement],
        seen[other][statement]);
  }

  /** Whether more than half of the group say so: a one-proportion z test. */
  double majority(int group, int statement, boolean agree) {
    double n = seen[group][statement] + 2 * PRIOR;
    return 2 * Math.sqrt(n) * (share(group, statement, agree) - 0.5);
  }

  /** The same for everybody together. */
  double majority(int statement, boolean agree) {
    var all = everybody(statement, agree);
    return 2 * Math.sqrt(all.seen() + 2 * PRIOR) * (all.share() - 0.5);
  }

  private static double z(double one, double ofOne, double other, double ofOther) {
    double n = ofOne + 2 * PRIOR;
    double m = ofOther + 2 * PRIOR;
    double p = (one + PRIOR) / n;
    double q = (other + PRIOR) / m;
    double pooled = (one + other + 2 * PRIOR) / (n + m);
    return (p - q) / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
  }
}
