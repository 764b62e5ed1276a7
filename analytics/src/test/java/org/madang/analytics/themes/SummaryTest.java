package org.madang.analytics.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.analytics.Statement;

class SummaryTest {
  @Test
  void aSentenceThatWasNotReadToItsEndIsNotQuoted() {
    var before = "Some words that say little of anything. ".repeat(14);
    var cut = "We should also invest in solar panels on every single school roof of the city.";

    assertThat(before).hasSizeLessThan(600);
    assertThat(before + cut).hasSizeGreaterThan(600);
    assertThat(quoted(before + cut)).noneMatch(sentence -> sentence.contains("solar"));
    assertThat(quoted(cut + " " + before)).contains(cut);
  }

  private static List<String> quoted(String text) {
    var statements = new ArrayList<Statement>();
    statements.add(new Statement("s", "en", "", text));
    for (int i = 0; i < 9; i++) {
      statements.add(new Statement("o" + i, "en", "", "Bike lanes along the river"));
    }
    var phrases = new Phrases(statements).telling(new int[] {0}, 8);
    return Summary.of(statements.subList(0, 1), phrases).stream()
        .map(Summary.Sentence::text)
        .toList();
  }
}
