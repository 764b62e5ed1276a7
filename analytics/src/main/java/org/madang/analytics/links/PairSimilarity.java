package org.madang.analytics.links;

import java.util.List;
import java.util.Map;
import org.madang.analytics.Statement;
import org.madang.analytics.TextVector;
import org.madang.analytics.vector.Wording;

/**
 * How alike two statements are: a blend of meaning (their vectors) and wording (words and runs of
 * characters). Meaning alone takes opposites for the same, wording alone misses synonyms.
 */
public final class PairSimilarity {
  /** The cosine of two English texts that have nothing to do with each other, in bge's space. */
  private static final double STRANGERS = 0.4;

  private static final double MODEL_WEIGHT = 0.65;
  private static final double LEARNED_WEIGHT = 0.3;

  private final Map<String, TextVector> vectors;
  private final Wording wording;

  public PairSimilarity(List<Statement> statements, Map<String, TextVector> vectors) {
    this(Wording.of(statements), vectors);
  }

  PairSimilarity(Wording wording, Map<String, TextVector> vectors) {
    this.vectors = Map.copyOf(vectors);
    this.wording = wording;
  }

  /** 0 to 1. */
  public double of(Statement first, Statement second) {
    double worded = wording.alike(first, second);
    var a = vectors.get(first.id());
    var b = vectors.get(second.id());
    if (a == null || b == null || !a.space().equals(b.space())) {
      return worded;
    }
    boolean learned = a.space().startsWith("lsa-");
    double meant = learned ? a.cosine(b) : (a.cosine(b) - STRANGERS) / (1 - STRANGERS);
    double weight = learned ? LEARNED_WEIGHT : MODEL_WEIGHT;
    return weight * Math.clamp(meant, 0, 1) + (1 - weight) * worded;
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
