package org.madang.analytics.conversation;

/**
 * When a thread counts as drifted.
 *
 * @param fewest telling posts on each side of the break
 * @param chance the most that shuffling the posts may explain the break by
 * @param left the most of the other posts' likeness to the opening that the drift may keep, 0 to 1
 * @param shuffles how often the posts are shuffled
 * @param seed of the shuffling
 */
public record DriftOptions(int fewest, double chance, double left, int shuffles, long seed) {
  public DriftOptions {
    if (fewest < 2 || !(chance > 0 && chance < 1) || !(left > 0 && left <= 1) || shuffles < 1) {
      throw new IllegalArgumentException(
          "no sense in " + fewest + ", " + chance + ", " + left + ", " + shuffles);
    }
  }

  public static DriftOptions defaults() {
    return new DriftOptions(3, 0.01, 0.5, 399, 1);
  }
}
