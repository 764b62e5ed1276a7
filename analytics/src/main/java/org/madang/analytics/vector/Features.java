package org.madang.analytics.vector;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.madang.analytics.Statement;
import org.madang.analytics.text.Analyzers;

/**
 * What a statement is made of: its words, which know the matter, and runs of characters, which know
 * other endings and misspellings. Weighted by TF-IDF (logarithmic counts), each of the two halves
 * brought to the same length.
 */
final class Features {
  /** The most that are kept; the rarer ones go. */
  private static final int MOST = 60_000;

  /** Statements imagined beside the real ones, so that in a young jam no word seems common. */
  private static final double IMAGINED = 20;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final float[] rarity;
  private final double unseen;

  private Features(List<Map<String, Integer>> counted) {
    var spread = new HashMap<String, Integer>();
    counted.forEach(
        counts -> counts.keySet().forEach(feature -> spread.merge(feature, 1, Integer::sum)));
    int least = counted.size() < 100 ? 1 : 2;
    var kept =
        spread.entrySet().stream()
            .filter(entry -> entry.getValue() >= least)
            .sorted(
                Comparator.comparing((Map.Entry<String, Integer> entry) -> -entry.getValue())
                    .thenComparing(Map.Entry::getKey))
            .limit(MOST)
            .toList();
    rarity = new float[kept.size()];
    unseen = Math.log((IMAGINED + counted.size()) / 0.5);
    for (var entry : kept) {
      int number = numbers.size();
      numbers.put(entry.getKey(), number);
      rarity[number] = (float) Math.log((IMAGINED + counted.size()) / (0.5 + entry.getValue()));
    }
  }

  static Features learn(List<Statement> statements) {
    var counted = new HashMap<Statement, Map<String, Integer>>();
    return new Features(
        statements.stream()
            .map(one -> counted.computeIfAbsent(one.said(), Features::count))
            .toList());
  }

  int size() {
    return rarity.length;
  }

  /** The inverse document frequency of a word's term. */
  double rarity(String term) {
    var number = numbers.get("w" + term);
    return Math.max(0, number == null ? unseen : rarity[number]);
  }

  /** A sparse vector of unit length; empty if nothing of the statement is known. */
  Sparse of(Statement statement) {
    var known = new HashMap<Integer, Float>();
    var words = new HashMap<Integer, Float>();
    count(statement)
        .forEach(
            (feature, count) -> {
              var number = numbers.get(feature);
              if (number != null) {
                var half = feature.charAt(0) == 'w' ? words : known;
                half.put(number, (float) (1 + Math.log(count)) * rarity[number]);
              }
            });
    float wordLength = length(words);
    float runLength = length(known);
    words.replaceAll((number, weight) -> weight / wordLength);
    known.replaceAll((number, weight) -> weight / runLength);
    known.putAll(words);
    return Sparse.of(known, length(known));
  }

  private static float length(Map<Integer, Float> weights) {
    double square = 0;
    for (float weight : weights.values()) {
      square += weight * weight;
    }
    return (float) Math.max(1e-9, Math.sqrt(square));
  }

  private static Map<String, Integer> count(Statement statement) {
    var counts = new HashMap<String, Integer>();
    Analyzers.terms(statement.language(), statement.words())
        .forEach(term -> counts.merge("w" + term, 1, Integer::sum));
    boolean dense = List.of("ko", "ja", "zh").contains(statement.language());
    int shortest = dense ? 2 : 3;
    for (var word : statement.words().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      var padded = "_" + word + "_";
      for (int length = shortest; length <= shortest + 1; length++) {
        for (int from = 0; from + length <= padded.length(); from++) {
          counts.merge("c" + padded.substring(from, from + length), 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  /** A sparse vector: numbers of features in ascending order, and their weights. */
  record Sparse(int[] features, float[] weights) {
    static Sparse of(Map<Integer, Float> values, float length) {
      var features = values.keySet().stream().mapToInt(Integer::intValue).toArray();
      Arrays.sort(features);
      var weights = new float[features.length];
      for (int i = 0; i < features.length; i++) {
        weights[i] = values.getOrDefault(features[i], 0f) / length;
      }
      return new Sparse(features, weights);
    }
  }
}
