package org.madang.analytics.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madang.analytics.Statement;
import org.madang.analytics.TextVector;

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
  }

  @Test
  void otherLanguagesMeetEnglish() {
    var texts =
        List.of(
            new Statement("bus", "en", "", "Free buses for students"),
            new Statement("lunch", "en", "", "Cook healthier lunches in the canteen"),
            new Statement("버스", "ko", "", "학생들에게 무료 버스를 제공하자"),
            new Statement("점심", "ko", "", "식당에서 건강한 점심을 요리하자"),
            new Statement("バス", "ja", "", "学生のための無料のバス"),
            new Statement("公交车", "zh", "", "为学生提供免费的公交车"),
            new Statement("Bus", "de", "", "Kostenlose Busse für Studenten"),
            new Statement("autobus", "fr", "", "Des autobus gratuits pour les étudiants"),
            new Statement("autobuses", "es", "", "Autobuses gratuitos para estudiantes"),
            new Statement("autobús", "it", "", "Autobus gratuiti per gli studenti"),
            new Statement("ônibus", "pt", "", "Ônibus gratuito para estudantes"),
            new Statement("автобус", "ru", "", "Бесплатный автобус для студентов"));
    var vectors = TextVectors.standard().of(texts);
    assertThat(vectors.values()).extracting(TextVector::space).containsOnly(BgeSmall.SPACE);
    for (var bus :
        List.of("버스", "バス", "公交车", "Bus", "autobus", "autobuses", "autobús", "ônibus", "автобус")) {
      assertThat(vectors.get("bus").cosine(vectors.get(bus)))
          .as(bus)
          .isGreaterThan(vectors.get("lunch").cosine(vectors.get(bus)) + 0.1);
    }
    assertThat(vectors.get("lunch").cosine(vectors.get("점심")))
        .isGreaterThan(vectors.get("lunch").cosine(vectors.get("버스")) + 0.1);
  }

  @Test
  void aLanguageWithoutATableKeepsASpaceOfItsOwn() {
    var finnish =
        List.of(
            new Statement("a", "fi", "", "Lisää pyöräteitä keskustaan"),
            new Statement("b", "fi", "", "Keskusta tarvitsee pyöräteitä"));
    assertThat(TextVectors.standard().of(finnish).get("a").space()).startsWith("lsa-fi-");
  }

  @Test
  void aNameNobodyKnowsIsFoundByTheCompanyItKeeps() {
    var texts =
        List.of(
            new Statement("1", "ko", "", "쿠쿠밤 축구 경기 승리"),
            new Statement("2", "ko", "", "쿠쿠밤 야구 선수 우승"),
            new Statement("3", "ko", "", "쿠쿠밤"),
            new Statement("4", "ko", "", "은행 금리 인상 경제"),
            new Statement("5", "ko", "", "축구 선수"));
    var placing = TextVectors.standard();
    var plain = placing.of(texts);
    var topics = placing.forTopics(texts, plain);
    double gained = topics.get("3").cosine(topics.get("5")) - plain.get("3").cosine(plain.get("5"));
    assertThat(gained).isGreaterThan(0.1);
    assertThat(topics.get("3").cosine(topics.get("5")))
        .isGreaterThan(topics.get("3").cosine(topics.get("4")) + 0.2);
  }

  @Test
  void topicsLeaveEnglishAsItIs() {
    var english = GREEN_CITY.subList(0, 3);
    var placing = TextVectors.standard();
    var vectors = placing.of(english);
    assertThat(placing.forTopics(english, vectors)).isEqualTo(vectors);
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
