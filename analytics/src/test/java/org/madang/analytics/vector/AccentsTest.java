package org.madang.analytics.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.madang.analytics.Statement;
import org.madang.analytics.TextVector;

class AccentsTest {
  private final List<Statement> statements = new ArrayList<>();
  private final Map<String, TextVector> vectors = new HashMap<>();

  /** So many texts of a language, the same matters in each, all moved by its accent. */
  private void speak(String language, int count, float accent) {
    for (int i = 0; i < count; i++) {
      var random = new Random(i);
      var values = new float[12];
      for (int d = 0; d < 8; d++) {
        values[d] = (float) random.nextGaussian();
      }
      values[8 + language.length() % 4] = accent;
      statements.add(new Statement(language + i, language, "", "text"));
      vectors.put(language + i, new TextVector("one", Vectors.normalised(values)));
    }
  }

  private String nearest(String id, Map<String, TextVector> among) {
    return among.keySet().stream()
        .filter(other -> !other.equals(id))
        .max((a, b) -> Double.compare(cosine(id, a, among), cosine(id, b, among)))
        .orElseThrow();
  }

  private static double cosine(String one, String other, Map<String, TextVector> among) {
    return among.get(one).cosine(among.get(other));
  }

  @Test
  void aTextLiesNearestToItsTranslation() {
    speak("aa", 200, 5);
    speak("bbb", 200, 5);
    var moved = Accents.takenOff(statements, vectors);
    assertThat(nearest("aa7", vectors)).startsWith("aa");
    assertThat(nearest("aa7", moved)).isEqualTo("bbb7");
    assertThat(nearest("bbb7", moved)).isEqualTo("aa7");
  }

  @Test
  void aLanguageAloneStaysWhereItIs() {
    speak("aa", 50, 5);
    assertThat(Accents.takenOff(statements, vectors)).isEqualTo(vectors);
  }

  @Test
  void aFewTextsAreHardlyMoved() {
    speak("aa", 200, 5);
    speak("bbb", 1, 5);
    var moved = Accents.takenOff(statements, vectors);
    assertThat(vectors.get("bbb0").cosine(moved.get("bbb0"))).isGreaterThan(0.95);
  }

  @Test
  void otherSpacesAreLeftAlone() {
    speak("aa", 30, 5);
    speak("bbb", 30, 5);
    statements.add(new Statement("fi", "fi", "", "teksti"));
    vectors.put("fi", new TextVector("lsa-fi-1", new float[] {1, 0}));
    assertThat(Accents.takenOff(statements, vectors).get("fi")).isEqualTo(vectors.get("fi"));
  }
}
