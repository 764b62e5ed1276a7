package org.madang.analytics.themes;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** What most of some neighbours are; the nearer one's choice wins a tie. */
final class Votes {
  private Votes() {}

  /**
   * The most frequent non-negative choice, or -1 if nobody has one.
   *
   * @param voters nearest first
   */
  static int winner(int[] voters, IntUnaryOperator choice) {
    Map<Integer, Integer> counts = new HashMap<>();
    int winner = -1;
    for (int voter : voters) {
      int chosen = choice.applyAsInt(voter);
      if (chosen >= 0) {
        counts.merge(chosen, 1, Integer::sum);
      }
    }
    int most = 0;
    for (int voter : voters) {
      int chosen = choice.applyAsInt(voter);
      if (chosen >= 0 && counts.getOrDefault(chosen, 0) > most) {
        most = counts.getOrDefault(chosen, 0);
        winner = chosen;
      }
    }
    return winner;
  }
}
