package org.madang.analytics.ranking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds ratings of one idea that come in a burst, are much alike, and differ from all others of
 * that idea. A burst alone means nothing (somebody told their friends to look, and they judged
 * freely), nor does an opinion of one's own; the three together do. The burst is a scan statistic
 * (Naus 1965): so many ratings in so short a time, against the rate of the others, by Chernoff's
 * bound on the Poisson tail. The others' rate is that of this idea, and follows that of the whole
 * jam: when all begin to rate at the bell, or come back from lunch, no idea is in a burst. Nothing
 * longer than about a seventh of the time there was is a burst. Windows hold 5, 7, 10 … ratings;
 * cost per idea {@code n log N}, where the jam has N; more for windows that might be a burst.
 */
final class Bursts {
  private static final int LEAST = 5;
  private static final double GROWTH = 1.4;
  private static final double LOG_CHANCE = -20;
  private static final double PRIOR_MARKS = 4;
  private static final int FEW = 3;
  private static final double SHORT = 0.15;
  private static final double ERRORS = 2;
  private static final double ALIKE = 0.15;
  private static final double NEAR = 0.4;
  private static final long CLOSE = 5;

  private final Marks marks;
  private final double usual;
  private final double variance;
  private final List<IdeaEvidence> ideas;

  /** When each rating of the jam was made, in order. */
  private final long[] times;

  private Bursts(Marks marks, List<IdeaEvidence> ideas) {
    this.marks = marks;
    this.ideas = ideas;
    times = Arrays.stream(marks.second).filter(s -> s != Marks.NEVER).sorted().toArray();
    usual = Arrays.stream(marks.value).average().orElse(3);
    double squares = 0;
    int rated = 0;
    for (int i = 0; i < marks.ideas; i++) {
      rated += marks.count(i) > 0 ? 1 : 0;
      double mean = marks.mean(i);
      for (int m = marks.from[i]; m < marks.from[i + 1]; m++) {
        squares += (marks.value[m] - mean) * (marks.value[m] - mean);
      }
    }
    variance = Math.max(0.05, squares / Math.max(1, marks.size() - rated));
  }

  static void find(
      Marks marks, List<IdeaEvidence> ideas, Set<String> accounts, Map<String, Reason> reasons) {
    var bursts = new Bursts(marks, ideas);
    for (int i = 0; i < marks.ideas; i++) {
      var burst = bursts.of(i);
      if (burst != null) {
        burst.members().forEach(place -> accounts.add(marks.raters.get(place)));
        reasons.put(
            ideas.get(i).id(),
            Reason.of(
                burst.above() > 0 ? "ring.burst-up" : "ring.burst-down",
                burst.members().size(),
                Math.max(1, Math.round(burst.seconds() / 60.0)),
                Math.abs(burst.above())));
      }
    }
  }

  private record Burst(List<Integer> members, long seconds, double above, double chance) {}

  private @Nullable Burst of(int idea) {
    int[] timed =
        IntStream.range(marks.from[idea], marks.from[idea + 1])
            .filter(m -> marks.second[m] != Marks.NEVER)
            .boxed()
            .sorted(Comparator.comparing((Integer m) -> marks.second[m]).thenComparing(m -> m))
            .mapToInt(m -> m)
            .toArray();
    long begin = timed.length == 0 ? 0 : begin(idea, timed[0]);
    Burst least = null;
    for (int size = LEAST; size <= timed.length; size = (int) Math.ceil(size * GROWTH)) {
      for (int start = 0; start + size <= timed.length; start++) {
        var burst = window(timed, start, size, begin, least == null ? 0 : least.chance());
        least = burst == null ? least : burst;
      }
    }
    return least;
  }

  /** From when on it could be rated: it was there, and somebody rated something. */
  private long begin(int idea, int firstMark) {
    var at = ideas.get(idea).at();
    long first = marks.second[firstMark];
    return at == null ? first : Math.min(first, Math.max(times[0], at.getEpochSecond()));
  }

