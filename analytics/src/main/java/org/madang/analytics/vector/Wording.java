package org.madang.analytics.vector;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.madang.analytics.Statement;
import org.madang.analytics.vector.Features.Sparse;

/**
 * How alike statements are worded: the cosine of their words and runs of characters, the rare ones
 * weighing more. Knows what is rare from the statements it was made of. Immutable.
 */
public final class Wording {
  private final Features features;
  private final Map<String, Sparse> known = new HashMap<>();

  private Wording(Features features) {
    this.features = features;
  }

  /** Statements of one language or of several. */
  public static Wording of(List<Statement> statements) {
    var wording = new Wording(Features.learn(statements));
    statements.forEach(
        statement -> wording.known.put(statement.id(), wording.features.of(statement)));
    return wording;
  }

  /** 0 if they share nothing, 1 if they are worded the same. */
  public double alike(Statement first, Statement second) {
    return cosine(sparse(first), sparse(second));
  }

  private Sparse sparse(Statement statement) {
    var sparse = known.get(statement.id());
    return sparse == null ? features.of(statement) : sparse;
  }

  private static double cosine(Sparse first, Sparse second) {
    double dot = 0;
    int i = 0;
    int j = 0;
    while (i < first.features().length && j < second.features().length) {
      int order = Integer.compare(first.features()[i], second.features()[j]);
      if (order == 0) {
        dot += first.weights()[i] * second.weights()[j];
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return Math.clamp(dot, 0, 1);
  }
}
