package org.madang;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.madang.launcher.Ports;

/** A server that is told to end while somebody waits for its answer. */
class EndingIT {
  private static final Path DATA = Path.of("target/test-ending").toAbsolutePath();

  private static final Path CLASSES = Path.of("target/launcher/server.jsa");

  /** The start's own look for an admin may wait for the table too, and is nobody inside. */
  private static final String WHO_SIGNS_IN_AND_WAITS =
      """
      select count(*) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query ilike '%email%'
      """;

  @Test
  void whoIsInsideIsAnsweredAndWhoComesIsToldToComeBack() throws Exception {
    var port = Ports.free(1);
    var url = TestDatabase.fresh();
    var builder = Launching.alone(port, DATA);
    builder.environment().put("MADANG_DATABASE_URL", url);
    var madang = builder.start();
    try (var http = HttpClient.newHttpClient();
        var holding = DriverManager.getConnection(url);
        var statement = holding.createStatement()) {
      Launching.awaitReady(port);
      var server = Launching.server(DATA);
      holding.setAutoCommit(false);
      statement.execute("lock table member");

      var inside = http.sendAsync(signingIn(port), BodyHandlers.ofString());
      awaitWhoSignsIn(url);
      server.destroy();
      Eventually.holds("who comes is sent away", () -> isSentAway(http, port));
      assertThat(inside).isNotDone();
      holding.rollback();

      var answer = inside.get(1, TimeUnit.MINUTES);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body()).contains("wrong-credentials");
      assertThat(server.onExit()).succeedsWithin(1, TimeUnit.MINUTES);
      assertThat(CLASSES).as("what makes the next start faster").isNotEmptyFile();
      Launching.awaitReady(port);
    } finally {
      madang.destroy();
      madang.onExit().join();
    }
  }

  private static boolean isSentAway(HttpClient http, int port) throws Exception {
    var asking = HttpRequest.newBuilder(at(port)).build();
    HttpResponse<String> answer = http.send(asking, BodyHandlers.ofString());
    assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
    assertThat(answer.statusCode()).isIn(200, 503);
    return answer.body().contains("stopping");
  }

  private static HttpRequest signingIn(int port) {
    var words = "{\"email\":\"ada@example.org\",\"password\":\"a long good password\"}";
    return HttpRequest.newBuilder(at(port))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(words))
        .build();
  }

  private static URI at(int port) {
    return URI.create("http://localhost:" + port + "/api/session");
  }

  private static void awaitWhoSignsIn(String url) throws Exception {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      Eventually.holds(
          "who signs in waits for the table",
          () -> {
            try (var rows = statement.executeQuery(WHO_SIGNS_IN_AND_WAITS)) {
              return rows.next() && rows.getInt(1) > 0;
            }
          });
    }
  }
}
