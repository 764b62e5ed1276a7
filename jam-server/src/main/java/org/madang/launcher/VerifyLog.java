package org.madang.launcher;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.madang.platform.LogVerifier;

/** The command that computes the hash chain of every jam's log again. */
public final class VerifyLog {
  private VerifyLog() {}

  /** Words: {@code DATA}, the directory a Madang is running on. */
  public static void main(String[] words) {
    var terminal = new Terminal();
    var url =
        Optional.ofNullable(System.getenv("MADANG_DATABASE_URL"))
            .orElseGet(() -> runningOr(terminal, Path.of(words[0])));
    try (var connection = DriverManager.getConnection(url)) {
      var findings = LogVerifier.verify(connection);
      findings.forEach(
          (jam, finding) ->
              terminal.say(
                  finding.holds()
                      ? "%s: %d events, the chain holds.".formatted(jam, finding.events())
                      : "%s: the chain breaks at position %d."
                          .formatted(jam, finding.firstWrong())));
      if (findings.isEmpty()) {
        terminal.say("There is no jam yet.");
      }
      if (!findings.values().stream().allMatch(LogVerifier.Finding::holds)) {
        System.exit(2);
      }
    } catch (SQLException e) {
      terminal.say(CannotStart.sentence(e));
      System.exit(1);
    }
  }

  private static String runningOr(Terminal terminal, Path data) {
    try {
      return Postgres.running(data);
    } catch (CannotStart e) {
      terminal.say(CannotStart.sentence(e));
      System.exit(1);
      throw e;
    }
  }
}
