package org.madang.analytics.themes;

import java.util.Optional;
import java.util.SplittableRandom;
import org.madang.analytics.Statement;
import org.madang.analytics.TextVector;

/**
 * Vectors for statements that came without one: the sum of a random direction per word (random
 * indexing, Kanerva 2000), so that common words bring statements together and nothing else does.
 */
final class WordVectors {
  private static final int DIMENSIONS = 256;

  private WordVectors() {}

  /** Empty if there is no word to go by. */
  static Optional<TextVector> of(Statement statement) {
    float[] sum = new float[DIMENSIONS];
    var keys = Words.keys(statement.language(), statement.words());
    for (String key : keys.stream().sorted().toList()) {
      var direction = new SplittableRandom(key.hashCode());
      for (int d = 0; d < DIMENSIONS; d++) {
        sum[d] += direction.nextBoolean() ? 1 : -1;
      }
    }
    double length = 0;
    for (float value : sum) {
      length += value * value;
    }
    for (int d = 0; d < DIMENSIONS; d++) {
      sum[d] /= (float) Math.max(1e-9, Math.sqrt(length));
    }
    return length == 0
        ? Optional.empty()
        : Optional.of(new TextVector("words-" + statement.language(), sum));
  }
}
