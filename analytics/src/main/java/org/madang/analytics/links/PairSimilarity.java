package org.madang.analytics.links;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.madang.analytics.Statement;
import org.madang.analytics.TextVector;
import org.madang.analytics.vector.Wording;

/**
 * How alike two statements are: a blend of meaning (their vectors) and wording (words and runs of
 * characters). Meaning alone takes opposites for the same, wording alone misses synonyms.
 */
public final class PairSimilarity {
  /** So many statements are imagined beside the real ones, when asking how alike strangers are. */
  private static final double IMAGINED = 50;

  private static final double MODEL_WEIGHT = 0.65;
  private static final double LEARNED_WEIGHT = 0.3;

  private final Map<String, TextVector> vectors;
  private final Wording wording;
  private final Map<String, Double> strangers = new HashMap<>();

  public PairSimilarity(List<Statement> statements, Map<String, TextVector> vectors) {
    this(Wording.of(statements), vectors);
  }

  PairSimilarity(Wording wording, Map<String, TextVector> vectors) {
    this.vectors = Map.copyOf(vectors);
    this.wording = wording;
    vectors.values().stream()
        .collect(Collectors.groupingBy(TextVector::space))
        .forEach((space, places) -> strangers.put(space, meanCosine(places)));
  }

  /** How alike two statements of this jam are on average: the square of their mean vector. */
  private static double meanCosine(List<TextVector> vectors) {
    var sum = new double[vectors.getFirst().values().length];
    for (var vector : vectors) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vector.values()[i];
      }
    }
    double square = 0;
    for (double value : sum) {
      square += value * value;
    }
    return square / vectors.size() / (vectors.size() + IMAGINED);
  }

  /** 0 to 1. */
  public double of(Statement first, Statement second) {
    double worded = wording.alike(first, second);
    var a = vectors.get(first.id());
    var b = vectors.get(second.id());
    if (a == null || b == null || !a.space().equals(b.space())) {
      return worded;
    }
    double weight = isLearned(a) ? LEARNED_WEIGHT : MODEL_WEIGHT;
    return weight * meant(a, b) + (1 - weight) * worded;
  }

  /** 0 to 1, by where they lie alone. */
  double meant(Statement first, Statement second) {
    var a = vectors.get(first.id());
    var b = vectors.get(second.id());
    return a == null || b == null ? 0 : meant(a, b);
  }

  private double meant(TextVector a, TextVector b) {
    double chance = isLearned(a) ? 0 : strangers.getOrDefault(a.space(), 0.0);
    return Math.clamp((a.cosine(b) - chance) / (1 - chance), 0, 1);
  }

  private static boolean isLearned(TextVector vector) {
    return vector.space().startsWith("lsa-");
  }

  /** How much a word tells, from 0. */
  double rarity(String term) {
    return wording.rarity(term);
  }

  /** 0 to 1, of the wording only. */
  double worded(Statement first, Statement second) {
    return wording.alike(first, second);
  }
}
