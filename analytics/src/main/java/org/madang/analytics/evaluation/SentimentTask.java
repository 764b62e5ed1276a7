package org.madang.analytics.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.madang.analytics.language.LanguageGuesser;
import org.madang.analytics.tone.ToneReader;

/**
 * Tone against people's mean rating: a table with the columns {@code valence} and {@code text}.
 * {@code correlation} is Pearson's, {@code accuracy} the share of texts with the right sign among
 * those that people found kind or harsh; {@code measured} says how many were of a language whose
 * tone is read at all.
 */
final class SentimentTask implements Task {
  private static final int LANGUAGE_SAMPLE = 200;

  @Override
  public String name() {
    return "sentiment";
  }

  @Override
  public Figures measure(Path file) throws IOException {
    long start = System.nanoTime();
    var table = Table.read(file, "valence", "text");
    var tone = new ToneReader();
    var language = language(table);
    List<double[]> pairs = new ArrayList<>();
    for (var row : table.rows()) {
      OptionalDouble read = tone.read(language, row[1]);
      if (read.isPresent()) {
        pairs.add(new double[] {valence(file, row[0]), read.getAsDouble()});
      }
    }
    return Figures.of()
        .with("texts", table.rows().size())
        .with("measured", pairs.size())
        .with("correlation", correlation(pairs))
        .with("accuracy", accuracy(pairs))
        .withSeconds(System.nanoTime() - start);
  }

  // A file is of one language; single short texts are often guessed wrongly.
  private static String language(Table table) {
    var words = new StringBuilder();
    table.rows().stream().limit(LANGUAGE_SAMPLE).forEach(row -> words.append(row[1]).append('\n'));
    return new LanguageGuesser().guess(words.toString(), null).language();
  }

  private static double valence(Path file, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new BadFile(file, "the valence \"" + text + "\" is not a number.");
    }
  }

  static double correlation(List<double[]> pairs) {
    double first = pairs.stream().mapToDouble(pair -> pair[0]).average().orElse(0);
    double second = pairs.stream().mapToDouble(pair -> pair[1]).average().orElse(0);
    double both = 0;
    double firsts = 0;
    double seconds = 0;
    for (double[] pair : pairs) {
      both += (pair[0] - first) * (pair[1] - second);
      firsts += (pair[0] - first) * (pair[0] - first);
      seconds += (pair[1] - second) * (pair[1] - second);
    }
    return both / Math.sqrt(firsts * seconds);
  }

  static double accuracy(List<double[]> pairs) {
    var decided = pairs.stream().filter(pair -> pair[0] != 0).toList();
    long right =
        decided.stream().filter(pair -> Math.signum(pair[0]) == Math.signum(pair[1])).count();
    return (double) right / decided.size();
  }
}
