package org.madang.analytics.evaluation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of texts with known answers, which is not part of the project. */
public final class Data {
  private Data() {}

  /**
   * A file of it; skips the test with a sentence where it is absent. The folder is the system
   * property {@code madang.data}, else the environment's MADANG_DATA, else {@code ../shared/data}
   * beside the project.
   */
  public static Path file(String name) {
    String folder =
        Optional.ofNullable(System.getProperty("madang.data"))
            .or(() -> Optional.ofNullable(System.getenv("MADANG_DATA")))
            .orElse("../shared/data");
    Path fromModule = Path.of("..").resolve(folder).resolve(name);
    Path file = Files.exists(fromModule) ? fromModule : Path.of(folder).resolve(name);
    assumeTrue(
        Files.exists(file),
        "Skipped: there is no " + file + "; set MADANG_DATA to the data folder.");
    return file;
  }
}
