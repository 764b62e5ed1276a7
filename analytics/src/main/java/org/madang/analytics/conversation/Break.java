package org.madang.analytics.conversation;

import java.util.BitSet;
import java.util.List;

/**
 * The clearest break between posts that are like the opening and posts that are not: of all the
 * candidates the one with the largest difference of means in standard errors.
 *
 * @param at which candidate; -1 where none is large enough
 */
record Break(int at, double clarity, double inside, double outside) {
  private static final Break NONE = new Break(-1, 0, 0, 0);

  /**
   * @param likeness of each telling post to the opening
   * @param candidates for what has drifted, each as the places of its telling posts
   */
  static Break clearest(double[] likeness, List<BitSet> candidates) {
    double sum = 0;
    double squares = 0;
    for (double value : likeness) {
      sum += value;
      squares += value * value;
    }
    var best = NONE;
    for (int c = 0; c < candidates.size(); c++) {
      var drifted = candidates.get(c);
      int n = drifted.cardinality();
      double in = 0;
      double inSquares = 0;
      for (int i = drifted.nextSetBit(0); i >= 0; i = drifted.nextSetBit(i + 1)) {
        in += likeness[i];
        inSquares += likeness[i] * likeness[i];
      }
      int m = likeness.length - n;
      double inside = in / n;
      double outside = (sum - in) / m;
      double spread = inSquares - n * inside * inside + squares - inSquares - m * outside * outside;
      double error = Math.sqrt(Math.max(spread, 1e-9) / (n + m - 2) * (1.0 / n + 1.0 / m));
      double clarity = (outside - inside) / error;
      if (clarity > best.clarity()) {
        best = new Break(c, clarity, inside, outside);
      }
    }
    return best;
  }
}
