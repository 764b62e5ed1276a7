package org.madang.launcher;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real scripts/demo, beside a scripts/run that tells what it is given and how it ends. */
class DemoTest {
  private static final String RUN =
      """
      #!/usr/bin/env bash
      here=$(dirname "$0")
      trap 'sleep 0.5; [ -d "$2" ] && echo there >"$here/ended"; exit 0' TERM
      echo "$2" >"$here/begun.part" && mv "$here/begun.part" "$here/begun"
      for _ in {1..300}; do sleep 0.1; done
      """;

  @TempDir private Path scripts;

  @BeforeEach
  void copy() throws IOException {
    Files.copy(Path.of("../scripts/demo"), scripts.resolve("demo"));
    Files.writeString(scripts.resolve("run"), RUN).toFile().setExecutable(true);
  }

  @Test
  void whatIsShownEndsBeforeItsDataAreThrownAway() throws Exception {
    var demo =
        new ProcessBuilder(List.of("bash", scripts.resolve("demo").toString()))
            .redirectErrorStream(true)
            .redirectOutput(scripts.resolve("said").toFile())
            .start();
    var begun = scripts.resolve("begun");
    for (var glances = 0; glances < 100 && !Files.exists(begun); glances++) {
      Pause.of(Revival.GLANCE);
    }
    var data = Path.of(Files.readString(begun).strip());
    assertThat(data).isDirectory();

    demo.destroy();

    assertThat(demo.waitFor(20, SECONDS)).isTrue();
    assertThat(scripts.resolve("ended")).hasContent("there");
    assertThat(data).doesNotExist();
  }
}
