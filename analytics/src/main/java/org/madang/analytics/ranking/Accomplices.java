package org.madang.analytics.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds accounts that go against all others together: pairs that deviate in the same direction on
 * the same ideas far oftener than their habits let expect, joined to groups of at least {@value
 * #LEAST} (in the spirit of co-action graphs such as CopyCatch; Beutel et al. 2013). Somebody who
 * always gives five stars deviates often, and is expected to meet others who do. Of an idea the
 * {@value #MOST} furthest marks are looked at, so the cost is linear in the ideas.
 */
final class Accomplices {
  static final int LEAST = 5;
  private static final int MOST = 60;
  private static final int SHARED = 3;
  private static final double FAR = 1.5;
  private static final double LOG_CHANCE = -14;

  private final Marks marks;
  private final int[] deviations;
  private final List<int[]> sides = new ArrayList<>();
  private final List<Integer> ideaOfSide = new ArrayList<>();
  private final int[] leader;

  private Accomplices(Marks marks) {
    this.marks = marks;
    deviations = new int[marks.raters.size()];
    leader = IntStream.range(0, marks.raters.size()).toArray();
    for (int i = 0; i < marks.ideas; i++) {
      side(i, 1);
      side(i, -1);
    }
  }

  static void find(
      Marks marks, List<IdeaEvidence> ideas, Set<String> accounts, Map<String, Reason> reasons) {
    new Accomplices(marks).find(ideas, accounts, reasons);
  }

  private void side(int idea, int direction) {
    int count = marks.count(idea);
    if (count < 3) {
      return;
    }
    double other = otherSide(idea, direction);
    var far =
        IntStream.range(marks.from[idea], marks.from[idea + 1])
            .filter(m -> direction * (marks.value[m] - other) > FAR)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer m) -> -direction * marks.value[m])
                    .thenComparing(m -> m))
            .limit(MOST)
            .mapToInt(m -> marks.rater[m])
            .toArray();
    for (int rater : far) {
      deviations[rater]++;
    }
    sides.add(far);
    ideaOfSide.add(idea);
  }

  // The quarter at the other end: a mean would be pulled along by a ring of many.
  private double otherSide(int idea, int direction) {
    double[] sorted = Arrays.copyOfRange(marks.value, marks.from[idea], marks.from[idea + 1]);
    Arrays.sort(sorted);
    int quarter = (sorted.length - 1) / 4;
    return direction > 0 ? sorted[quarter] : sorted[sorted.length - 1 - quarter];
  }

  private void find(List<IdeaEvidence> ideas, Set<String> accounts, Map<String, Reason> reasons) {
    Map<Long, Integer> shared = new HashMap<>();
    for (int[] far : sides) {
      for (int a = 0; a < far.length; a++) {
        for (int b = 0; b < far.length; b++) {
          if (far[a] < far[b] && deviations[far[a]] >= SHARED && deviations[far[b]] >= SHARED) {
            shared.merge((long) far[a] << 32 | far[b], 1, Integer::sum);
          }
        }
      }
    }
    shared.forEach(
        (pair, times) -> {
          int one = (int) (pair >> 32);
          int other = (int) (long) pair;
          if (times >= SHARED && unlikely(one, other, times)) {
            leader[leaderOf(one)] = leaderOf(other);
          }
        });
    groups().values().stream()
        .filter(group -> group.size() >= LEAST)
        .forEach(group -> tell(group, ideas, accounts, reasons));
  }

  private boolean unlikely(int one, int other, int times) {
    double expected = deviations[one] * (double) deviations[other] / marks.ideas;
    return expected < times && times * Math.log(expected / times) + times - expected < LOG_CHANCE;
  }

  private int leaderOf(int rater) {
    int at = rater;
    while (leader[at] != at) {
      leader[at] = leader[leader[at]];
      at = leader[at];
    }
    return at;
  }

  private Map<Integer, List<Integer>> groups() {
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    for (int j = 0; j < leader.length; j++) {
      groups.computeIfAbsent(leaderOf(j), _ -> new ArrayList<>()).add(j);
    }
    return groups;
  }

  private void tell(
      List<Integer> group,
      List<IdeaEvidence> ideas,
      Set<String> accounts,
      Map<String, Reason> reasons) {
    group.forEach(rater -> accounts.add(marks.raters.get(rater)));
    var members = Set.copyOf(group);
    for (int s = 0; s < sides.size(); s++) {
      long together = IntStream.of(sides.get(s)).filter(members::contains).count();
      if (together >= SHARED) {
        reasons.put(ideas.get(ideaOfSide.get(s)).id(), Reason.of("ring.together", together));
      }
    }
  }
}
