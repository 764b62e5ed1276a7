package org.madang.analytics.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnnxEnvironmentTest {
  /** Loads models and computes until its process has ended. */
  static final class Busy {
    public static void main(String[] words) throws InterruptedException {
      var first = OnnxModel.shipped("all-minilm-l6-v2-q", OnnxModel.Pooling.MEAN, 64);
      for (var work :
          List.<Runnable>of(
              () -> OnnxModel.shipped("all-minilm-l6-v2-q", OnnxModel.Pooling.MEAN, 64),
              () -> first.embed("a tram to the harbour"))) {
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  while (true) {
                    work.run();
                  }
                });
      }
      Runtime.getRuntime().addShutdownHook(new Thread(OnnxEnvironmentTest::holdOn));
      Thread.sleep(500);
      System.exit(0);
    }
  }

  private static void holdOn() {
    try {
      Thread.sleep(2_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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
    assertThat(said).doesNotContain("Exception");
  }
}
