package org.madang.analytics.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
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
 *
 * <p>Among thousands of windows of a hot idea some hold marks that are alike by chance. In one jam
 * of twenty at most may any be taken for a ring if marks do not depend on the time: Kulldorff's
 * Bernoulli model (1997) with Fisher's exact test, corrected after Bonferroni for all stretches of
 * the idea that are bursts (chosen by time alone, which costs no chance), and for the ideas with
 * any.
 *
 * <p>Cost per idea with n ratings {@code n log² N}, where the jam has N, whatever they are: some 3
 * s for 20 ideas with 10,000 each, most of them in an hour.
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
  private static final double LOG_FALSE = Math.log(0.05);

  private final Marks marks;
  private final double usual;
  private final double variance;
  private final List<IdeaEvidence> ideas;

  /** When each rating of the jam was made, in order. */
  private final long[] times;

  /** The marks of the jam, in ascending order. */
  private final double[] sorted;

  private final double[] logFactorials;

  /** How many ideas have windows that are bursts. */
  private int asked;

  private Bursts(Marks marks, List<IdeaEvidence> ideas) {
    this.marks = marks;
    this.ideas = ideas;
    times = Arrays.stream(marks.second).filter(s -> s != Marks.NEVER).sorted().toArray();
    sorted = Arrays.stream(marks.value).sorted().toArray();
    int most = IntStream.range(0, marks.ideas).map(marks::count).max().orElse(0);
    logFactorials = new double[most + (int) PRIOR_MARKS + 1];
    for (int i = 1; i < logFactorials.length; i++) {
      logFactorials[i] = logFactorials[i - 1] + Math.log(i);
    }
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
    var suspects = new ArrayList<Suspect>();
    for (int i = 0; i < marks.ideas; i++) {
      var suspect = bursts.leastLikely(i);
      if (suspect != null) {
        suspects.add(suspect);
      }
    }
    for (var suspect : suspects) {
      if (!bursts.mayBeChance(suspect, suspect.window())) {
        var burst = bursts.burst(suspect);
        burst.members().forEach(place -> accounts.add(marks.raters.get(place)));
        reasons.put(
            ideas.get(suspect.idea()).id(),
            Reason.of(
                burst.above() > 0 ? "ring.burst-up" : "ring.burst-down",
                burst.members().size(),
                Math.max(1, Math.round(burst.seconds() / 60.0)),
                Math.abs(burst.above())));
      }
    }
  }

  private record Burst(List<Integer> members, long seconds, double above) {}

  /** Some of an idea's ratings in the order of time, from the first to before the end. */
  private record Stretch(int first, int end) {}

  /**
   * Ratings that come in a burst.
   *
   * @param mark what they are about
   * @param near how far from that they may be
   * @param chance the logarithm of how likely so many of them are so near
   */
  private record Window(Stretch at, double mark, double near, double chance) {}

  /**
   * What is least likely of an idea.
   *
   * @param tried the logarithm of how many stretches were tried
   */
  private record Suspect(int idea, Window window, double tried) {}

  private @Nullable Suspect leastLikely(int idea) {
    int[] timed = timed(idea);
    if (timed.length < LEAST) {
      return null;
    }
    var stretches = stretches(timed);
    long begin = begin(idea, timed[0]);
    Window least = null;
    var tried = new HashSet<Stretch>();
    for (int size = LEAST; size <= timed.length; size = (int) Math.ceil(size * GROWTH)) {
      for (int start = 0; start + size <= timed.length; start++) {
        if (isBurst(stretches, start, size, begin)) {
          var core = new Stretch(start, start + size);
          var longer = longer(stretches, core);
          tried.add(core);
          tried.add(longer);
          var window = window(stretches, core, longer);
          if (window != null && (least == null || window.chance() < least.chance())) {
            least = window;
          }
        }
      }
    }
    asked += tried.isEmpty() ? 0 : 1;
    return least == null ? null : new Suspect(idea, least, Math.log(tried.size()));
  }

  /** The marks of an idea of which it is known when they were given, in the order of time. */
  private int[] timed(int idea) {
    return IntStream.range(marks.from[idea], marks.from[idea + 1])
        .filter(m -> marks.second[m] != Marks.NEVER)
        .boxed()
        .sorted(Comparator.comparing((Integer m) -> marks.second[m]).thenComparing(m -> m))
        .mapToInt(m -> m)
        .toArray();
  }

  private Stretches stretches(int[] timed) {
    return new Stretches(
        Arrays.stream(timed).mapToLong(m -> marks.second[m]).toArray(),
        Arrays.stream(timed).mapToDouble(m -> marks.value[m]).toArray());
  }

  private boolean mayBeChance(Suspect suspect, Window window) {
    return window.chance() + suspect.tried() + Math.log(asked) > LOG_FALSE;
  }

  private Burst burst(Suspect suspect) {
    int[] timed = timed(suspect.idea());
    var window = whole(stretches(timed), suspect);
    int[] members =
        Arrays.stream(timed, window.at().first(), window.at().end())
            .filter(m -> Math.abs(marks.value[m] - window.mark()) <= window.near())
            .toArray();
    return new Burst(
        Arrays.stream(members).map(m -> marks.rater[m]).boxed().toList(),
        marks.second[members[members.length - 1]] - marks.second[members[0]] + 60,
        above(mean(members), members.length, mean(timed), timed.length));
  }

  private Window whole(Stretches timed, Suspect suspect) {
    var window = suspect.window();
    var longer = window(timed, longer(timed, window.at()), window.mark(), window.near());
    boolean alike = isAlike(spread(timed, longer.at()));
    return alike && !mayBeChance(suspect, longer) ? longer : window;
  }

  // The ladder of sizes leaves a few of a burst outside: go on while one follows close on another.
  private static Stretch longer(Stretches timed, Stretch core) {
    long span = timed.span(core.first(), core.end()) + 60;
    long pause = CLOSE * (span / (core.end() - core.first()));
    return new Stretch(timed.earlier(core.first(), pause), timed.later(core.end(), pause));
  }

  /** From when on it could be rated: it was there, and somebody rated something. */
  private long begin(int idea, int firstMark) {
    var at = ideas.get(idea).at();
    long first = marks.second[firstMark];
    return at == null ? first : Math.min(first, Math.max(times[0], at.getEpochSecond()));
  }

  private boolean isBurst(Stretches timed, int start, int size, long begin) {
    double expected = expected(timed, start, size, begin);
    double chance = size * Math.log(expected / size) + size - expected;
    boolean brief =
        timed.span(start, start + size) + 60 < SHORT * (times[times.length - 1] - begin);
    return brief && expected < size && chance + Math.log(timed.size()) <= LOG_CHANCE;
  }

  /** A burst, or what it extends to, if it is alike and apart. */
  private @Nullable Window window(Stretches timed, Stretch core, Stretch longer) {
    double spread = spread(timed, core);
    if (!isAlike(spread)) {
      return null;
    }
    int size = core.end() - core.first();
    double mark = timed.ranked(core.first(), core.end(), size / 2);
    double near = Math.max(NEAR, 2 * Math.sqrt(spread));
    var inside = window(timed, core, mark, near);
    var extended = window(timed, longer, mark, near);
    var window = extended.chance() < inside.chance() ? extended : inside;
    var members = timed.near(window.at().first(), window.at().end(), mark, near);
    double others = timed.size() - members.count() + PRIOR_MARKS;
    double error = Math.sqrt(variance / others + variance / members.count());
    double above = above(members.mean(), members.count(), timed.mean(), timed.size());
    return Math.abs(above) < ERRORS * error ? null : window;
  }

  private boolean isAlike(double spread) {
    return spread <= ALIKE * variance;
  }

  private Window window(Stretches timed, Stretch at, double mark, double near) {
    int alike = timed.near(at.first(), at.end(), mark, near).count();
    int all = timed.near(0, timed.size(), mark, near).count();
    all += (int) Math.round(PRIOR_MARKS * share(mark, near));
    double chance = chance(alike, at.end() - at.first(), all, timed.size() + (int) PRIOR_MARKS);
    return new Window(at, mark, near, chance);
  }

  /** The logarithm of how likely at least so many of some marks are of those alike among all. */
  private double chance(int alike, int some, int allAlike, int all) {
    if ((double) alike * all <= (double) allAlike * some) {
      return 0;
    }
    double first =
        choices(allAlike, alike) + choices(all - allAlike, some - alike) - choices(all, some);
    double sum = 1;
    double term = 1;
    for (int a = alike; a < Math.min(some, allAlike) && term > 1e-9; a++) {
      term *= (double) (allAlike - a) * (some - a);
      term /= (a + 1.0) * (all - allAlike - some + a + 1.0);
      sum += term;
    }
    return first + Math.log(sum);
  }

  private double choices(int of, int some) {
    return logFactorials[of] - logFactorials[some] - logFactorials[of - some];
  }

  /** Which share of the jam's marks is near a mark. */
  private double share(double mark, double near) {
    int lowest = Sorted.before(sorted.length, at -> mark - sorted[at] > near);
    int above = Sorted.before(sorted.length, at -> sorted[at] - mark <= near);
    return (above - lowest) / (double) sorted.length;
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
  private static double spread(Stretches timed, Stretch at) {
    int size = at.end() - at.first();
    int cut = size / 10;
    var low = timed.least(at.first(), at.end(), cut);
    return timed.least(at.first(), at.end(), size - cut).without(low).variance();
  }
}
