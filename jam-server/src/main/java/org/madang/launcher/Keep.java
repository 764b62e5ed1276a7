package org.madang.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** The commands that save a database to a file and bring it back. */
public final class Keep {
  private Keep() {}

  /** Words: {@code backup|restore FILE [--data DIR]}. */
  public static void main(String[] words) {
    var terminal = new Terminal();
    try {
      var kept = KeptWords.of(List.of(words).subList(1, words.length));
      if (words[0].equals("backup")) {
        backup(kept, terminal);
      } else {
        restore(kept, terminal);
      }
    } catch (IOException | SQLException | RuntimeException e) {
      terminal.say(CannotStart.sentence(e));
      System.exit(1);
    }
  }

  private static void backup(KeptWords words, Terminal terminal) throws IOException, SQLException {
    var file = words.neededFile();
    var url = words.databaseUrl();
    var tables = Backup.write(url, file);
    terminal.say("Saved %d tables to %s (%d KB).".formatted(tables, file, Files.size(file) >> 10));
    if (!Backup.mayBeRestoredBySameUser(url)) {
      terminal.say(
          "This user of the database could not bring it back: that needs a superuser, or, from PostgreSQL 15 on, GRANT SET ON PARAMETER session_replication_role.");
    }
  }

  private static void restore(KeptWords words, Terminal terminal) throws IOException, SQLException {
    var file = words.neededFile();
    if (!Files.isReadable(file)) {
      throw new CannotStart(
          (Files.exists(file) ? "This user may not read " : "There is no file ") + file + ".");
    }
    Backup.entries(file); // what is none is refused before a folder is made
    var given = KeptWords.given();
    if (given.isPresent()) {
      restore(given.orElseThrow(), file, "the database that MADANG_DATABASE_URL names", terminal);
      return;
    }
    var program = Path.of(System.getProperty("madang.program", "jam-server/target/launcher"));
    DataDirectory.take(words.data());
    try (var postgres =
        Postgres.in(words.data(), program.resolve("postgres"), Postgres.CONNECTIONS)) {
      atTheEnd(postgres::close);
      restore(postgres.started().url(), file, words.data().toString(), terminal);
    }
  }

  private static void restore(String url, Path file, String where, Terminal terminal)
      throws IOException, SQLException {
    Schema.migrate(url);
    var tables = Backup.restore(url, file);
    terminal.say("Restored %d tables from %s into %s.".formatted(tables, file, where));
  }

  private static void atTheEnd(Runnable action) {
    Runtime.getRuntime().addShutdownHook(new Thread(action, "stop"));
  }
}
