package org.madang.analytics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Floors under the figures of docs/help/quality.md. */
class SentimentGoldenTest {
  @ParameterizedTest
  @CsvSource({
    "sentiment/amazon-eng.tsv, correlation, 0.60",
    "sentiment/nyt-eng.tsv, correlation, 0.51",
    "sentiment/reviews-kor.tsv, accuracy, 0.79"
  })
  void toneAgreesWithPeopleAsWellAsBefore(String file, String figure, double floor)
      throws IOException {
    var figures = new SentimentTask().measure(Data.file(file));

    assertThat(Double.parseDouble(figures.values().getOrDefault(figure, "0")))
        .as("%s of %s: %s", figure, file, figures.line())
        .isGreaterThanOrEqualTo(floor);
  }
}
