package org.madang.analytics.pulse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.FalseFindings;
import org.madang.analytics.pulse.Movement.Trend;

/**
 * Reads which groups gain and lose: themes by the thread something was written in, regions and
 * functions by who wrote it. A group's share of the window is compared with its share of everything
 * earlier, which say whether it gains or loses; how surely, says Fisher's exact test, both
 * directions, so that a short past proves little; of all groups together at most one finding in
 * twenty may be false (Benjamini and Hochberg 1995). A group of fewer than five writings, now and
 * expected, is steady. Cost: linear in the activities.
 */
public final class MovementReader {
  private static final double FALSE_SHARE = 0.05;
  private static final int FEWEST = 5;
  private static final int FEWEST_MEMBERS = 2;

  private final Duration window;

  /**
   * @param window what counts as now
   */
  public MovementReader(Duration window) {
    if (!window.isPositive()) {
      throw new IllegalArgumentException("window must be positive, was " + window);
    }
    this.window = window;
  }

  /** What was written in one group. */
  private static final class Count {
    private int before;
    private int now;
    private final Set<String> members = new HashSet<>();
  }

  /**
   * How each group moves, those that gain most first; equal ones by name.
   *
   * @param group of an activity; null for one that belongs to none, which is not counted at all
   */
  public List<Movement> read(
      List<Activity> activities, Function<Activity, @Nullable String> group, Instant now) {
    Map<String, Count> counts = new TreeMap<>();
    for (var activity : activities) {
      var name = group.apply(activity);
      if (name != null && !activity.at().isAfter(now)) {
        var count = counts.computeIfAbsent(name, _ -> new Count());
        if (activity.at().isAfter(now.minus(window))) {
          count.now++;
          count.members.add(activity.member());
        } else {
          count.before++;
        }
      }
    }
    return moved(counts);
  }

  private static List<Movement> moved(Map<String, Count> counts) {
    int before = counts.values().stream().mapToInt(count -> count.before).sum();
    int now = counts.values().stream().mapToInt(count -> count.now).sum();
    var chance = new Chance(before, now);
    List<Movement> movements = new ArrayList<>();
    List<Double> chances = new ArrayList<>();
    counts.forEach(
        (group, count) -> {
          var movement = movement(group, count, before, now, counts.size());
          movements.add(movement);
          chances.add(chance(movement, count, chance));
        });
    double limit =
        FalseFindings.limit(
            chances.stream().mapToDouble(one -> one).toArray(), chances.size(), FALSE_SHARE);
    return IntStream.range(0, movements.size())
        .mapToObj(i -> judged(movements.get(i), chances.get(i) <= limit))
        .sorted(Comparator.comparingDouble(Movement::z).reversed().thenComparing(Movement::group))
        .toList();
  }

  // For the spread alone, half a writing is added to each group's past, so that a new one does not
  // stand far above all others.
  private static Movement movement(String group, Count count, int before, int now, int groups) {
    double shareBefore = (double) count.before / Math.max(1, before);
    double usual = shareBefore * now;
    double likely = (count.before + 0.5) / (before + 0.5 * groups);
    return new Movement(
        group,
        count.now,
        usual,
        now == 0 ? 0 : (double) count.now / now,
        shareBefore,
        count.members.size(),
        (count.now - usual) / Math.sqrt(now * likely * (1 - likely) + 1),
        Trend.STEADY);
  }

  private static double chance(Movement one, Count count, Chance chance) {
    if (Math.max(one.now(), one.usual()) < FEWEST) {
      return 1;
    }
    int all = count.before + count.now;
    return 2 * Math.min(chance.ofAtLeast(count.now, all), chance.ofAtMost(count.now, all));
  }

  private static Movement judged(Movement one, boolean moves) {
    var trend =
        !moves || one.z() > 0 && one.members() < FEWEST_MEMBERS
            ? Trend.STEADY
            : one.z() > 0 ? Trend.GAINS : Trend.LOSES;
    return new Movement(
        one.group(),
        one.now(),
        one.usual(),
        one.share(),
        one.shareBefore(),
        one.members(),
        one.z(),
        trend);
  }
}
