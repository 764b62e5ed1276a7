package org.madang.analytics.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madang.analytics.Statement;
import org.madang.analytics.TextVector;
import org.madang.analytics.links.Link.Kind;
import org.madang.analytics.vector.SentenceModels;
import org.madang.analytics.vector.TextVectors;
import org.madang.analytics.vector.VectorStore;

class LinkFinderTest {
  private final LinkFinder finder =
      new LinkFinder(LinkOptions.defaults(), TextVectors.forPairs(), TextVectors.standard());

  private List<Link> links(String language, String... texts) {
    var statements = new ArrayList<Statement>();
    for (var text : texts) {
      statements.add(new Statement("s" + statements.size(), language, "", text));
    }
    return finder.find(statements, TextVectors.forPairs().of(statements), Map.of(), Map.of());
  }

  /** A petition that many paste: what is written in it is read once, and not for every pair. */
  @Test
  void copiesCostLittle() {
    var petition =
        IntStream.range(0, 400)
            .mapToObj(i -> "tree" + (char) ('a' + i % 26) + (char) ('a' + i / 26))
            .collect(Collectors.joining(" "));
    var copies = new ArrayList<Statement>();
    Map<String, TextVector> vectors = new HashMap<>();
    for (int i = 0; i < 2000; i++) {
      copies.add(new Statement("s" + i, "en", "", petition));
      vectors.put("s" + i, new TextVector("one", new float[] {1, 0}));
    }
    var clock = ManagementFactory.getThreadMXBean();
    long begun = clock.getCurrentThreadCpuTime();

    var links = finder.find(copies, vectors, Map.of(), Map.of());

    assertThat(links).hasSizeGreaterThan(2000).allMatch(link -> link.kind() == Kind.SAME);
    assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - begun))
        .isLessThan(Duration.ofSeconds(2));
  }

  @ParameterizedTest
  @CsvSource({
    "en, Close the office on Monday, Close the office on Friday",
    "en, I love this idea, I hate this idea",
    "en, Increase the parking fee downtown, Decrease the parking fee downtown",
    "en, Give everybody 5 days of home office, Give everybody 2 days of home office",
    "en, Passive cooling of the old data centre, Active cooling of the old data centre",
    "en, We should build the stadium, We should not build the stadium",
    "en, We should open the stadium on holidays, We shouldn't open the stadium on holidays",
    "en, We would like a new stadium downtown, We wouldn’t like a new stadium downtown",
    "fr, Il faut construire un nouveau stade, Il ne faut pas construire un nouveau stade",
    "de, Wir wollen das neue Stadion bauen, Wir wollen das neue Stadion niemals bauen",
    "nl, We moeten het nieuwe stadion bouwen, We moeten het nieuwe stadion niet bouwen",
    "sv, Vi ska bygga den nya arenan, Vi ska inte bygga den nya arenan",
    "no, Vi skal bygge den nye arenaen, Vi skal ikke bygge den nye arenaen",
    "da, Vi skal bygge det nye stadion, Vi skal ikke bygge det nye stadion",
    "cs, Chceme postavit nový stadion, Nechceme postavit nový stadion",
    "ko, 시내에 주차장을 더 만들자, 시내에 주차장을 더 만들지 말자",
    "ko, 시내에 주차장을 더 만들고 기다리자, 시내에 주차장을 더 만들지 말고 기다리자",
    "ko, 금요일에 사무실을 닫자, 월요일에 사무실을 닫자",
    "ko, 주차 요금을 늘리자, 주차 요금을 줄이자"
  })
  void whatDiffersInTheDecisiveWordIsNotTheSame(String language, String first, String second) {
    assertThat(links(language, first, second)).noneMatch(link -> link.kind() == Kind.SAME);
  }

  @ParameterizedTest
  @CsvSource({
    "en, Build more bicycle lanes in the city centre, We should build more bicycle lanes in the city"
        + " centre",
    "nl, Meer fietspaden in het centrum, Wij willen meer fietspaden in het centrum",
    "ko, 시내에 자전거 도로를 더 만들어 주세요, 시내에 자전거 도로를 더 만듭시다"
  })
  void nearlyTheSameWordsAreTheSame(String language, String first, String second) {
    var links = links(language, first, second);
    assertThat(links).singleElement().matches(link -> link.kind() == Kind.SAME);
    assertThat(links.getFirst().shared()).isNotEmpty();
    assertThat(links.getFirst().because()).startsWith("They say nearly the same");
  }

  @ParameterizedTest
  @CsvSource({
    "en, We should open the canteen, We mustn’t open the canteen",
    "en, A smoking terrace, A non-smoking terrace",
    "en, Somebody drives downtown, Nobody drives downtown",
    "nl, Autos in het centrum, Stop autos in het centrum",
    "en, Open the canteen, Neither open the canteen nor the bar",
    "fr, Ouvrons la cantine, On ne doit jamais ouvrir la cantine",
    "es, Hay que abrir, No hay que abrir nunca",
    "de, Open the canteen, Do not open the canteen",
    "th, เปิดโรงอาหาร, ไม่เปิดโรงอาหาร",
    "ko, 카페를 열고 기다리자, 카페를 열지 말고 기다리자",
    "ko, 자전거를 빌려주자, 자동차 말고 자전거를 빌려주자"
  })
  void aNegationIsCountedOnce(String language, String first, String second) {
    assertThat(differences(language, first, second)).contains("one of them says no");
  }

  @ParameterizedTest
  @CsvSource({
    "pt, Uma praça no centro, Uma praça para o centro",
    "sv, Alla tar sin cykel, Alla tar cykel",
    "ko, 기말고사를 보자, 시험을 보자"
  })
  void whatOnlyLooksLikeANegationIsNone(String language, String first, String second) {
    assertThat(differences(language, first, second)).doesNotContain("one of them says no");
  }

  @Test
  void whatIsSaidTwiceInALanguageWhoseNotIsUnknownIsOnlyRelated() {
    assertThat(links("cs", "Nový stadion v centru města", "Chceme nový stadion v centru města"))
        .singleElement()
        .matches(link -> link.kind() == Kind.RELATED);
  }

  @Test
  void amAndPmAreTimesOnlyAfterANumber() {
    assertThat(differences("en", "I am for longer hours", "Longer hours in the evening")).isEmpty();
    assertThat(differences("en", "Breakfast at 8 am", "Breakfast at 8pm")).contains("am / pm");
  }

  private static List<String> differences(String language, String first, String second) {
    return Differences.between(
        Markers.of(new Statement("1", language, "", first)),
        Markers.of(new Statement("2", language, "", second)));
  }

  @Test
  void strangersAreNotLinked() {
    assertThat(
            links("en", "Bake sourdough bread in the canteen", "Teach quantum computing at school"))
        .isEmpty();
    assertThat(links("en")).isEmpty();
    assertThat(links("en", "", "")).isEmpty();
  }

  @Test
  void aLookAtWhatIsNewFindsWhatALookAtAllWouldHave() {
    var all = new ArrayList<Statement>();
    for (var place : List.of("city centre", "old town", "harbour", "station", "university")) {
      all.add(statement("b-" + place, "Build more bicycle lanes in the " + place));
      all.add(statement("h-" + place, "Plant more lime trees around the " + place));
    }
    var vectors = TextVectors.forPairs().of(all);
    finder.find(all.subList(0, 6), vectors, Map.of(), Map.of());

    var stepwise = finder.find(all, vectors, Map.of(), Map.of());

    assertThat(stepwise)
        .extracting(Link::first, Link::second, Link::kind)
        .containsExactlyInAnyOrderElementsOf(
            another().find(all, vectors, Map.of(), Map.of()).stream()
                .map(link -> tuple(link.first(), link.second(), link.kind()))
                .toList());
  }

  @Test
  void noLinkIsLostWhileAJamGrowsIdeaByIdea() {
    var all = new ArrayList<Statement>();
    for (var place : List.of("city centre", "old town", "harbour")) {
      all.add(statement("b-" + place, "Build more bicycle lanes in the " + place));
      all.add(statement("w-" + place, "We should build more bicycle lanes in the " + place));
      all.add(statement("h-" + place, "Plant more lime trees around the " + place));
      all.add(statement("p-" + place, "Please plant more lime trees around the " + place));
    }
    var vectors = TextVectors.forPairs().of(all);
    for (int ideas = 4; ideas <= all.size(); ideas++) {
      var known = all.subList(0, ideas);

      assertThat(pairs(finder.find(known, vectors, Map.of(), Map.of())))
          .as("the links of %s ideas", ideas)
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(
              pairs(another().find(known, vectors, Map.of(), Map.of())));
    }
  }

  @Test
  void aLookThatFailedLosesNoLink() {
    var all =
        List.of(
            new Statement("1", "en", "Bicycle lanes", "Build more of them in the city centre"),
            new Statement("2", "en", "Sourdough bread", "Bake it in the canteen"),
            new Statement("3", "en", "Quantum computing", "Teach it at school"),
            new Statement("4", "en", "Lime trees", "Plant some around the harbour"),
            new Statement("5", "en", "Bicycle lanes", "Build more of them in the old centre"));
    var vectors = TextVectors.forPairs().of(all);
    var store = new Store();
    var fragile =
        new LinkFinder(
            LinkOptions.defaults(),
            new TextVectors(SentenceModels.forPairs(), store),
            TextVectors.standard());
    assertThat(fragile.find(all.subList(0, 4), vectors, Map.of(), Map.of())).isEmpty();

    store.away = true;
    assertThatThrownBy(() -> fragile.find(all, vectors, Map.of(), Map.of())).hasMessage("away");
    store.away = false;

    assertThat(fragile.find(all, vectors, Map.of(), Map.of())).hasSize(1);
  }

  /** A store that is away now and then. */
  private static final class Store implements VectorStore {
    private boolean away;

    @Override
    public Map<String, float[]> find(String space, Collection<String> digests) {
      if (away) {
        throw new IllegalStateException("away");
      }
      return Map.of();
    }

    @Override
    public void put(String space, Map<String, float[]> vectors) {}
  }

  @Test
  void whatWasEditedOrIsGoneIsLinkedNoMore() {
    var lanes = statement("1", "Build more bicycle lanes in the city centre");
    var same = statement("2", "We should build more bicycle lanes in the city centre");
    var edited = statement("2", "Bake sourdough bread in the canteen");
    assertThat(finder.find(List.of(lanes, same), vectors(lanes, same), Map.of(), Map.of()))
        .hasSize(1);

    assertThat(finder.find(List.of(lanes, edited), vectors(lanes, edited), Map.of(), Map.of()))
        .isEmpty();
    assertThat(finder.find(List.of(lanes, same), vectors(lanes, same), Map.of(), Map.of()))
        .hasSize(1);
    assertThat(finder.find(List.of(lanes), vectors(lanes), Map.of(), Map.of())).isEmpty();
  }

  @Test
  void noPhraseCrossesTheEndOfASentence() {
    var links =
        links(
            "en",
            "Build bicycle lanes. Suppose nobody drives to the city centre",
            "Build bicycle lanes. Suppose everybody cycles to the city centre");

    assertThat(links).isNotEmpty();
    assertThat(links.getFirst().shared()).noneMatch(phrase -> phrase.contains("."));
  }

  @Test
  void whatIsSaidInAnotherLanguageIsRelatedAndItsWordsSayWhy() {
    var all = new ArrayList<Statement>();
    all.add(statement("lanes", "Build more bicycle lanes along the river"));
    all.add(statement("solar", "Put solar panels on the roofs of all schools"));
    all.add(statement("bread", "Bake fresh bread in the canteen every morning"));
    all.add(statement("garden", "A community garden where children grow vegetables"));
    all.add(new Statement("태양", "ko", "", "모든 학교 지붕에 태양 전지를 설치하자"));
    all.add(new Statement("강변", "ko", "", "강변에 자전거 도로를 더 만들자"));
    all.add(new Statement("도서관", "ko", "", "도서관을 밤늦게까지 열어 주세요"));
    var placing = TextVectors.standard();
    var vectors = placing.of(all);
    var topics = placing.forTopics(all, vectors);

    var links = finder.find(all, vectors, topics, Map.of());

    assertThat(links)
        .extracting(Link::first, Link::second, Link::kind)
        .containsExactlyInAnyOrder(
            tuple("lanes", "강변", Kind.RELATED), tuple("solar", "태양", Kind.RELATED));
    assertThat(links)
        .anySatisfy(link -> assertThat(link.shared()).contains("bicycle = 자전거", "river = 강변"))
        .anySatisfy(link -> assertThat(link.shared()).contains("schools = 학교", "solar = 태양"));

    assertThat(finder.find(all, vectors, topics, Map.of())).isEqualTo(links);
    var fewer = all.subList(0, 5);
    assertThat(pairs(finder.find(fewer, vectors, topics, Map.of())))
        .containsExactly(tuple("solar", "태양"));
  }

  private static List<Tuple> pairs(List<Link> links) {
    return links.stream().map(link -> tuple(link.first(), link.second())).toList();
  }

  private static LinkFinder another() {
    return new LinkFinder(LinkOptions.defaults(), TextVectors.forPairs(), TextVectors.standard());
  }

  private static Statement statement(String id, String text) {
    return new Statement(id, "en", "", text);
  }

  private static Map<String, TextVector> vectors(Statement... statements) {
    return TextVectors.forPairs().of(List.of(statements));
  }
}
