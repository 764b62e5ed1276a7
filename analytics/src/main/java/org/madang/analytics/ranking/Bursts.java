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
 * longer than about a seventh of the time there was is a burst. Windows hold 5, 7, 10 … ratings.
 * Cost per idea with n ratings {@code n log² N}, where the jam has N, whatever they are: some 3 s
 * for 20 ideas with 10,000 each, most of them in an hour.
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

  private record Burst(List<Integer> members, long seconds, double above) {}

  /**
   * Ratings that come in a burst.
   *
   * @param first place of the first, of those of its idea in the order of time
   * @param end the place after the last
   * @param mark what they are about
   * @param near how far from that they may be
   * @param chance the logarithm of how likely that is
   */
  private record Window(int first, int end, double mark, double near, double chance) {}

  private @Nullable Burst of(int idea) {
    int[] timed =
        IntStream.range(marks.from[idea], marks.from[idea + 1])
            .filter(m -> marks.second[m] != Marks.NEVER)
            .boxed()
            .sorted(Comparator.comparing((Integer m) -> marks.second[m]).thenComparing(m -> m))
            .mapToInt(m -> m)
            .toArray();
    if (timed.length < LEAST) {
      return null;
    }
    var stretches =
        new Stretches(
            Arrays.stream(timed).mapToLong(m -> marks.second[m]).toArray(),
            Arrays.stream(timed).mapToDouble(m -> marks.value[m]).toArray());
    long begin = begin(idea, timed[0]);
    Window least = null;
    for (int size = LEAST; size <= timed.length; size = (int) Math.ceil(size * GROWTH)) {
      for (int start = 0; start + size <= timed.length; start++) {
        var window = window(stretches, start, size, begin, least == null ? 0 : least.chance());
        least = window == null ? least : window;
      }
    }
    return least == null ? null : burst(timed, least);
  }

  private Burst burst(int[] timed, Window window) {
    int[] members =
        Arrays.stream(timed, window.first(), window.end())
            .filter(m -> Math.abs(marks.value[m] - window.mark()) <= window.near())
            .toArray();
    return new Burst(
        Arrays.stream(members).map(m -> marks.rater[m]).boxed().toList(),
        marks.second[members[members.length - 1]] - marks.second[members[0]] + 60,
        above(mean(members), members.length, mean(timed), timed.length));
  }

  /** From when on it could be rated: it was there, and somebody rated something. */
  private long begin(int idea, int firstMark) {
    var at = ideas.get(idea).at();
    long first = marks.second[firstMark];
    return at == null ? first : Math.min(first, Math.max(times[0], at.getEpochSecond()));
  }

  private @Nullable Window window(Stretches timed, int start, int size, long begin, double least) {
    long span = timed.span(start, start + size) + 60;
    double expected = expected(timed, start, size, begin);
    double chance = size * Math.log(expected / size) + size - expected;
    boolean brief = span < SHORT * (times[times.length - 1] - begin);
    if (!brief
        || expected >= size
        || chance + Math.log(timed.size()) > LOG_CHANCE
        || chance >= least) {
      return null;
    }
    double spread = spread(timed, start, size);
    if (spread > ALIKE * variance) {
      return null;
    }
    // The ladder of sizes leaves a few of a burst outside: go on while one follows close on
    // another.
    int first = timed.earlier(start, CLOSE * (span / size));
    int end = timed.later(start + size, CLOSE * (span / size));
    double mark = timed.ranked(start, start + size, size / 2);
    double near = Math.max(NEAR, 2 * Math.sqrt(spread));
    var members = timed.near(first, end, mark, near);
    double others = timed.size() - members.count() + PRIOR_MARKS;
    double error = Math.sqrt(variance / others + variance / members.count());
    double above = above(members.mean(), members.count(), timed.mean(), timed.size());
    return Math.abs(above) < ERRORS * error ? null : new Window(first, end, mark, near, chance);
  }

  /** By how much some of an idea's marks are above the others, of which a few are imagined. */
  private double above(double inside, int members, double mean, int all) {
    double others = all - members + PRIOR_MARKS;
    return inside - (PRIOR_MARKS * usual + mean * all - inside * members) / others;
  }

  // At the rate of the others while they came, over all the time there was, or as the jam rated
  // everything else: whichever is more.
  private double expected(Stretches timed, int start, int size, long begin) {
    long first = timed.second(start);
    long last = timed.second(start + size - 1);
    long span = last - first + 60;
    double others = timed.size() - size;
    long whole = timed.span(0, timed.size()) + 60;
    double among = others < FEW ? 0 : (others + 0.5) * span / Math.max(60.0, whole - span);
    double even = span / Math.max(60.0, times[times.length - 1] - begin);
    double elsewhere = times.length - before(begin) - timed.size();
    double then = before(last + 30) - before(first - 30) - size;
    double alike = elsewhere > 0 ? then / elsewhere : 0;
    return Math.max(among, (others + 1) * Math.max(even, alike));
  }

  /** How many ratings of the jam were made before a moment. */
  private int before(long second) {
    return Sorted.before(times.length, at -> times[at] < second);
  }

  private double mean(int[] some) {
    return Arrays.stream(some).mapToDouble(m -> marks.value[m]).average().orElse(0);
  }

  /** The variance of the middle four fifths; of a normal sample it is 0.44 of the whole. */
  private static double spread(Stretches timed, int start, int size) {
    int cut = size / 10;
    var low = timed.least(start, start + size, cut);
    return timed.least(start, start + size, size - cut).without(low).variance();
  }
}
