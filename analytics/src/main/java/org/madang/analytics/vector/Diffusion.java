package org.madang.analytics.vector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.madang.analytics.Statement;
import org.madang.analytics.text.Analyzers;

/**
 * Lets statements of one language that share words learn from each other: a word lies where the
 * statements that use it lie, a statement moves towards its words, twice over (label propagation on
 * the graph of texts and words, after Zhu and Ghahramani 2002, with vectors for labels). So a name
 * that no table knows gets its place from the company it keeps, and short texts gain most. The
 * middle of the language stays where it was. Costs words in all statements times values, four
 * times.
 */
final class Diffusion {
  private static final int ROUNDS = 2;

  /** Statements imagined beside the real ones, so that in a young jam no word seems common. */
  private static final double IMAGINED = 20;

  private final List<int[]> words;
  private final float[] rarity;

  private Diffusion(List<Statement> statements) {
    var numbers = new HashMap<String, Integer>();
    var spread = new ArrayList<Integer>();
    words = new ArrayList<>(statements.size());
    for (var statement : statements) {
      var terms = new HashSet<>(Analyzers.terms(statement.language(), statement.words()));
      var row = terms.stream().sorted().mapToInt(term -> number(term, numbers, spread)).toArray();
      for (int word : row) {
        spread.set(word, spread.get(word) + 1);
      }
      words.add(row);
    }
    rarity = new float[spread.size()];
    for (int word = 0; word < rarity.length; word++) {
      // What only one statement says has nobody to learn from.
      rarity[word] =
          spread.get(word) < 2
              ? 0
              : (float) Math.log((IMAGINED + statements.size()) / (0.5 + spread.get(word)));
    }
  }

  private static int number(String term, Map<String, Integer> numbers, List<Integer> spread) {
    return numbers.computeIfAbsent(
        term,
        _ -> {
          spread.add(0);
          return spread.size() - 1;
        });
  }

  /**
   * Where the statements have come to lie, in their order; the vectors given are not changed.
   *
   * @param statements of one language
   * @param vectors theirs, all of one space
   */
  static List<float[]> settled(List<Statement> statements, List<float[]> vectors) {
    if (statements.size() < 2) {
      return vectors;
    }
    var diffusion = new Diffusion(statements);
    var middle = middle(vectors);
    var start = vectors.stream().map(vector -> apart(vector, middle)).toList();
    float spread = (float) start.stream().mapToDouble(Diffusion::length).average().orElse(0);
    start.forEach(Vectors::normalised);
    var places = start;
    for (int round = 0; round < ROUNDS; round++) {
      places = diffusion.moved(start, diffusion.wordPlaces(places));
    }
    for (var place : places) {
      for (int i = 0; i < place.length; i++) {
        place[i] = spread * place[i] + middle[i];
      }
      Vectors.normalised(place);
    }
    return places;
  }

  private float[][] wordPlaces(List<float[]> places) {
    var sums = new float[rarity.length][places.getFirst().length];
    for (int i = 0; i < places.size(); i++) {
      float share = share(i);
      for (int word : words.get(i)) {
        Vectors.add(sums[word], places.get(i), rarity[word] * share);
      }
    }
    for (var sum : sums) {
      Vectors.normalised(sum);
    }
    return sums;
  }

  private List<float[]> moved(List<float[]> start, float[][] wordPlaces) {
    var moved = new ArrayList<float[]>(start.size());
    for (int i = 0; i < start.size(); i++) {
      var place = new float[start.get(i).length];
      for (int word : words.get(i)) {
        Vectors.add(place, wordPlaces[word], rarity[word]);
      }
      Vectors.normalised(place);
      Vectors.add(place, start.get(i), 1);
      moved.add(Vectors.normalised(place));
    }
    return moved;
  }

  /** Long statements do not count more than short ones. */
  private float share(int statement) {
    double square = 0;
    for (int word : words.get(statement)) {
      square += rarity[word] * rarity[word];
    }
    return square == 0 ? 0 : (float) (1 / Math.sqrt(square));
  }

  private static float[] middle(List<float[]> vectors) {
    var middle = new float[vectors.getFirst().length];
    vectors.forEach(vector -> Vectors.add(middle, vector, 1f / vectors.size()));
    return middle;
  }

  private static float[] apart(float[] vector, float[] middle) {
    var apart = vector.clone();
    Vectors.add(apart, middle, -1);
    return apart;
  }

  private static double length(float[] vector) {
    double square = 0;
    for (float value : vector) {
      square += value * value;
    }
    return Math.sqrt(square);
  }
}
