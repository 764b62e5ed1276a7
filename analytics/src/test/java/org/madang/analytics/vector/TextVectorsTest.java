package org.madang.analytics.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madang.analytics.Statement;

class TextVectorsTest {
  private static final List<Statement> GREEN_CITY =
      List.of(
          new Statement("trams", "en", "", "Build a tram line to the harbour"),
          new Statement("rails", "en", "", "A new light rail should connect the port"),
          new Statement("bread", "en", "", "Bake sourdough bread in the canteen"),
          new Statement("자전거", "ko", "", "시내에 자전거 도로를 더 만들어 주세요"),
          new Statement("자전거길", "ko", "", "자전거 도로가 시내에 더 필요합니다"),
          new Statement("급식", "ko", "", "구내식당 급식 메뉴를 늘려 주세요"));

  @Test
  void whatMeansTheSameLiesCloser() {
    var vectors = TextVectors.standard().of(GREEN_CITY);
    assertThat(vectors.get("trams").cosine(vectors.get("rails")))
        .isGreaterThan(vectors.get("trams").cosine(vectors.get("bread")) + 0.1);
    assertThat(vectors.get("자전거").cosine(vectors.get("자전거길")))
        .isGreaterThan(vectors.get("자전거").cosine(vectors.get("급식")) + 0.1);
    assertThat(vectors.get("trams").cosine(vectors.get("자전거"))).isZero();
  }

  @Test
  void vectorsOfTheModelAreComputedOnce() {
    var asked = new ArrayList<String>();
    var model =
        new SentenceModel() {
          @Override
          public String space() {
            return "test";
          }

          @Override
          public boolean knows(String language) {
            return true;
          }

          @Override
          public synchronized float[] embed(String text) {
            asked.add(text);
            return new float[] {1};
          }
        };
    var kept = new HashMap<String, float[]>();
    var store =
        new VectorStore() {
          @Override
          public Map<String, float[]> find(String space, Collection<String> digests) {
            var found = new HashMap<>(kept);
            found.keySet().retainAll(digests);
            return found;
          }

          @Override
          public void put(String space, Map<String, float[]> vectors) {
            kept.putAll(vectors);
          }
        };
    new TextVectors(List.of(model), store).of(GREEN_CITY);
    new TextVectors(List.of(model), store).of(GREEN_CITY);
    assertThat(asked).hasSize(GREEN_CITY.size());
  }

  @Test
  void theSameStatementsGiveTheSameSpace() {
    var korean = GREEN_CITY.subList(3, 6);
    assertThat(Lsa.learn(korean, 7).vector(korean.getFirst()))
        .isEqualTo(Lsa.learn(korean, 7).vector(korean.getFirst()));
  }

  @Test
  void nothingAndEmptyTextsAreNoTrouble() {
    assertThat(TextVectors.standard().of(List.of())).isEmpty();
    var empty = List.of(new Statement("a", "ko", "", ""), new Statement("b", "en", "", ""));
    assertThat(TextVectors.standard().of(empty)).containsOnlyKeys("a", "b");
  }
}
