package org.madang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  @TempDir private Path directory;

  /** Another Madang, as far as the directory is concerned: takes it, forgets it, and waits. */
  static final class Other {
    public static void main(String[] words) throws IOException {
      DataDirectory.take(Path.of(words[0]));
      for (var i = 0; i < 5; i++) {
        System.gc();
      }
      new java.io.PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true)
          .println("taken");
      new java.io.FileInputStream(java.io.FileDescriptor.in).read();
    }
  }

  @Test
  void isUsedByOneMadangAtATimeForAsLongAsThatLives() throws Exception {
    var other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Other.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      BufferedReader said = other.inputReader();
      assertThat(said.readLine()).isEqualTo("taken");

      assertThatThrownBy(() -> DataDirectory.take(directory))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("Another Madang is running on " + directory);
    } finally {
      other.destroyForcibly().onExit().join();
    }
    DataDirectory.take(directory).close();
  }

  @Test
  void whyItCannotBeWrittenToIsSaid() throws IOException {
    var file = Files.writeString(directory.resolve("file"), "");

    assertThatThrownBy(() -> DataDirectory.take(file))
        .isInstanceOf(CannotStart.class)
        .hasMessage("Madang cannot write to " + file + ": it is a file.");
  }
}
