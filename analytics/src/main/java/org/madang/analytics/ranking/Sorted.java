package org.madang.analytics.ranking;

import java.util.function.IntPredicate;

/** Places among values in ascending order. */
final class Sorted {
  private Sorted() {}

  /**
   * How many of the first values are before what is looked for; by halves.
   *
   * @param isBefore whether the value at a place is, which holds for none after the first it does
   *     not hold for
   */
  static int before(int count, IntPredicate isBefore) {
    int from = 0;
    int to = count;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (isBefore.test(middle)) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
