package org.madang.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/** The commands that save a database to a file and bring it back. */
public final class Keep {
  private Keep() {}

  /** Words: {@code backup|restore FILE DATA}. */
  public static void main(String[] words) {
    var terminal = new Terminal();
    try {
      var file = Path.of(words[1]);
      var data = Path.of(words[2]).toAbsolutePath().normalize();
      terminal.say(words[0].equals("backup") ? backup(file, data) : restore(file, data));
    } catch (IOException | SQLException | RuntimeException e) {
      terminal.say(CannotStart.sentence(e));
      System.exit(1);
    }
  }

  private static String backup(Path file, Path data) throws IOException, SQLException {
    var tables = Backup.write(given().orElseGet(() -> Postgres.running(data)), file);
    return "Saved %d tables to %s (%d KB).".formatted(tables, file, Files.size(file) >> 10);
  }

  private static String restore(Path file, Path data) throws IOException, SQLException {
    if (!Files.isReadable(file)) {
      throw new CannotStart("There is no file " + file + ".");
    }
    if (given().isPresent()) {
      return restored(given().orElseThrow(), file);
    }
    var program = Path.of(System.getProperty("madang.program", "jam-server/target/launcher"));
    var taken = DataDirectory.take(data);
    try (var postgres = Postgres.start(data, program.resolve("postgres"))) {
      return restored(postgres.url(), file);
    } finally {
      taken.close();
    }
  }

  private static String restored(String url, Path file) throws IOException, SQLException {
    Schema.migrate(url);
    return "Restored %d tables from %s.".formatted(Backup.restore(url, file), file);
  }

  private static Optional<String> given() {
    return Optional.ofNullable(System.getenv("MADANG_DATABASE_URL"));
  }
}
