package org.madang.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.launcher.CannotStart;
import org.madang.launcher.Terminal;

class ChaosOptionsTest {
  @TempDir private Path folder;

  @Test
  void aFolderThatChaosDidNotMakeIsLeftAlone() throws Exception {
    var kept = Files.writeString(folder.resolve("jam"), "words");
    var options = ChaosOptions.of(List.of("--data", folder.toString()));

    assertThatThrownBy(() -> Chaos.run(options, new Terminal()))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(folder.toString());
    assertThat(kept).exists();
  }

  @Test
  void aForgottenFolderIsNotTheOneWeAreIn() {
    assertThatThrownBy(() -> ChaosOptions.of(List.of("--data")))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("--data");
  }

  @Test
  void aFaultThatThereIsNotIsRefusedBeforeAnythingStarts() {
    assertThatThrownBy(() -> ChaosOptions.of(List.of("--without", "clocks-jump")))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("clock-jumped");
  }
}
