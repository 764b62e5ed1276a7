package org.madang.launcher;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.madang.platform.LogVerifier;

/** The command that computes the hash chain of every jam's log again. */
public final class VerifyLog {
  private VerifyLog() {}

  /** Words: {@code [--data DIR]}, the directory a Madang is running on. */
  public static void main(String[] words) {
    var terminal = new Terminal();
    try {
      if (!verify(KeptWords.of(List.of(words)).withoutFile().databaseUrl(), terminal)) {
        System.exit(2);
      }
    } catch (SQLException | RuntimeException e) {
      terminal.say(CannotStart.sentence(e));
      System.exit(1);
    }
  }

  private static boolean verify(String url, Terminal terminal) throws SQLException {
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
      return findings.values().stream().allMatch(LogVerifier.Finding::holds);
    }
  }
}
