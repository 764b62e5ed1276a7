package org.madang.analytics.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OnnxEnvironmentTest {
  private static final int ROUNDS = 8;

  /** Goes on loading models and computing while its process ends. */
  static final class Busy {
    public static void main(String[] words) {
      var first = model();
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    for (int round = 0; round < ROUNDS; round++) {
                      model();
                      first.embed("a tram to the harbour");
                    }
                    System.out.println("done");
                  }));
    }

    private static OnnxModel model() {
      return OnnxModel.shipped("all-minilm-l6-v2-q", OnnxModel.Pooling.MEAN, 64);
    }
  }

  @Test
  void aProcessEndsInOrderWhileModelsAreAtWork() throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:ErrorFile=/dev/null",
                "-cp",
                System.getProperty("java.class.path"),
                Busy.class.getName())
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("done").doesNotContain("Exception");
  }
}
