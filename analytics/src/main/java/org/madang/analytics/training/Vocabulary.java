package org.madang.analytics.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.madang.analytics.vector.Pieces;
import org.madang.analytics.vector.TableFile.Kind;

/** The pieces of text that get a row in a table, numbered, and how rare each is. */
final class Vocabulary {
  /** How much the runs of characters count beside the words; as in the table's own arithmetic. */
  private static final float RUNS = 0.7f;

  record Piece(Kind kind, String text) {}

  /**
   * In how many texts a piece must be to get a row: runs of characters in fewer stand for one word,
   * which has a row of its own, and rare words are nearly as well told by their runs. A word counts
   * once for each sense of its entry, since what several dictionaries know is no rare word.
   */
  record Least(int word, int run) {
    int of(Kind kind) {
      return kind == Kind.WORD ? word : run;
    }
  }

  private final Map<Piece, Integer> numbers = new LinkedHashMap<>();
  private final Map<Piece, Integer> spread = new HashMap<>();
  private final int texts;

  /**
   * @param sentences what rarity is counted in
   * @param words dictionary words, whose pieces get rows too
   * @param senses how many senses each of them has
   */
  Vocabulary(List<Pieces> sentences, List<Pieces> words, List<Integer> senses, Least least) {
    var counted = sentences.isEmpty() ? words : sentences;
    texts = counted.size();
    counted.forEach(text -> unique(text).forEach(piece -> spread.merge(piece, 1, Integer::sum)));
    var all = new HashMap<Piece, Integer>();
    sentences.forEach(text -> unique(text).forEach(piece -> all.merge(piece, 1, Integer::sum)));
    for (int i = 0; i < words.size(); i++) {
      for (var piece : unique(words.get(i))) {
        all.merge(piece, piece.kind == Kind.WORD ? senses.get(i) : 1, Integer::sum);
      }
    }
    var kept = new ArrayList<Piece>();
    for (var kind : Kind.values()) {
      var pieces = new TreeSet<String>();
      all.forEach(
          (piece, count) -> {
            if (piece.kind == kind && count >= least.of(kind)) {
              pieces.add(piece.text);
            }
          });
      pieces.forEach(text -> kept.add(new Piece(kind, text)));
    }
    kept.forEach(piece -> numbers.put(piece, numbers.size()));
  }

  private static HashSet<Piece> unique(Pieces text) {
    var unique = new HashSet<Piece>();
    text.words().forEach(word -> unique.add(new Piece(Kind.WORD, word)));
    text.runs().forEach(run -> unique.add(new Piece(Kind.RUN, run)));
    return unique;
  }

  List<Piece> pieces() {
    return List.copyOf(numbers.keySet());
  }

  float rarity(Piece piece) {
    return (float) Math.log(1 + (double) texts / Math.max(1, spread.getOrDefault(piece, 1)));
  }

  SparseRow row(Pieces text) {
    var columns = new ArrayList<Integer>();
    var values = new ArrayList<Float>();
    add(columns, values, text.words().stream().map(word -> new Piece(Kind.WORD, word)).toList(), 1);
    add(columns, values, text.runs().stream().map(run -> new Piece(Kind.RUN, run)).toList(), RUNS);
    var weights = new float[values.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = values.get(i);
    }
    return new SparseRow(columns.stream().mapToInt(Integer::intValue).toArray(), weights);
  }

  private void add(List<Integer> columns, List<Float> values, List<Piece> pieces, float share) {
    var known = pieces.stream().filter(numbers::containsKey).toList();
    double square = known.stream().mapToDouble(piece -> rarity(piece) * rarity(piece)).sum();
    for (var piece : known) {
      columns.add(numbers.get(piece));
      values.add((float) (share * rarity(piece) / Math.sqrt(square)));
    }
  }
}
