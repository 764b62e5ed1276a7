package org.madang.analytics.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.madang.analytics.Statement;

class SpellingTest {
  private static Statement says(String text) {
    return new Statement("s", "en", "", text);
  }

  @Test
  void aTermIsSpelledAsItIsWrittenMost() {
    var term = Analyzers.terms("en", "cities").getFirst();

    var spelled = Spelling.of(List.of(term), Stream.of(says("Cities, one city"), says("cities")));

    assertThat(spelled).isEqualTo(Map.of(term, "cities"));
  }

  @Test
  void theShorterWritingWinsATie() {
    var term = Analyzers.terms("en", "lanes").getFirst();

    assertThat(Spelling.of(List.of(term), Stream.of(says("lanes and a lane"))))
        .containsEntry(term, "lane");
  }

  @Test
  void aTermThatNobodyWroteStandsForItself() {
    assertThat(Spelling.of(List.of("tram"), Stream.empty())).containsEntry("tram", "tram");
  }
}
