package org.madang.analytics.jamfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JamFileTest {
  private static final String JAM = "{\"type\":\"jam\",\"title\":\"Green City\"}";
  private static final Path DATA =
      Path.of(
          System.getProperty(
              "MADANG_DATA", System.getenv().getOrDefault("MADANG_DATA", "../../shared/data")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"thread\",\"id\":\"a\",\"kind\":\"IDEA\",\"title\":\"\",\"tags\":[],\"mood\":{\"x\":[1,null]}}",
        "{\"type\":\"post\",\"id\":\"p\",\"thread\":\"a\",\"parent\":null,\"at\":\"2018-03-12T23:00:00.000Z\",\"text\":\"마당\"}",
        "{\"type\":\"forum\",\"id\":\"f\",\"title\":\"𐏿\"}",
        "{\"type\":\"support\",\"thread\":\"a\",\"member\":\"m\",\"at\":\"2018-03-12T23:00:00+09:00\"}",
        "{\"type\":\"rating\",\"idea\":\"a\",\"member\":\"m\",\"overall\":4.0,\"impact\":5}",
        "{\"type\":\"outcome\",\"idea\":\"a\",\"decision\":\"PARK\",\"by\":\"eve\"}",
        "{\"type\":\"link\",\"first\":\"a\",\"second\":\"b\",\"kind\":\"SAME\",\"weight\":1e3}"
      })
  void aLineIsWrittenAsItWasRead(String line) throws IOException {
    var file = JamFile.read(new StringReader(JAM + "\n" + line + "\n"));

    assertThat(JsonParser.parseString(JamWriter.text(file.lines().get(1))).toString().length())
        .isEqualTo(JsonParser.parseString(line).toString().length());
    assertThat(JsonParser.parseString(JamWriter.text(file.lines().get(1))))
        .isEqualTo(JsonParser.parseString(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "[1]",
        "{\"type\":\"jam\",\"title\":\"again\"}",
        "{\"type\":\"party\"}",
        "{\"type\":\"thread\",\"id\":\"a\",\"kind\":\"DREAM\",\"title\":\"t\"}",
        "{\"type\":\"thread\",\"kind\":\"IDEA\",\"title\":\"t\"}",
        "{\"type\":\"post\",\"id\":\"p\",\"thread\":\"a\",\"text\":\"t\",\"at\":\"yesterday\"}",
        "{\"type\":\"post\",\"id\":\"p\",\"thread\":\"a\",\"text\":\"t\",\"at\":\"+999999999-12-31T23:59:59Z\"}",
        "{\"type\":\"post\",\"id\":\"p\",\"thread\":\"a\",\"text\":\"t\",\"at\":\"-0001-01-01T00:00:00Z\"}",
        "{\"type\":\"rating\",\"idea\":\"a\",\"member\":\"m\",\"overall\":6}",
        "{\"type\":\"rating\",\"idea\":\"a\",\"member\":\"m\"}",
        "{\"type\":\"support\",\"thread\":\"a\",\"member\":\"m\"} {}"
      })
  void aLineThatCannotBeUnderstoodIsRefusedWithItsNumber(String line) {
    assertThatThrownBy(() -> JamFile.read(new StringReader(JAM + "\n\n" + line)))
        .isInstanceOf(JamFileRefused.class)
        .hasMessageStartingWith("Line 3: ");
  }

  @Test
  void theFirstLineIsTheJam() {
    assertThatThrownBy(() -> JamFile.read(new StringReader(""))).isInstanceOf(JamFileRefused.class);
    assertThatThrownBy(
            () ->
                JamFile.read(
                    new StringReader("{\"type\":\"forum\",\"id\":\"f\",\"title\":\"t\"}\n" + JAM)))
        .isInstanceOf(JamFileRefused.class)
        .hasMessageStartingWith("Line 1: ");
  }

  @Test
  void whatIsOutOfSightIsLeftOutWithAllThatIsSaidOfIt() throws IOException {
    var seen =
        List.of(
            "{\"type\":\"thread\",\"id\":\"a\",\"kind\":\"IDEA\",\"title\":\"Trams\"}",
            "{\"type\":\"post\",\"id\":\"p\",\"thread\":\"a\",\"text\":\"Yes\",\"state\":\"VISIBLE\"}",
            "{\"type\":\"support\",\"thread\":\"a\",\"member\":\"m\"}");
    var gone =
        List.of(
            "{\"type\":\"post\",\"id\":\"q\",\"thread\":\"h\",\"text\":\"No\"}",
            "{\"type\":\"thread\",\"id\":\"h\",\"kind\":\"IDEA\",\"title\":\"\",\"state\":\"HIDDEN\"}",
            "{\"type\":\"post\",\"id\":\"r\",\"thread\":\"a\",\"text\":\"\",\"state\":\"WITHDRAWN\"}",
            "{\"type\":\"support\",\"thread\":\"h\",\"member\":\"m\"}",
            "{\"type\":\"rating\",\"idea\":\"h\",\"member\":\"m\",\"overall\":4}",
            "{\"type\":\"link\",\"first\":\"a\",\"second\":\"h\",\"kind\":\"SAME\"}",
            "{\"type\":\"outcome\",\"idea\":\"h\",\"decision\":\"PARK\"}");
    var file =
        JamFile.read(
            new StringReader(
                JAM + "\n" + String.join("\n", seen) + "\n" + String.join("\n", gone)));

    assertThat(file.inSight().lines()).isEqualTo(file.lines().subList(0, 4));
  }

  @Test
  void aRealJamSurvivesTheRoundTrip() throws IOException {
    var file = DATA.resolve("jams/quantum.jam.jsonl");
    assumeTrue(Files.exists(file), () -> "skipped, there is no " + file);

    var written = JamFile.read(file).lines().stream().map(JamWriter::text);
    try (Stream<String> said = Files.lines(file)) {
      assertThat(written.map(JsonParser::parseString).toList())
          .isEqualTo(said.map(JsonParser::parseString).toList());
    }
  }
}
