package org.madang.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.madang.launcher.CannotStart;
import org.madang.launcher.Postgres;
import org.madang.platform.LogVerifier;

/** Saves the broken Madang and brings it back elsewhere, by the commands that operators use. */
final class Rescue {
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final Victim victim;
  private final HttpClient http;
  private final Path folder;
  private final int port;

  Rescue(Victim victim, HttpClient http, ChaosOptions options) {
    this.victim = victim;
    this.http = http;
    this.folder = options.folder();
    this.port = options.port();
  }

  /** Saves while members write, and brings it back into another database of the same server. */
  void whileWriting(Ledger ledger, Verdict verdict) throws SQLException {
    var confirmed = ledger.kept().size();
    var file = folder.resolve("while-writing.backup");
    victim.command("Keep", Map.of(), "backup", file.toString(), "--data", victim.data().toString());
    var url = database("restored");
    victim.command("Keep", Map.of("MADANG_DATABASE_URL", url), "restore", file.toString());
    try (var connection = DriverManager.getConnection(url)) {
      if (!LogVerifier.verify(connection).values().stream().allMatch(LogVerifier.Finding::holds)) {
        verdict.finds("The log of the backup that was taken while members wrote does not verify.");
      }
      try (var statement = connection.createStatement();
          var rows = statement.executeQuery("select count(*) from post")) {
        rows.next();
        if (rows.getLong(1) < confirmed) {
          verdict.finds("The backup misses %d posts.".formatted(confirmed - rows.getLong(1)));
        }
      }
    }
  }

  /** Saves all, brings it back into an empty place, starts it there, and compares the exports. */
  void elsewhere(Crowd crowd, Verdict verdict) {
    var file = folder.resolve("at-the-end.backup");
    victim.command("Keep", Map.of(), "backup", file.toString(), "--data", victim.data().toString());
    var before = export(port, crowd);
    victim.stop();
    var other = new Victim(folder.resolve("elsewhere"), victim.program(), port + 1, Map.of());
    other.command("Keep", Map.of(), "restore", file.toString(), "--data", other.data().toString());
    other.start();
    try {
      var base = URI.create("http://localhost:" + (port + 1));
      if (!Waiting.until(PATIENCE, () -> Crowd.answers(http, base))) {
        verdict.finds("What was restored does not start.");
      } else if (!export(port + 1, crowd).equals(before)) {
        verdict.finds("The export of what was restored is another.");
      }
    } finally {
      other.stop();
    }
  }

  /** The lines in one order, since what happened in the same instant has none. */
  private List<String> export(int at, Crowd crowd) {
    var address = "http://localhost:" + at + "/api/jams/" + crowd.jam() + "/export";
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(PATIENCE)
            .header("Cookie", "madang_session=" + crowd.hostSession())
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new CannotStart("The export was answered with " + answer.statusCode() + ".");
      }
      return answer.body().lines().sorted().collect(Collectors.toList());
    } catch (IOException e) {
      throw new CannotStart("There is no export: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private String database(String name) throws SQLException {
    try (var connection = victim.connect();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return Postgres.running(victim.data()).replace("/madang?", "/" + name + "?");
  }
}
