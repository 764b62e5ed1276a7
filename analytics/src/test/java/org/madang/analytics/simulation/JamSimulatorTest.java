package org.madang.analytics.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.analytics.jamfile.JamFile;
import org.madang.analytics.jamfile.JamLine;
import org.madang.analytics.jamfile.JamWriter;

class JamSimulatorTest {
  private static final SimulationOptions SMALL =
      new SimulationOptions(40, 60, 200, 10, List.of("en", "ko"), 0.2, 8, 7);

  private static List<JamLine> lines(SimulationOptions options) {
    var lines = new ArrayList<JamLine>();
    JamSimulator.write(options, lines::add);
    return lines;
  }

  private static <L extends JamLine> Stream<L> all(List<JamLine> lines, Class<L> type) {
    return lines.stream().filter(type::isInstance).map(type::cast);
  }

  @Test
  void theSameSeedMakesTheSameJamAndAnotherAnother() {
    assertThat(lines(SMALL)).isEqualTo(lines(SMALL));
    var other = new SimulationOptions(40, 60, 200, 10, List.of("en", "ko"), 0.2, 8, 8);
    assertThat(lines(other)).isNotEqualTo(lines(SMALL));
  }

  @Test
  void itHasWhatWasAskedFor() {
    var lines = lines(SMALL);

    assertThat(all(lines, JamLine.Thread.class)).hasSize(40);
    assertThat(all(lines, JamLine.Post.class)).hasSize(200);
    assertThat(all(lines, JamLine.Member.class)).hasSize(68);
    assertThat(all(lines, JamLine.Member.class).filter(m -> m.rest().has("ring"))).hasSize(8);
    assertThat(all(lines, JamLine.Thread.class).filter(t -> t.rest().has("ring"))).hasSize(1);
    assertThat(all(lines, JamLine.Thread.class)).allMatch(t -> t.rest().has("quality"));
    assertThat(all(lines, JamLine.Rating.class).count()).isBetween(250L, 600L);
  }

  @Test
  void everyLineComesAfterWhatItSpeaksOf() {
    var known = new ArrayList<String>();
    for (var line : lines(SMALL)) {
      switch (line) {
        case JamLine.Thread thread -> known.add(thread.id());
        case JamLine.Post post -> {
          assertThat(known).contains(post.thread());
          assertThat(post.parent() == null || known.contains(post.parent())).isTrue();
          known.add(post.id());
        }
        case JamLine.Rating rating -> assertThat(known).contains(rating.idea());
        case JamLine.Support support -> assertThat(known).contains(support.thread());
        default -> {}
      }
    }
    assertThat(known).hasSize(240);
  }

  @Test
  void nobodyJudgesAnIdeaTwice() {
    assertThat(all(lines(SMALL), JamLine.Rating.class).map(r -> r.idea() + " " + r.member()))
        .doesNotHaveDuplicates();
  }

  @Test
  void ourOwnReaderReadsItBack(@TempDir Path dir) throws IOException {
    var file = dir.resolve("made.jam.jsonl");
    var out = new ByteArrayOutputStream();

    int code =
        Simulate.run(
            List.of("--out", file.toString(), "--ideas", "20", "--posts", "30"),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(out, true, StandardCharsets.UTF_8));

    assertThat(code).as(out.toString(StandardCharsets.UTF_8)).isZero();
    var read = JamFile.read(file);
    assertThat(read.lines().stream().map(JamWriter::text)).isEqualTo(Files.readAllLines(file));
  }

  @Test
  void nonsenseIsRefusedWithTheUsage(@TempDir Path dir) {
    var err = new ByteArrayOutputStream();
    var stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    var out = dir.resolve("never").toString();

    assertThat(Simulate.run(List.of("--ideas", "3"), stream, stream)).isEqualTo(2);
    assertThat(Simulate.run(List.of("--out", out, "--ideas", "many"), stream, stream)).isEqualTo(2);
    assertThat(Simulate.run(List.of("--out", out, "--herding", "7"), stream, stream)).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("usage", "herding must be");
    assertThat(Path.of(out)).doesNotExist();
    assertThatThrownBy(() -> SimulationOptions.of(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void koreanParticlesFitTheWordBeforeThem() {
    var grammar = new Grammar();
    var random = new Random(3);
    var said = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      said.append(grammar.idea(i % grammar.topics(), "ko", random).text()).append('\n');
    }

    assertThat(said.toString())
        .contains("수리 카페를", "무인 보관함을")
        .doesNotContain("카페을", "보관함를", "{", "}");
  }
}
