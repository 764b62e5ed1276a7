package org.madang.analytics.ranking;

import java.util.Arrays;

/**
 * Some marks in the order of time, and what can be asked of any stretch of them without reading it:
 * the sums of its least (a wavelet matrix, Claude, Navarro and Ordóñez 2015, with running sums),
 * and how far it goes on without a pause (a sparse table of the pauses). To make it costs {@code n
 * log n} time and space, to ask {@code log n}.
 */
final class Stretches {
  private final long[] seconds;

  /** The different marks, in ascending order; a mark's rank is its place here. */
  private final double[] marks;

  /** By bit of the ranks, the highest first: how many of those before a place have a 0 there. */
  private final int[][] zeros;

  /** By bit: running sums over the order that puts those with a 0 first. */
  private final double[][] sums;

  private final double[][] squares;

  /** The longest pause of those after the places p to p + 2^level - 1, by level and place. */
  private final long[][] pauses;

  /** How many, their sum, and that of their squares. */
  record Sum(int count, double sum, double squares) {
    Sum without(Sum other) {
      return new Sum(count - other.count, sum - other.sum, squares - other.squares);
    }

    double mean() {
      return sum / count;
    }

    double variance() {
      return Math.max(0, squares / count - mean() * mean());
    }
  }

  Stretches(long[] seconds, double[] values) {
    this.seconds = seconds;
    marks = Arrays.stream(values).sorted().distinct().toArray();
    int bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(marks.length - 1));
    zeros = new int[bits][values.length + 1];
    sums = new double[bits][values.length + 1];
    squares = new double[bits][values.length + 1];
    int[] ranks = Arrays.stream(values).mapToInt(v -> Arrays.binarySearch(marks, v)).toArray();
    for (int level = 0; level < bits; level++) {
      ranks = divided(ranks, level);
      for (int place = 0; place < ranks.length; place++) {
        double mark = marks[ranks[place]];
        sums[level][place + 1] = sums[level][place] + mark;
        squares[level][place + 1] = squares[level][place] + mark * mark;
      }
    }
    pauses = pauses(seconds);
  }

  private int[] divided(int[] ranks, int level) {
    int bit = zeros.length - 1 - level;
    int[] before = zeros[level];
    for (int place = 0; place < ranks.length; place++) {
      before[place + 1] = before[place] + 1 - (ranks[place] >> bit & 1);
    }
    int[] divided = new int[ranks.length];
    for (int place = 0; place < ranks.length; place++) {
      boolean zero = (ranks[place] >> bit & 1) == 0;
      divided[zero ? before[place] : before[ranks.length] + place - before[place]] = ranks[place];
    }
    return divided;
  }

  private static long[][] pauses(long[] seconds) {
    int count = Math.max(0, seconds.length - 1);
    long[][] pauses = new long[Integer.SIZE - Integer.numberOfLeadingZeros(count)][];
    for (int level = 0; level < pauses.length; level++) {
      pauses[level] = new long[count - (1 << level) + 1];
      for (int place = 0; place < pauses[level].length; place++) {
        pauses[level][place] =
            level == 0
                ? seconds[place + 1] - seconds[place]
                : Math.max(pauses[level - 1][place], pauses[level - 1][place + (1 << (level - 1))]);
      }
    }
    return pauses;
  }

  int size() {
    return seconds.length;
  }

  long second(int place) {
    return seconds[place];
  }

  /** Seconds from the first to the last of a stretch. */
  long span(int from, int to) {
    return seconds[to - 1] - seconds[from];
  }

  double mean() {
    return least(0, size(), size()).mean();
  }

  /** So many of the least marks from a place on to before another. */
  Sum least(int from, int to, int count) {
    int left = count;
    int first = from;
    int end = to;
    double sum = 0;
    double square = 0;
    for (int level = 0; level < zeros.length; level++) {
      int low = zeros[level][first];
      int high = zeros[level][end];
      if (left <= high - low) {
        first = low;
        end = high;
      } else {
        sum += sums[level][high] - sums[level][low];
        square += squares[level][high] - squares[level][low];
        left -= high - low;
        first = zeros[level][size()] + first - low;
        end = zeros[level][size()] + end - high;
      }
    }
    int last = zeros.length - 1;
    sum += sums[last][first + left] - sums[last][first];
    square += squares[last][first + left] - squares[last][first];
    return new Sum(count, sum, square);
  }

  /** The mark of a stretch that so many others are not above. */
  double ranked(int from, int to, int lower) {
    int left = lower;
    int first = from;
    int end = to;
    int rank = 0;
    for (int level = 0; level < zeros.length; level++) {
      int low = zeros[level][first];
      int high = zeros[level][end];
      rank <<= 1;
      if (left < high - low) {
        first = low;
        end = high;
      } else {
        left -= high - low;
        rank++;
        first = zeros[level][size()] + first - low;
        end = zeros[level][size()] + end - high;
      }
    }
    return marks[rank];
  }

  /** Those of a stretch that are at most so far from a mark. */
  Sum near(int from, int to, double mark, double far) {
    int lowest = Sorted.before(marks.length, rank -> mark - marks[rank] > far);
    int above = Sorted.before(marks.length, rank -> marks[rank] - mark <= far);
    return least(from, to, below(from, to, above))
        .without(least(from, to, below(from, to, lowest)));
  }

  private int below(int from, int to, int rank) {
    if (rank >= marks.length) {
      return to - from;
    }
    int first = from;
    int end = to;
    int below = 0;
    for (int level = 0; level < zeros.length; level++) {
      int low = zeros[level][first];
      int high = zeros[level][end];
      if ((rank >> (zeros.length - 1 - level) & 1) == 0) {
        first = low;
        end = high;
      } else {
        below += high - low;
        first = zeros[level][size()] + first - low;
        end = zeros[level][size()] + end - high;
      }
    }
    return below;
  }

  /** Where a stretch begins if what came before it with no longer pause belongs to it. */
  int earlier(int start, long pause) {
    int first = start;
    for (int level = pauses.length - 1; level >= 0; level--) {
      int from = first - (1 << level);
      if (from >= 0 && pauses[level][from] <= pause) {
        first = from;
      }
    }
    return first;
  }

  /** Where a stretch ends if what came after it with no longer pause belongs to it. */
  int later(int end, long pause) {
    int last = end;
    for (int level = pauses.length - 1; level >= 0; level--) {
      if (last - 1 + (1 << level) < size() && pauses[level][last - 1] <= pause) {
        last += 1 << level;
      }
    }
    return last;
  }
}
