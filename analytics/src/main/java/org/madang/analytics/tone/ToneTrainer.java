package org.madang.analytics.tone;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Learns a {@link LearnedTone} from texts that people called kind or harsh: features scaled by
 * their naive-Bayes log-count ratio (Wang and Manning 2012), then a logistic regression with an L2
 * penalty, minimised by Nesterov's accelerated gradient with the step that the largest eigenvalue
 * allows. No randomness; features of one text only are left out. 2,500 short texts take about four
 * seconds.
 */
final class ToneTrainer {
  private static final double PENALTY = 0.1;
  private static final int FEWEST_TEXTS = 2;
  private static final int STEPS = 400;
  private static final int POWER_STEPS = 20;

  private final int[] features;
  private final int[][] rows;
  private final double[] lengths;
  private final boolean[] kind;
  private final double[] ratio;

  private ToneTrainer(List<int[]> texts, boolean[] kind) {
    this.kind = kind;
    var counts = new TreeMap<Integer, Integer>();
    texts.forEach(text -> Arrays.stream(text).forEach(f -> counts.merge(f, 1, Integer::sum)));
    counts.values().removeIf(count -> count < FEWEST_TEXTS);
    features = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
    rows = texts.stream().map(this::known).toArray(int[][]::new);
    lengths = texts.stream().mapToDouble(text -> Math.sqrt(Math.max(1, text.length))).toArray();
    ratio = ratio();
  }

  private int[] known(int[] text) {
    return Arrays.stream(text)
        .map(f -> Arrays.binarySearch(features, f))
        .filter(p -> p >= 0)
        .toArray();
  }

  /** Learns from texts, given by their features, of which some are kind and the others harsh. */
  static LearnedTone train(List<int[]> texts, boolean[] kind) {
    if (texts.size() != kind.length || texts.isEmpty()) {
      throw new IllegalArgumentException(
          texts.size() + " texts and " + kind.length + " judgements do not fit");
    }
    return new ToneTrainer(texts, kind).train();
  }

  private double[] ratio() {
    var kinds = new double[features.length];
    var harsh = new double[features.length];
    Arrays.fill(kinds, 1);
    Arrays.fill(harsh, 1);
    for (int i = 0; i < rows.length; i++) {
      for (int feature : rows[i]) {
        (kind[i] ? kinds : harsh)[feature]++;
      }
    }
    double shift = Math.log(Arrays.stream(harsh).sum() / Arrays.stream(kinds).sum());
    var ratio = new double[features.length];
    Arrays.setAll(ratio, f -> Math.log(kinds[f] / harsh[f]) + shift);
    return ratio;
  }

  private LearnedTone train() {
    double step = 1 / (largestEigenvalue() / 4 + PENALTY);
    var weights = new double[features.length];
    var ahead = weights.clone();
    double momentum = 1;
    for (int n = 0; n < STEPS; n++) {
      var gradient = gradient(ahead);
      var next = new double[features.length];
      double following = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
      for (int f = 0; f < next.length; f++) {
        next[f] = ahead[f] - step * gradient[f];
        ahead[f] = next[f] + (momentum - 1) / following * (next[f] - weights[f]);
      }
      weights = next;
      momentum = following;
    }
    for (int f = 0; f < weights.length; f++) {
      weights[f] *= ratio[f];
    }
    return quantised(weights);
  }

  private double[] gradient(double[] weights) {
    var wrong = times(weights);
    for (int i = 0; i < wrong.length; i++) {
      double sign = kind[i] ? 1 : -1;
      wrong[i] = -sign / (1 + Math.exp(sign * wrong[i]));
    }
    var gradient = transposedTimes(wrong);
    for (int f = 0; f < gradient.length; f++) {
      gradient[f] += PENALTY * weights[f];
    }
    return gradient;
  }

  private double[] times(double[] weights) {
    var products = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int feature : rows[i]) {
        products[i] += weights[feature] * ratio[feature];
      }
      products[i] /= lengths[i];
    }
    return products;
  }

  private double[] transposedTimes(double[] perText) {
    var sums = new double[features.length];
    for (int i = 0; i < rows.length; i++) {
      for (int feature : rows[i]) {
        sums[feature] += perText[i] * ratio[feature] / lengths[i];
      }
    }
    return sums;
  }

  private double largestEigenvalue() {
    var vector = new double[features.length];
    Arrays.fill(vector, 1);
    double norm = 1;
    for (int n = 0; n < POWER_STEPS; n++) {
      vector = transposedTimes(times(vector));
      norm = Math.sqrt(Arrays.stream(vector).map(v -> v * v).sum());
      for (int f = 0; f < vector.length; f++) {
        vector[f] /= Math.max(norm, Double.MIN_NORMAL);
      }
    }
    // The power method approaches from below; a step too long would not converge.
    return norm * 1.1;
  }

  private LearnedTone quantised(double[] weights) {
    double largest = Arrays.stream(weights).map(Math::abs).max().orElse(0);
    float scale = (float) Math.max(largest / Byte.MAX_VALUE, Float.MIN_NORMAL);
    int[] kept =
        IntStream.range(0, weights.length)
            .filter(f -> Math.round(weights[f] / scale) != 0)
            .toArray();
    var bytes = new byte[kept.length];
    for (int i = 0; i < kept.length; i++) {
      bytes[i] = (byte) Math.round(weights[kept[i]] / scale);
    }
    return new LearnedTone(Arrays.stream(kept).map(f -> features[f]).toArray(), bytes, scale);
  }
}
