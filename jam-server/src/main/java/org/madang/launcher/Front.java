package org.madang.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where people reach a Madang: what their links begin with. */
final class Front {
  private Front() {}

  /** Where browsers come in, if the environment says it. */
  static Optional<URI> given() {
    return given(System.getenv("MADANG_PUBLIC_URL"));
  }

  static Optional<URI> given(@Nullable String word) {
    if (word == null || word.isBlank()) {
      return Optional.empty();
    }
    if (!word.matches("https?://[^/\\s]+/?")) {
      throw new CannotStart(
          "MADANG_PUBLIC_URL is an address such as https://jam.example.org, not " + word + ".");
    }
    return Optional.of(URI.create(word));
  }

  /** The address on this machine, which needs no proxy. */
  static URI here(int port) {
    return URI.create("http://localhost:" + port);
  }

  /** Writes it down for the commands that are given the data folder alone. */
  static void keep(Path data, int port) throws IOException {
    Files.writeString(file(data), given().orElse(here(port)).toString());
  }

  /** What was written down at the last start on a folder, if it ever was. */
  static Optional<URI> kept(Path data) {
    try {
      return Optional.of(Files.readString(file(data)).strip())
          .filter(word -> !word.isEmpty()) // a full disk
          .map(URI::create);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Path file(Path data) {
    return data.resolve("address");
  }
}
