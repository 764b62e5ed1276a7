package org.madang.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.madang.launcher.CannotStart;

/**
 * A wall clock that can jump, for every process of the broken Madang: libfaketime, where it is
 * installed. Durations ({@code System.nanoTime}) go on as they are, as they do on a real machine.
 */
final class FalseClock {
  private static final Path LIBRARIES = Path.of("/usr/lib");

  private final Path library;
  private final Path file;

  private FalseClock(Path library, Path file) {
    this.library = library;
    this.file = file;
  }

  /** One that is told the time by a file, and right at first; none where there is no library. */
  static Optional<FalseClock> in(Path file) {
    return library()
        .map(
            library -> {
              var clock = new FalseClock(library, file);
              clock.isOffBy(Duration.ZERO);
              return clock;
            });
  }

  void isOffBy(Duration offset) {
    try {
      Files.writeString(file, "%+d\n".formatted(offset.toSeconds()));
    } catch (IOException e) {
      throw new CannotStart("The clock cannot be set.", e);
    }
  }

  Map<String, String> environment() {
    return Map.of(
        "LD_PRELOAD", library.toString(),
        "FAKETIME_TIMESTAMP_FILE", file.toString(),
        "FAKETIME_CACHE_DURATION", "1",
        "FAKETIME_DONT_FAKE_MONOTONIC", "1",
        "DONT_FAKE_MONOTONIC", "1",
        "NO_FAKE_STAT", "1");
  }

  private static Optional<Path> library() {
    try (Stream<Path> folders = Files.list(LIBRARIES)) {
      return folders
          .map(folder -> folder.resolve("faketime/libfaketimeMT.so.1"))
          .filter(Files::exists)
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
