package org.madang.analytics.ranking;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All the ratings of a jam as one sparse table, idea by idea; within an idea by the rater's id. One
 * mark is half the overall judgement and a sixth each of impact, feasibility and novelty, each less
 * the jam's mean of that criterion (people are easier on novelty than on feasibility), plus the
 * mean of all; what is missing is left out, of one rating or of the whole jam. A member counts once
 * an idea, by the last rating, and not for the own idea. Time and space: linear in the ratings.
 */
final class Marks {
  private static final int CRITERIA = 4;
  private static final double[] SHARES = {3, 1, 1, 1};
  static final long NEVER = Long.MIN_VALUE;

  final int ideas;
  final int[] from;
  final int[] idea;
  final int[] rater;
  final double[] value;
  private final double[] given;
  final long[] second;
  final List<String> raters;
  private final Map<String, Integer> places;

  Marks(List<IdeaEvidence> all) {
    ideas = all.size();
    double[] means = means(all);
    from = new int[ideas + 1];
    int size = all.stream().mapToInt(one -> one.ratings().size()).sum();
    int[] ofIdea = new int[size];
    int[] ofRater = new int[size];
    double[] values = new double[size];
    double[] stars = new double[size];
    long[] seconds = new long[size];
    places = new HashMap<>();
    int next = 0;
    for (int i = 0; i < ideas; i++) {
      Map<String, IdeaEvidence.Rating> last = new TreeMap<>();
      for (var rating : all.get(i).ratings()) {
        if (Measure.byOthers(all.get(i), rating.by())) {
          last.put(rating.by().id(), rating);
        }
      }
      for (var rating : last.values()) {
        double mark = mark(rating, means);
        if (!Double.isNaN(mark)) {
          ofIdea[next] = i;
          ofRater[next] = places.computeIfAbsent(rating.by().id(), _ -> places.size());
          values[next] = mark;
          stars[next] = weighed(rating, new double[CRITERIA]);
          seconds[next] = rating.at() == null ? NEVER : rating.at().getEpochSecond();
          next++;
        }
      }
      from[i + 1] = next;
    }
    idea = Arrays.copyOf(ofIdea, next);
    rater = Arrays.copyOf(ofRater, next);
    value = Arrays.copyOf(values, next);
    given = Arrays.copyOf(stars, next);
    second = Arrays.copyOf(seconds, next);
    var names = new String[places.size()];
    places.forEach((name, place) -> names[place] = name);
    raters = List.of(names);
  }

  /** The jam's mean of each criterion; not a number where nobody used it. */
  private static double[] means(List<IdeaEvidence> ideas) {
    double[] sums = new double[CRITERIA];
    int[] counts = new int[CRITERIA];
    for (var one : ideas) {
      for (var rating : one.ratings()) {
        for (int c = 0; c < CRITERIA; c++) {
          var stars = stars(rating, c);
          sums[c] += stars == null ? 0 : stars;
          counts[c] += stars == null ? 0 : 1;
        }
      }
    }
    for (int c = 0; c < CRITERIA; c++) {
      sums[c] /= counts[c];
    }
    return sums;
  }

  private static double mark(IdeaEvidence.Rating rating, double[] means) {
    double whole = 0;
    double weights = 0;
    for (int c = 0; c < CRITERIA; c++) {
      if (!Double.isNaN(means[c])) {
        whole += SHARES[c] * means[c];
        weights += SHARES[c];
      }
    }
    return weighed(rating, means) + whole / weights;
  }

  /** How far the stars lie above these, by the shares of their criteria; not a number of none. */
  private static double weighed(IdeaEvidence.Rating rating, double[] above) {
    double sum = 0;
    double weights = 0;
    for (int c = 0; c < CRITERIA; c++) {
      var stars = stars(rating, c);
      if (stars != null) {
        sum += SHARES[c] * (stars - above[c]);
        weights += SHARES[c];
      }
    }
    return sum / weights;
  }

  private static @Nullable Integer stars(IdeaEvidence.Rating rating, int criterion) {
    return switch (criterion) {
      case 0 -> rating.overall();
      case 1 -> rating.impact();
      case 2 -> rating.feasibility();
      default -> rating.novelty();
    };
  }

  int size() {
    return value.length;
  }

  int count(int ofIdea) {
    return from[ofIdea + 1] - from[ofIdea];
  }

  /** The plain mean of an idea's marks; 0 without any. */
  double mean(int ofIdea) {
    return Arrays.stream(value, from[ofIdea], from[ofIdea + 1]).average().orElse(0);
  }

  /** The plain mean of the stars an idea was given, by their shares; 0 without any. */
  double given(int ofIdea) {
    return Arrays.stream(given, from[ofIdea], from[ofIdea + 1]).average().orElse(0);
  }

  /** The place of a rater; -1 if they rated nothing. */
  int place(String id) {
    return places.getOrDefault(id, -1);
  }
}
