package org.madang.analytics.ranking;

import java.util.List;

/** One factor, measured over all ideas of a jam at once. */
interface Measure {
  /** {@code judgement}, {@code support}, {@code breadth}, {@code discussion} or {@code novelty}. */
  String name();

  /** Whether anything in the jam speaks of it; if not, its weight goes to the others. */
  boolean speaks();

  /** The value for the idea at this place of the list. */
  Estimate estimate(int idea);

  /** The ideas' own voices, without the author. */
  static boolean byOthers(IdeaEvidence idea, Voice voice) {
    return idea.author() == null || !idea.author().id().equals(voice.id());
  }

  static long supporters(IdeaEvidence idea) {
    return idea.supporters().stream()
        .filter(voice -> byOthers(idea, voice))
        .map(Voice::id)
        .distinct()
        .count();
  }

  /** Share of the numbers that are smaller, ties counting half: robust against a few giants. */
  static double percentile(double[] all, double value) {
    double below = 0;
    for (double one : all) {
      below += one < value ? 1 : one == value ? 0.5 : 0;
    }
    return all.length == 0 ? 0.5 : below / all.length;
  }

  static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}
