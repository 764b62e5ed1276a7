package org.madang.analytics.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.madang.analytics.jamfile.JamFile;
import org.madang.analytics.jamfile.JamLine;
import org.madang.analytics.ranking.JamEvidence;

/** The rules that people use without a model, to be measured beside ours. Ties go by time. */
enum NaiveOrder {
  /** Most supports first. */
  SUPPORTS(votes -> votes.supports),

  /** Highest mean of the overall ratings first; an idea without any has the middle. */
  MEAN(votes -> votes.stars.stream().mapToInt(s -> s).average().orElse(3)),

  /** Highest lower bound of the share of four and five stars (Wilson 1927), 95 %. */
  WILSON(NaiveOrder::wilson);

  private static final double Z = 1.96;

  private final ToDoubleFunction<Votes> worth;

  NaiveOrder(ToDoubleFunction<Votes> worth) {
    this.worth = worth;
  }

  private static final class Votes {
    private int supports;
    private final List<Integer> stars = new ArrayList<>();
  }

  private static double wilson(Votes votes) {
    double n = votes.stars.size();
    if (n == 0) {
      return 0;
    }
    double share = votes.stars.stream().filter(s -> s >= 4).count() / n;
    double wide = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
    return (share + Z * Z / (2 * n) - wide) / (1 + Z * Z / n);
  }

  /** The ids of the ideas, best first. */
  List<String> of(JamFile jam) {
    Map<String, Votes> votes = new HashMap<>();
    for (var line : jam.lines()) {
      if (line instanceof JamLine.Support support) {
        votes.computeIfAbsent(support.thread(), _ -> new Votes()).supports++;
      } else if (line instanceof JamLine.Rating rating && rating.overall() != null) {
        votes.computeIfAbsent(rating.idea(), _ -> new Votes()).stars.add(rating.overall());
      }
    }
    return JamEvidence.ranked(jam).stream()
        .map(JamLine.Thread::id)
        .sorted(
            Comparator.comparingDouble(
                id -> -worth.applyAsDouble(votes.getOrDefault(id, new Votes()))))
        .toList();
  }
}
