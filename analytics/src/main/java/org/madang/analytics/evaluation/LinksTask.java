package org.madang.analytics.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.madang.analytics.Statement;
import org.madang.analytics.language.LanguageGuesser;
import org.madang.analytics.links.PairSimilarity;
import org.madang.analytics.vector.TextVectors;

/**
 * Likeness of pairs against what people say: a table with the columns {@code similarity}, {@code
 * first} and {@code second}. Spearman's rank correlation (1904), and where the similarity is 0 or 1
 * the area under the ROC curve.
 */
final class LinksTask implements Task {
  @Override
  public String name() {
    return "links";
  }

  @Override
  public Figures measure(Path file) throws IOException {
    long start = System.nanoTime();
    var table = Table.read(file, "similarity", "first", "second");
    var truth = new double[table.rows().size()];
    for (int i = 0; i < truth.length; i++) {
      truth[i] = number(file, i + 2, table.rows().get(i)[0]);
    }
    var found = scores(table.rows());
    var figures = Figures.of().with("pairs", truth.length).with("spearman", spearman(truth, found));
    if (Arrays.stream(truth).allMatch(value -> value == 0 || value == 1)) {
      figures = figures.with("auc", auc(truth, found));
    }
    return figures.withSeconds(System.nanoTime() - start);
  }

  private static double number(Path file, int line, String cell) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw new BadFile(file, line, "the similarity \"" + cell + "\" is not a number");
    }
  }

  private static double[] scores(List<String[]> rows) {
    var texts = rows.stream().flatMap(row -> Arrays.stream(row, 1, 3)).distinct().toList();
    var language = new LanguageGuesser().guess(String.join(" ", texts), null).language();
    Map<String, Statement> statements = new HashMap<>();
    var all = new ArrayList<Statement>();
    for (var text : texts) {
      var statement = new Statement(Integer.toString(all.size()), language, "", text);
      statements.put(text, statement);
      all.add(statement);
    }
    var similarity = new PairSimilarity(all, TextVectors.forPairs().of(all));
    return rows.stream()
        .mapToDouble(row -> similarity.of(of(statements, row[1]), of(statements, row[2])))
        .toArray();
  }

  private static Statement of(Map<String, Statement> statements, String text) {
    return statements.getOrDefault(text, new Statement("", "en", "", text));
  }

  /** Pearson's correlation of the ranks, ties sharing their mean rank. */
  static double spearman(double[] first, double[] second) {
    double[] a = ranks(first);
    double[] b = ranks(second);
    double mean = (a.length + 1) / 2.0;
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += (a[i] - mean) * (b[i] - mean);
      aa += (a[i] - mean) * (a[i] - mean);
      bb += (b[i] - mean) * (b[i] - mean);
    }
    return aa == 0 || bb == 0 ? 0 : ab / Math.sqrt(aa * bb);
  }

  /** The chance that a pair of the first kind scores above one of the other, ties counting half. */
  static double auc(double[] truth, double[] found) {
    double[] ranks = ranks(found);
    double positives = Arrays.stream(truth).sum();
    double negatives = truth.length - positives;
    double sum = IntStream.range(0, truth.length).mapToDouble(i -> truth[i] * ranks[i]).sum();
    double pairs = positives * negatives;
    return pairs == 0 ? 0.5 : (sum - positives * (positives + 1) / 2) / pairs;
  }

  private static double[] ranks(double[] values) {
    var order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted((a, b) -> Double.compare(values[a], values[b]))
            .collect(Collectors.toList());
    var ranks = new double[values.length];
    for (int from = 0; from < order.size(); ) {
      int to = from;
      while (to < order.size() && values[order.get(to)] == values[order.get(from)]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order.get(i)] = (from + 1 + to) / 2.0;
      }
      from = to;
    }
    return ranks;
  }
}
