package org.madang.analytics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madang.analytics.Statement;
import org.madang.analytics.themes.Curation;
import org.madang.analytics.themes.ThemeFinder;
import org.madang.analytics.themes.ThemeOptions;
import org.madang.analytics.vector.TextVectors;

/**
 * Floors under the figures of docs/help/quality.md; samples of at most 1,000 rows, so that it stays
 * quick.
 */
class ThemesGoldenTest {
  private static final int ROWS = 1000;

  @ParameterizedTest
  @CsvSource({
    "themes/banking77.tsv, 0.70, 20, 160",
    "themes/parakqc-dev.tsv, 0.90, 80, 400",
    "themes/ynat-dev.tsv, 0.33, 4, 60",
    "themes/sib200-deu.tsv, 0.28, 4, 40",
    "themes/sib200-jpn.tsv, 0.32, 4, 40"
  })
  void themesAgreeWithTheTruthAsWellAsBefore(String file, double floor, int fewest, int most)
      throws IOException {
    List<String[]> rows = new ArrayList<>(Table.read(Data.file(file), "label", "text").rows());
    // Whole groups come one after the other in these files.
    Collections.shuffle(rows, new Random(1));
    Figures figures =
        ThemesTask.measure(rows.subList(0, Math.min(ROWS, rows.size())), TextVectors.standard());
    assertThat(Double.parseDouble(figures.values().getOrDefault("v", "0")))
        .as("V-measure of %s: %s", file, figures.line())
        .isGreaterThanOrEqualTo(floor);
    assertThat(Integer.parseInt(figures.values().getOrDefault("themes", "0")))
        .as("themes of %s: %s", file, figures.line())
        .isBetween(fewest, most);
  }

  /** Row for row the two files say the same, one in Japanese and one in German. */
  @Test
  void twoLanguagesAreNotTwoThemes() throws IOException {
    List<Statement> statements = new ArrayList<>();
    for (String language : List.of("jpn", "deu")) {
      List<String[]> rows =
          Table.read(Data.file("themes/sib200-" + language + ".tsv"), "label", "text").rows();
      for (int row = 0; row < ROWS; row++) {
        String code = language.equals("jpn") ? "ja" : "de";
        statements.add(new Statement(code + row, code, "", rows.get(row)[1]));
      }
    }
    TextVectors placing = TextVectors.standard();
    Map<String, String> themeOf =
        new ThemeFinder(ThemeOptions.defaults())
            .find(
                statements,
                placing.forTopics(statements, placing.of(statements)),
                null,
                Curation.none())
            .themeOf();
    long together =
        IntStream.range(0, ROWS)
            .filter(row -> themeOf.containsKey("ja" + row))
            .filter(row -> themeOf.get("ja" + row).equals(themeOf.get("de" + row)))
            .count();
    assertThat(together).as("of %s sentences", ROWS).isGreaterThan(ROWS / 3);
  }
}
