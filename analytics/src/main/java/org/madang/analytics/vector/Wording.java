package org.madang.analytics.vector;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.madang.analytics.Statement;
import org.madang.analytics.vector.Features.Sparse;

/**
 * How alike statements are worded: the cosine of their words and runs of characters, the rare ones
 * weighing more. Knows what is rare from the statements it was made of. Safe to share between
 * threads.
 */
public final class Wording {
  private final Features features;

  /** Statements from which one learns well enough what is rare. */
  private static final int ENOUGH = 5000;

  /** The most statements that are held in mind. */
  private static final int HELD = 5000;

  private final Map<Statement, Sparse> held =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Statement, Sparse> eldest) {
          return size() > HELD;
        }
      };

  private Wording(Features features) {
    this.features = features;
  }

  /** Statements of one language or of several; of very many, every so-manieth is looked at. */
  public static Wording of(List<Statement> statements) {
    int step = Math.max(1, statements.size() / ENOUGH);
    var some =
        IntStream.range(0, statements.size())
            .filter(i -> i % step == 0)
            .mapToObj(statements::get)
            .toList();
    return new Wording(Features.learn(some));
  }

  /** How much a word, as the analyzer of its language gives it, tells: 0 for one that all use. */
  public double rarity(String term) {
    return features.rarity(term);
  }

  /** 0 if they share nothing, 1 if they are worded the same. */
  public double alike(Statement first, Statement second) {
    return cosine(sparse(first), sparse(second));
  }

  private synchronized Sparse sparse(Statement statement) {
    return held.computeIfAbsent(statement.said(), features::of);
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
