package org.madang.analytics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyseTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);
  private static final String JAM =
      """
      {"type":"jam","title":"Green City"}
      {"type":"thread","id":"a","kind":"IDEA","title":"Trams"}

      """;

  @TempDir private Path folder;

  @Test
  void aThreadOrPostThatWasThereBeforeIsRefused() throws IOException {
    assertThat(
            refusal(JAM + "{\"type\":\"thread\",\"id\":\"a\",\"kind\":\"IDEA\",\"title\":\"\"}\n"))
        .endsWith("jam.jsonl, Line 4: the thread \"a\" was there before.");
    var post = "{\"type\":\"post\",\"id\":\"a\",\"thread\":\"a\",\"text\":\"Yes\"}\n";
    assertThat(refusal(JAM + post + post))
        .endsWith("jam.jsonl, Line 5: the post \"a\" was there before.");
  }

  @Test
  void aFileThatIsNotUtf8IsRefusedWithTheLine() throws IOException {
    var forum = "{\"type\":\"forum\",\"id\":\"f\",\"title\":\"Caf\u00e9\"}\n";
    var old = JAM + forum + "\n".repeat(99_999);

    assertThat(refusal(old.getBytes(StandardCharsets.ISO_8859_1)))
        .endsWith("jam.jsonl, Line 4: is not UTF-8; save the file as UTF-8.");
  }

  @Test
  void aWordThatIsNotUnderstoodIsNotPassedOver() throws IOException {
    var file = Files.writeString(folder.resolve("jam.jsonl"), JAM).toString();
    var out = folder.resolve("out").toString();
    for (var words :
        List.of(
            List.of(file),
            List.of("--out", out),
            List.of(file, "--out", out, "--lang", "ko"),
            List.of(file, "--out", out, "--locale"),
            List.of(file, "--out", out, "--locale", "xx"))) {
      assertThat(said(words, 2)).startsWith("usage:");
    }
  }

  @Test
  void aFileThatIsNotThereAndAFolderThatIsAFileAreNamed() throws IOException {
    var file = Files.writeString(folder.resolve("jam.jsonl"), JAM).toString();
    var none = folder.resolve("none.jsonl").toString();

    assertThat(said(List.of(none, "--out", folder.resolve("out").toString()), 1))
        .isEqualTo("Cannot read or write " + none + ": it is not there, and cannot be made.");
    assertThat(said(List.of(file, "--out", file), 1))
        .isEqualTo("Cannot read or write " + file + ": it is a file, and no folder.");
  }

  @Test
  void wordsThatWereCutWithinACharacterAreWrittenAllTheSame() throws IOException {
    var cut =
        """
        {"type":"jam","title":"Green City \\ud83d"}
        {"type":"thread","id":"a","kind":"IDEA","title":"Trams \\ud83d","text":"Trams \\u0001 \\u0000 \\ufffe"}
        {"type":"thread","id":"b","kind":"IDEA","title":"Trams \\udc00","text":"Trams"}
        """;
    var file = Files.writeString(folder.resolve("jam.jsonl"), cut).toString();
    var out = folder.resolve("out");

    said(List.of(file, "--out", out.toString()), 0);

    assertThat(Files.readString(out.resolve("ideas.csv"))).contains("Trams ?");
    assertThat(out.resolve("report.html")).content().contains("Trams");
    assertThat(out.resolve("report.pdf")).isNotEmptyFile();
    assertThat(out.resolve("themes.json")).isNotEmptyFile();
  }

  private String refusal(String jam) throws IOException {
    return refusal(jam.getBytes(StandardCharsets.UTF_8));
  }

  private String refusal(byte[] jam) throws IOException {
    var file = Files.write(folder.resolve("jam.jsonl"), jam);
    return said(List.of(file.toString(), "--out", folder.resolve("out").toString()), 1);
  }

  private static String said(List<String> args, int code) {
    var said = new ByteArrayOutputStream();
    var err = new PrintStream(said, true, StandardCharsets.UTF_8);
    assertThat(Analyse.run(args, CLOCK, err, err)).isEqualTo(code);
    return said.toString(StandardCharsets.UTF_8).strip();
  }
}
