package org.madang.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/**
 * The words of a command for the data of one Madang.
 *
 * @param file what the command writes or reads, if it does
 * @param data where that Madang keeps everything
 * @param port where it listens
 */
record KeptWords(Optional<Path> file, Path data, int port) {
  /** Reads {@code [FILE] [--data DIR] [--port N]}, in any order. */
  static KeptWords of(List<String> words) {
    var file = Optional.<Path>empty();
    var data = Path.of("data");
    var port = 8080;
    var rest = new ArrayDeque<>(words);
    while (!rest.isEmpty()) {
      var word = rest.pop();
      switch (word) {
        case "--data" -> data = Path.of(LaunchOptions.value(word, rest));
        case "--port" -> port = LaunchOptions.port(LaunchOptions.value(word, rest));
        default -> {
          if (word.isBlank() || word.startsWith("--") || file.isPresent()) {
            throw new CannotStart("What is \"" + word + "\" for? --help says what is understood.");
          }
          file = Optional.of(Path.of(word));
        }
      }
    }
    return new KeptWords(file, data.toAbsolutePath().normalize(), port);
  }

  Path neededFile() {
    return file.orElseThrow(() -> new CannotStart("Which file? --help says more."));
  }

  /** For commands that know no file. */
  KeptWords withoutFile() {
    if (file.isPresent()) {
      throw new CannotStart(
          "What is \"" + file.orElseThrow() + "\" for? --help says what is understood.");
    }
    return this;
  }

  /** The database of that Madang, which runs, or the one that the environment names. */
  String databaseUrl() {
    return given().orElseGet(() -> Postgres.running(data));
  }

  static Optional<String> given() {
    var given = Optional.ofNullable(System.getenv("MADANG_DATABASE_URL"));
    return given.filter(url -> !url.isBlank()).map(Schema::checked);
  }
}
