package org.madang.analytics.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.analytics.index.SearchResult.Segment;

class JamIndexTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @TempDir Path folder;
  private JamIndex index;

  @BeforeEach
  void greenCity() throws IOException {
    index = JamIndex.open(folder);
    idea("lanes", "en", "streets", "More bike lanes", "We need protected bicycle lanes downtown.");
    idea(
        "trams",
        "en",
        "streets",
        "A tram to the harbour",
        "Build a new tram line to the old harbour.");
    idea("자전거", "ko", "streets", "자전거 도로 확대", "시내에 자전거 도로를 더 만들어 주세요.");
    idea("roofs", "en", "houses", "Green roofs", "Plant <b>gardens</b> on every flat roof.");
    index.put(
        new IndexedText(
            "reply",
            "lanes",
            false,
            "streets",
            "IDEA",
            "en",
            "",
            "Lanes for trams as well!",
            NOON));
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private void idea(String id, String language, String forum, String title, String text)
      throws IOException {
    index.put(new IndexedText(id, id, true, forum, "IDEA", language, title, text, NOON));
  }

  private SearchResult search(String query) throws IOException {
    return index.search(SearchRequest.of(query));
  }

  @Test
  void whatIsPutInIsFoundAtOnceAndWhatIsTakenOutIsNot() throws IOException {
    assertThat(search("harbour").hits()).extracting(SearchResult.Hit::id).containsExactly("trams");
    index.remove("trams");
    assertThat(search("harbour").hits()).isEmpty();
  }

  @Test
  void findsEveryLanguageAndOtherForms() throws IOException {
    assertThat(search("자전거도로").hits().getFirst().id()).isEqualTo("자전거");
    assertThat(search("자전거").hits().getFirst().id()).isEqualTo("자전거");
    assertThat(search("bike lane").hits().getFirst().id()).isEqualTo("lanes");
  }

  @Test
  void forgivesTyposAndOffersTheRightSpelling() throws IOException {
    var result = search("harbuor");
    assertThat(result.hits().getFirst().id()).isEqualTo("trams");
    assertThat(result.didYouMean()).isEqualTo("harbour");
    assertThat(search("harbour").didYouMean()).isNull();
  }

  @Test
  void marksWhatATypingErrorFound() throws IOException {
    assertThat(search("harbuor").hits().getFirst().excerpt())
        .contains(new Segment("harbour", true));
  }

  @Test
  void aWordOfTextsThatWereTakenOutIsNotOffered() throws IOException {
    idea("secret", "en", "streets", "Redundancies", "The redundancies will come in May.");
    idea("also", "en", "streets", "More trees", "Along the street.");
    index.commit(1, "one");
    index.remove("secret");

    assertThat(search("redundencise").didYouMean()).isNull();
  }

  @Test
  void aLongTextInAJamOfManyLanguagesFindsWhatItsFirstWordsFind() throws IOException {
    for (var language : List.of("de", "fr", "es", "it", "pt", "nl", "sv", "da", "fi", "hu")) {
      idea(language, language, "streets", "Tram", "Tram harbour " + language);
      for (char letter = 'a'; letter <= 'z'; letter++) {
        idea(language + letter, language, "streets", "", "harb" + letter + "ur trame" + letter);
      }
    }
    var pasted =
        "Build a new tram line to the old harbour, " + "and many other words too ".repeat(20);

    assertThat(search(pasted.substring(0, 500)).total()).isNotNegative();
    assertThat(search("Build a new tram line to the old harbour").hits().getFirst().id())
        .isEqualTo("trams");
  }

  @Test
  void aLetterIsNotCutInTwo() throws IOException {
    idea("odd", "ja", "streets", "鳥", "x" + "𠮷".repeat(200) + " 自転車 " + "𠮷".repeat(200));

    var shown =
        search("自転車").hits().stream()
            .filter(hit -> hit.id().equals("odd"))
            .flatMap(hit -> hit.excerpt().stream())
            .map(Segment::text)
            .collect(Collectors.joining());

    assertThat(shown).isNotEmpty();
    assertThat(shown.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
  }

  @Test
  void marksTheHitsAsSegmentsOfTheVeryText() throws IOException {
    var hit = search("gardens").hits().getFirst();
    assertThat(hit.excerpt().stream().map(Segment::text).collect(Collectors.joining()))
        .isEqualTo("Plant <b>gardens</b> on every flat roof.");
    assertThat(hit.excerpt())
        .filteredOn(Segment::hit)
        .containsExactly(new Segment("gardens", true));
  }

  @Test
  void countsFacetsAsideOfTheirOwnFilter() throws IOException {
    var request =
        new SearchRequest(
            "", "houses", null, null, null, Map.of("lanes", "t1", "roofs", "t2"), 10, 0);
    var result = index.search(request);
    assertThat(result.total()).isEqualTo(1);
    assertThat(result.facets().get("forum"))
        .containsExactly(new SearchResult.Count("streets", 4), new SearchResult.Count("houses", 1));
    assertThat(result.facets().get("theme")).containsExactly(new SearchResult.Count("t2", 1));
  }

  @Test
  void filtersByTheme() throws IOException {
    var themes = Map.of("lanes", "t1", "roofs", "t2");
    var result = index.search(new SearchRequest("", null, null, null, "t1", themes, 10, 0));
    assertThat(result.hits()).extracting(SearchResult.Hit::thread).containsOnly("lanes");
    assertThat(result.total()).isEqualTo(2);
  }

  @Test
  void hintsAtWhatWasSaidBeforeWithItsPhrases() throws IOException {
    var similar = index.similar("Protected bike lanes for the downtown", "en", 3);
    assertThat(similar).singleElement().matches(hint -> hint.id().equals("lanes"));
    assertThat(similar.getFirst().sharedPhrases().toString()).contains("lanes");
    assertThat(index.similar("자전거 도로를 만들자", "ko", 3)).hasSize(1);
    assertThat(index.similar("Free lunch in the canteen", "en", 3)).isEmpty();
    assertThat(index.similar("lanes", "en", 3)).isEmpty();
  }

  @Test
  void positionAndTextsAreKeptTogether() throws IOException {
    index.commit(42, "forty-two");
    index.remove("trams");
    index.close();
    index = JamIndex.open(folder);
    assertThat(index.position()).isEqualTo(42);
    assertThat(index.event()).isEqualTo("forty-two");
    assertThat(search("harbour").total()).isEqualTo(1);
  }

  @Test
  void aDamagedIndexOpensEmpty() throws IOException {
    index.commit(42, "forty-two");
    index.close();
    try (var files = Files.list(folder)) {
      for (var file :
          files.filter(f -> f.getFileName().toString().startsWith("segments")).toList()) {
        Files.writeString(file, "nonsense");
      }
    }
    index = JamIndex.open(folder);
    assertThat(index.position()).isZero();
    assertThat(search("").total()).isZero();
  }

  @Test
  void oneBrokenByteIsNoticedWhileItIsOpenAndAfterwards() throws IOException {
    index.commit(42, "forty-two");
    assertThat(index.isIntact()).isTrue();
    breakAByte();

    assertThat(index.isIntact()).isFalse();
    index.close();
    index = JamIndex.open(folder);
    assertThat(index.position()).isZero();
  }

  @Test
  void aDeletedIndexIsNoticedAndItsSuccessorWorks() throws IOException {
    index.commit(42, "forty-two");
    deleteFiles();
    assertThat(index.isIntact()).isFalse();

    index.abandon();
    index = JamIndex.open(folder);
    idea("shade", "en", "streets", "Shade", "Plant trees along the street.");
    index.commit(43, "forty-three");
    assertThat(search("shade").total()).isEqualTo(1);
    assertThat(index.isIntact()).isTrue();
  }

  private void deleteFiles() throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  /** In the middle of the greatest file, where no header or footer tells. */
  private void breakAByte() throws IOException {
    try (var files = Files.list(folder)) {
      var greatest =
          files.max(java.util.Comparator.comparingLong(f -> f.toFile().length())).orElseThrow();
      try (var bytes = new java.io.RandomAccessFile(greatest.toFile(), "rw")) {
        bytes.seek(bytes.length() / 2);
        var old = bytes.read();
        bytes.seek(bytes.length() / 2);
        bytes.write(~old);
      }
    }
  }

  @Test
  void nonsenseFindsNothingAndHarmsNothing() throws IOException {
    assertThat(search("\"(*:* AND [").hits()).isEmpty();
    assertThat(search("???").total()).isZero();
  }
}
