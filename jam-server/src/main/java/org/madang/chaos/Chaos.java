package org.madang.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.madang.launcher.CannotStart;
import org.madang.launcher.Terminal;

/** The command that breaks a Madang of its own, and tells what held. */
public final class Chaos {
  /** Marks a folder that may be emptied. */
  private static final String OURS = "made-by-chaos";

  private Chaos() {}

  public static void main(String[] words) {
    var terminal = new Terminal();
    try {
      var verdict = run(ChaosOptions.of(List.of(words)), terminal);
      verdict.say(terminal);
      System.exit(verdict.holds() ? 0 : 1);
    } catch (CannotStart e) {
      terminal.say(e.getMessage());
      System.exit(2);
    }
  }

  /** Starts a Madang on an empty folder, breaks it for as long as asked, and judges. */
  public static Verdict run(ChaosOptions options, Terminal terminal) {
    var program = Path.of(System.getProperty("madang.program", "jam-server/target/launcher"));
    empty(options.folder());
    try (var surroundings = Surroundings.of(options)) {
      surroundings.missing().forEach(terminal::say);
      var victim =
          new Victim(
              options.folder().resolve("data"),
              program.toAbsolutePath().normalize(),
              options.port(),
              surroundings.environment());
      return run(options, victim, surroundings, terminal);
    }
  }

  private static Verdict run(
      ChaosOptions options, Victim victim, Surroundings surroundings, Terminal terminal) {
    victim.start();
    try (var trial = Trial.begin(options, victim, terminal, Clock.systemUTC())) {
      trial.breakThings(Faults.in(surroundings, options.without()), surroundings);
      return trial.judge();
    } catch (SQLException e) {
      throw new CannotStart("The database cannot be asked: " + e.getMessage(), e);
    } finally {
      victim.stop();
      victim.keepLog(options.folder());
    }
  }

  /** Nothing is deleted but what chaos itself has put there. */
  private static void empty(Path folder) {
    try {
      if (Files.exists(folder)) {
        refuseForeign(folder);
        try (var files = Files.walk(folder)) {
          files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
      }
      Files.createDirectories(folder);
      Files.createFile(folder.resolve(OURS));
    } catch (IOException e) {
      throw new CannotStart("The folder " + folder + " cannot be used: " + e.getMessage(), e);
    }
  }

  private static void refuseForeign(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      if (!Files.exists(folder.resolve(OURS)) && files.findAny().isPresent()) {
        throw new CannotStart(
            "Chaos empties the folder it breaks, and did not make "
                + folder
                + ": name an empty one.");
      }
    }
  }
}
