package org.madang.analytics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return Evaluate.run(List.of(args), stream(out), stream(err));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  @Test
  void anUnknownTaskIsRefused() {
    assertThat(run("dreams", "file.tsv")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("no task \"dreams\"")
        .contains("themes");
    assertThat(out.size()).isZero();
  }

  @Test
  void aMissingFileIsRefusedByName() {
    assertThat(run("themes", "nowhere.tsv")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("nowhere.tsv", "no such file");
  }

  @Test
  void aBadRowIsRefusedWithItsLine(@TempDir Path dir) throws IOException {
    Path file = Files.writeString(dir.resolve("bad.tsv"), "label\ttext\na\tone\nb\n");
    assertThat(run("themes", file.toString())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("line 3", "has 1 columns, expected 2");
  }

  @Test
  void whatCannotBeMeasuredIsNone(@TempDir Path dir) throws IOException {
    var german = "Das Wetter ist heute sehr schön und wir gehen an den Fluss.";
    Path file = Files.writeString(dir.resolve("de.tsv"), "valence\ttext\n1\t" + german + "\n");
    assertThat(run("sentiment", file.toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("measured=0", "correlation=none", "accuracy=none");
  }

  @Test
  void aMissingColumnIsRefused(@TempDir Path dir) throws IOException {
    Path file = Files.writeString(dir.resolve("bad.tsv"), "topic\ttext\na\tone\n");
    assertThat(run("themes", file.toString())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("no column \"label\"");
  }
}
