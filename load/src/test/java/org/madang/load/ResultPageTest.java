package org.madang.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultPageTest {
  private final Figures figures =
      new Figures().put("hot_p95_ms", 12.345).put("frames", 7L).put("unheard_of", 1L);
  private final Plot plot =
      new Plot("Waits", "ms", List.of(new Plot.Series("half", List.of(1.0, Double.NaN, 4.0))));
  private final String page =
      new ResultPage(
              "scripts/load <b>",
              Instant.parse("2026-01-01T12:00:00Z"),
              new Outcome(figures, List.of(plot)))
          .html();

  @Test
  void everyFigureIsSaidWithWhatItMeans() {
    assertThat(page)
        .contains(
            "<th scope=\"row\">hot_p95_ms</th><td>12.3</td><td>95 of 100 were answered within")
        .contains("<th scope=\"row\">frames</th><td>7</td><td>messages that watchers got");
  }

  @Test
  void thePageNeedsNothingElseAndWordsStayWords() {
    assertThat(page)
        .doesNotContain("http://", "https://", "src=", "{{", "<b>scripts")
        .contains("scripts/load &lt;b>");
  }

  @Test
  void aSecondInWhichNothingHappenedHasNoPoint() {
    assertThat(plot.svg()).contains("points=\"56,").doesNotContain("NaN");
  }
}