  // Whether one is less likely than the last is asked first: all else costs its size and more.
  private @Nullable Burst window(int[] timed, int start, int size, long begin, double least) {
    long span = marks.second[timed[start + size - 1]] - marks.second[timed[start]] + 60;
    double expected = expected(timed, start, size, begin);
    double chance = size * Math.log(expected / size) + size - expected;
    boolean brief = span < SHORT * (times[times.length - 1] - begin);
    if (!brief
        || expected >= size
        || chance + Math.log(timed.length) > LOG_CHANCE
        || chance >= least) {
      return null;
    }
    double[] values =
        Arrays.stream(timed, start, start + size)
            .mapToDouble(m -> marks.value[m])
            .sorted()
            .toArray();
    double spread = spread(values);
    if (spread > ALIKE * variance) {
      return null;
    }
    double near = Math.max(NEAR, 2 * Math.sqrt(spread));
    int first = earlier(timed, start, span / size);
    int last = later(timed, start + size, span / size);
    int[] members =
        Arrays.stream(timed, first, last)
            .filter(m -> Math.abs(marks.value[m] - values[size / 2]) <= near)
            .toArray();
    double inside = mean(members);
    double others = timed.length - members.length + PRIOR_MARKS;
    double outside =
        (PRIOR_MARKS * usual + mean(timed) * timed.length - inside * members.length) / others;
    double error = Math.sqrt(variance / others + variance / members.length);
    return Math.abs(inside - outside) < ERRORS * error
        ? null
        : new Burst(
            Arrays.stream(members).map(m -> marks.rater[m]).boxed().toList(),
            marks.second[members[members.length - 1]] - marks.second[members[0]] + 60,
            inside - outside,
            chance);
  }

  // At the rate of the others while they came, over all the time there was, or as the jam rated
  // everything else: whichever is more.
  private double expected(int[] timed, int start, int size, long begin) {
    long first = marks.second[timed[start]];
    long last = marks.second[timed[start + size - 1]];
    long span = last - first + 60;
    double others = timed.length - size;
    long whole = marks.second[timed[timed.length - 1]] - marks.second[timed[0]] + 60;
    double among = others < FEW ? 0 : (others + 0.5) * span / Math.max(60.0, whole - span);
    double even = span / Math.max(60.0, times[times.length - 1] - begin);
    double elsewhere = times.length - before(begin) - timed.length;
    double then = before(last + 30) - before(first - 30) - size;
    double alike = elsewhere > 0 ? then / elsewhere : 0;
    return Math.max(among, (others + 1) * Math.max(even, alike));
  }

  /** How many ratings of the jam were made before a moment. */
  private int before(long second) {
    return Sorted.before(times.length, at -> times[at] < second);
  }

  // The ladder of sizes leaves a few of a burst outside: go on while one follows close on another.
  private int earlier(int[] timed, int start, long gap) {
    int first = start;
    while (first > 0
        && marks.second[timed[first]] - marks.second[timed[first - 1]] <= CLOSE * gap) {
      first--;
    }
    return first;
  }

  private int later(int[] timed, int end, long gap) {
    int last = end;
    while (last < timed.length
        && marks.second[timed[last]] - marks.second[timed[last - 1]] <= CLOSE * gap) {
      last++;
    }
    return last;
  }

  /** The variance of the middle four fifths; of a normal sample it is 0.44 of the whole. */
  private static double spread(double[] sorted) {
    int cut = sorted.length / 10;
    double[] middle = Arrays.copyOfRange(sorted, cut, sorted.length - cut);
    double mean = Arrays.stream(middle).average().orElse(0);
    return Arrays.stream(middle).map(v -> (v - mean) * (v - mean)).average().orElse(0);
  }

  private double mean(int[] some) {
    return Arrays.stream(some).mapToDouble(m -> marks.value[m]).average().orElse(0);
  }
}
