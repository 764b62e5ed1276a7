package org.madang.analytics.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.madang.analytics.training.Entry.Sense;
import org.madang.analytics.training.Vocabulary.Least;
import org.madang.analytics.vector.BgeSmall;
import org.madang.analytics.vector.Pieces;
import org.madang.analytics.vector.TableFile.Row;

/**
 * Learns where the pieces of a language lie: ridge regression of the English model's centred
 * vectors on the words and runs of characters of translated sentences and of dictionary words.
 * Where a word has several senses, a first regression on the sentences alone guesses which is
 * meant.
 */
final class TableTrainer {
  private static final float PENALTY = 2;

  /** A dictionary word counts less than a sentence. */
  private static final float DICTIONARY = 0.5f;

  /** How sharply the guess decides between senses, and what it is worth to be an everyday one. */
  private static final double SHARPNESS = 20;

  private static final double COMMON = 0.15;
  private static final int MOST_WORDS = 3;
  private static final Map<String, Least> LEAST =
      Map.of("ko", new Least(1, 3), "ja", new Least(1, 3), "zh", new Least(2, 5));
  private static final Least ALPHABETIC = new Least(2, 16);

  private final String language;
  private final EnglishVectors english;
  private final float[] centre;
  private final Least least;

  TableTrainer(String language, EnglishVectors english, float[] centre) {
    this.language = language;
    this.least = LEAST.getOrDefault(language, ALPHABETIC);
    this.english = english;
    this.centre = centre;
  }

  List<Row> train(List<Pair> pairs, List<Entry> dictionary) throws IOException {
    var sentences =
        pairs.parallelStream().map(pair -> Pieces.of(language, pair.foreign())).toList();
    var entries = dictionary.parallelStream().filter(this::isShort).toList();
    var words = entries.parallelStream().map(entry -> Pieces.of(language, entry.word())).toList();
    var vocabulary = new Vocabulary(sentences, words, senses(entries), least);
    var rows = new ArrayList<>(sentences.parallelStream().map(vocabulary::row).toList());
    var targets = new ArrayList<>(pairs.stream().map(this::target).toList());
    var wordRows = words.parallelStream().map(vocabulary::row).toList();
    int width = vocabulary.pieces().size();
    float[][] guess =
        rows.isEmpty()
            ? new float[width][BgeSmall.WIDTH]
            : new Ridge(rows, width, PENALTY).solve(targets);
    var meanings = meanings(entries, wordRows, guess);
    for (int i = 0; i < entries.size(); i++) {
      rows.add(wordRows.get(i).times(DICTIONARY));
      targets.add(scaled(meanings.get(i)));
    }
    float[][] solution = new Ridge(rows, width, PENALTY).solve(targets);
    var pieces = vocabulary.pieces();
    return IntStream.range(0, width)
        .mapToObj(
            i ->
                new Row(
                    pieces.get(i).kind(),
                    pieces.get(i).text(),
                    vocabulary.rarity(pieces.get(i)),
                    solution[i]))
        .toList();
  }

  private static List<Integer> senses(List<Entry> entries) {
    return entries.stream().map(entry -> entry.senses().size()).toList();
  }

  private boolean isShort(Entry entry) {
    int count = Pieces.of(language, entry.word()).words().size();
    return count > 0 && count <= MOST_WORDS;
  }

  private float[] target(Pair pair) {
    return Arithmetic.direction(centre, english.of(pair.english()));
  }

  private static float[] scaled(float[] vector) {
    var scaled = vector.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= DICTIONARY;
    }
    return scaled;
  }

  /** Where each entry lies; single words have a mean of their own, which is taken off. */
  private List<float[]> meanings(List<Entry> entries, List<SparseRow> rows, float[][] guess)
      throws IOException {
    var glosses = new LinkedHashSet<String>();
    entries.forEach(entry -> entry.senses().forEach(sense -> glosses.addAll(sense.glosses())));
    english.prepare(glosses);
    var middle = Arithmetic.mean(glosses.stream().map(english::of).toList());
    return IntStream.range(0, entries.size())
        .mapToObj(i -> meaning(entries.get(i), guessed(rows.get(i), guess), middle))
        .toList();
  }

  private static float[] guessed(SparseRow row, float[][] guess) {
    var sum = new float[BgeSmall.WIDTH];
    for (int k = 0; k < row.columns().length; k++) {
      for (int j = 0; j < sum.length; j++) {
        sum[j] += row.values()[k] * guess[row.columns()[k]][j];
      }
    }
    return Arithmetic.unit(sum);
  }

  private float[] meaning(Entry entry, float[] guess, float[] middle) {
    var sum = new float[BgeSmall.WIDTH];
    for (var sense : entry.senses()) {
      var place = place(sense, middle);
      double likeness = Arithmetic.dot(guess, place) + (sense.common() ? COMMON : 0);
      float weight = (float) Math.exp(SHARPNESS * likeness);
      for (int j = 0; j < sum.length; j++) {
        sum[j] += weight * place[j];
      }
    }
    return Arithmetic.unit(sum);
  }

  private float[] place(Sense sense, float[] middle) {
    var directions =
        sense.glosses().stream()
            .map(gloss -> Arithmetic.direction(middle, english.of(gloss)))
            .toList();
    return Arithmetic.unit(Arithmetic.mean(directions));
  }
}
