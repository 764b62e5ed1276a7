package org.madang.analytics.pulse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.madang.analytics.FalseFindings;
import org.madang.analytics.pulse.Activity.Kind;
import org.madang.analytics.pulse.Pulse.Minute;
import org.madang.analytics.pulse.Pulse.RisingTerm;
import org.madang.analytics.pulse.Pulse.RisingThread;
import org.madang.analytics.text.Analyzers;

/**
 * Feels the pulse of a jam from what its members wrote and did. A term rises when more writings of
 * the window use it than its share of all earlier ones lets expect; the surprise is {@code z = (now
 * − usual)/√(usual·(1−share) + 1)}, the binomial one with one added so that a word new to the jam
 * needs several members to rise (after Kleinberg 2002 and the trending detectors built on it).
 * Since thousands of words are looked at, one counts only if its chance by Fisher's exact test is
 * small among them all (Benjamini and Hochberg 1995: one in ten may be false); words so rare that
 * they could not pass are not among them (Tarone 1990). Words of one letter, in fewer than five
 * writings, or numbers never rise, and none does before there is a past. A thread rises by the
 * different members who wrote in it in the window. Cost: linear in the activities' words.
 */
public final class PulseReader {
  private static final Duration RATE_WINDOW = Duration.ofMinutes(5);
  private static final Duration ACTIVE_WINDOW = Duration.ofMinutes(15);
  private static final int MINUTES = 60;
  private static final int MOST = 10;
  private static final int FEWEST_MEMBERS = 2;
  private static final double LEAST_Z = 2;
  private static final double FALSE_SHARE = 0.1;
  private static final int FEWEST = 5;

  private final BiFunction<String, String, List<String>> terms;
  private final Duration window;

  /**
   * @param terms the terms of a text, given its language and the text
   * @param window what counts as now for terms and threads
   */
  public PulseReader(BiFunction<String, String, List<String>> terms, Duration window) {
    if (!window.isPositive()) {
      throw new IllegalArgumentException("window must be positive, was " + window);
    }
    this.terms = terms;
    this.window = window;
  }

  /** The pulse at a moment; what happened later is not looked at. */
  public Pulse read(List<Activity> activities, Instant now) {
    var written = activities.stream().filter(a -> !a.at().isAfter(now)).toList();
    double rate =
        (double) written.stream().filter(within(RATE_WINDOW, now)).count()
            / RATE_WINDOW.toMinutes();
    int active =
        (int)
            written.stream()
                .filter(within(ACTIVE_WINDOW, now))
                .map(Activity::member)
                .distinct()
                .count();
    return new Pulse(
        now, rate, active, series(written, now), risingTerms(written, now), rising(written, now));
  }

  private static Predicate<Activity> within(Duration window, Instant now) {
    return activity -> activity.at().isAfter(now.minus(window));
  }

  private static List<Minute> series(List<Activity> written, Instant now) {
    int[] counts = new int[MINUTES];
    for (var activity : written) {
      long ago = Duration.between(activity.at(), now).toMinutes();
      if (ago < MINUTES) {
        counts[MINUTES - 1 - (int) ago]++;
      }
    }
    var series = new ArrayList<Minute>(MINUTES);
    for (int i = 0; i < MINUTES; i++) {
      series.add(new Minute(now.minus(Duration.ofMinutes(MINUTES - i)), counts[i]));
    }
    return series;
  }

  private List<RisingTerm> risingTerms(List<Activity> written, Instant now) {
    Map<String, Integer> before = new HashMap<>();
    Map<String, Integer> fresh = new HashMap<>();
    Map<String, Set<String>> members = new HashMap<>();
    int beforeCount = 0;
    int freshCount = 0;
    for (var activity : written) {
      boolean isFresh = within(window, now).test(activity);
      beforeCount += isFresh ? 0 : 1;
      freshCount += isFresh ? 1 : 0;
      for (var term : new HashSet<>(terms.apply(activity.language(), activity.text()))) {
        (isFresh ? fresh : before).merge(term, 1, Integer::sum);
        if (isFresh) {
          members.computeIfAbsent(term, _ -> new HashSet<>()).add(activity.member());
        }
      }
    }
    var chance = new Chance(beforeCount, freshCount);
    var rising = new HashMap<RisingTerm, Double>();
    int tried = 0;
    for (var term : fresh.entrySet()) {
      int all = term.getValue() + before.getOrDefault(term.getKey(), 0);
      tried += chance.ofAtLeast(Math.min(all, freshCount), all) <= FALSE_SHARE ? 1 : 0;
      double share = before.getOrDefault(term.getKey(), 0) / (double) Math.max(1, beforeCount);
      double usual = share * freshCount;
      double z = (term.getValue() - usual) / Math.sqrt(usual * (1 - share) + 1);
      if (z >= LEAST_Z
          && term.getValue() >= FEWEST
          && members.getOrDefault(term.getKey(), Set.of()).size() >= FEWEST_MEMBERS
          && Analyzers.isWord(term.getKey())) {
        rising.put(
            new RisingTerm(term.getKey(), term.getValue(), usual, z),
            chance.ofAtLeast(term.getValue(), all));
      }
    }
    double limit =
        FalseFindings.limit(
            rising.values().stream().mapToDouble(one -> one).toArray(), tried, FALSE_SHARE);
    return rising.entrySet().stream()
        .filter(term -> term.getValue() <= limit)
        .map(Map.Entry::getKey)
        .sorted(
            Comparator.comparingDouble(RisingTerm::z).reversed().thenComparing(RisingTerm::term))
        .limit(MOST)
        .toList();
  }

  private List<RisingThread> rising(List<Activity> written, Instant now) {
    return written.stream()
        .filter(within(window, now))
        .collect(Collectors.groupingBy(Activity::thread))
        .entrySet()
        .stream()
        .map(thread -> risen(thread.getKey(), thread.getValue()))
        .filter(thread -> thread.score() >= FEWEST_MEMBERS)
        .sorted(
            Comparator.comparingDouble(RisingThread::score)
                .reversed()
                .thenComparing(RisingThread::thread))
        .limit(MOST)
        .toList();
  }

  private RisingThread risen(String thread, List<Activity> fresh) {
    long members = fresh.stream().map(Activity::member).distinct().count();
    long posts = fresh.stream().filter(a -> a.kind() == Kind.POST).count();
    return new RisingThread(
        thread,
        members + Math.log1p(posts) / 10,
        (int) members,
        (int) posts,
        "%d members and %d replies in %d minutes.".formatted(members, posts, window.toMinutes()));
  }
}
