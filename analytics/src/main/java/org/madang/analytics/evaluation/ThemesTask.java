package org.madang.analytics.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.madang.analytics.Statement;
import org.madang.analytics.TextVector;
import org.madang.analytics.language.LanguageGuesser;
import org.madang.analytics.themes.Curation;
import org.madang.analytics.themes.ThemeFinder;
import org.madang.analytics.themes.ThemeOptions;
import org.madang.analytics.themes.Themes;
import org.madang.analytics.vector.TextVectors;

/**
 * Themes against known groups: a table with the columns {@code label} and {@code text}. Nothing is
 * told about the file, neither its language nor how many groups there are. All texts that are in no
 * theme count as one more group, so leaving hard ones out does not pay. Seconds are those of the
 * whole way from the text: language, vectors, themes.
 */
final class ThemesTask implements Task {
  @Override
  public String name() {
    return "themes";
  }

  @Override
  public Figures measure(Path file) throws IOException {
    Table table = Table.read(file, "label", "text");
    return measure(table.rows(), TextVectors.standard());
  }

  /**
   * @param rows label and text
   */
  static Figures measure(List<String[]> rows, TextVectors vectors) {
    long start = System.nanoTime();
    List<Statement> statements = statements(rows);
    Themes themes =
        new ThemeFinder(ThemeOptions.defaults())
            .find(statements, placed(statements, vectors), null, Curation.none());
    long nanos = System.nanoTime() - start;
    Map<String, String> themeOf = themes.themeOf();
    List<String> truth = rows.stream().map(row -> row[0]).toList();
    List<String> found =
        statements.stream().map(statement -> themeOf.getOrDefault(statement.id(), "")).toList();
    Agreement agreement = Agreement.of(truth, found);
    return Figures.of()
        .with("docs", rows.size())
        .with("themes", themes.themes().size())
        .with("v", agreement.v())
        .with("ari", agreement.ari())
        .with("acc", agreement.acc())
        .withSeconds(nanos)
        .with("unthemed", themes.unthemed().size())
        .with("groups", truth.stream().distinct().count());
  }

  private static Map<String, TextVector> placed(List<Statement> statements, TextVectors vectors) {
    return vectors.forTopics(statements, vectors.of(statements));
  }

  /** The language most texts seem to be in stands for the authors' locale in the short ones. */
  private static List<Statement> statements(List<String[]> rows) {
    LanguageGuesser guesser = new LanguageGuesser();
    Map<String, Integer> languages = new TreeMap<>();
    rows.forEach(row -> languages.merge(guesser.guess(row[1], null).language(), 1, Integer::sum));
    String most =
        languages.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("en");
    List<Statement> statements = new ArrayList<>(rows.size());
    for (String[] row : rows) {
      String language = guesser.guess(row[1], most).language();
      statements.add(new Statement(String.valueOf(statements.size()), language, "", row[1]));
    }
    return statements;
  }
}
