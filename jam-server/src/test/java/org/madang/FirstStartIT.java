package org.madang;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.madang.launcher.Ports;

/** A start in the middle of which something goes wrong. */
class FirstStartIT {
  private static final Path DATA = Path.of("target/test-first-start").toAbsolutePath();
  private static final Path OTHER_DATA = Path.of("target/test-port-taken").toAbsolutePath();
  private static final Path EARLY_DATA = Path.of("target/test-early").toAbsolutePath();

  @Test
  void aServerWhoseProgramCouldNotBeDeployedIsStartedAgain() throws Exception {
    var port = Ports.free(1);
    var url = TestDatabase.fresh();
    var said = DATA.resolve("said.log");
    var builder = Launching.alone(port, DATA);
    builder.environment().put("MADANG_DATABASE_URL", url);
    var madang = builder.start();
    try {
      Eventually.holds("its tables are there", () -> hasSaid(said, "Starting the server"));
      allowConnections(url, false);
      Eventually.holds("it is started again", () -> hasSaid(said, "starting it again"));
      allowConnections(url, true);

      Launching.awaitReady(port);
    } finally {
      madang.destroy();
      madang.onExit().join();
    }
  }

  @Test
  void whatAnswersAtItsPortIsNotTakenForTheServer() throws Exception {
    var port = Ports.free(1);
    var said = OTHER_DATA.resolve("said.log");
    var builder = Launching.alone(port, OTHER_DATA);
    builder.environment().put("MADANG_DATABASE_URL", TestDatabase.fresh());
    var madang = builder.start();
    try {
      Eventually.holds("it has looked at its port", () -> hasSaid(said, "Starting the server"));
      var stranger = HttpServer.create(new InetSocketAddress(port), 0);
      stranger.createContext("/", FirstStartIT::sayYes);
      stranger.start();
      try {
        assertThat(madang.waitFor(1, TimeUnit.MINUTES)).isTrue();
      } finally {
        stranger.stop(0);
      }

      assertThat(madang.exitValue()).isEqualTo(1);
      assertThat(Files.readString(said))
          .contains("Port " + port + " is in use")
          .doesNotContain("is open");
    } finally {
      madang.destroy();
      madang.onExit().join();
    }
  }

  @Test
  void theServerThatStartsBesideTheDatabaseWaitsForItsTables() throws Exception {
    var port = Ports.free(1);
    var url = TestDatabase.fresh();
    var builder = Launching.alone(port, EARLY_DATA);
    builder.environment().put("MADANG_DATABASE_URL", url);
    try (var holding = DriverManager.getConnection(url);
        var statement = holding.createStatement()) {
      holding.setAutoCommit(false);
      statement.execute("lock table flyway_schema_history");
      var madang = builder.start();
      try {
        Eventually.holds("it waits to be told", () -> waitsToDeploy(madang));
        assertThat(hasSaid(EARLY_DATA.resolve("said.log"), "Starting the server")).isFalse();

        holding.rollback();

        Launching.awaitReady(port);
      } finally {
        madang.destroy();
        madang.onExit().join();
      }
    }
  }

  /** One child of the launcher is a Java program, and that is the server. */
  private static boolean waitsToDeploy(Process madang) throws Exception {
    for (var child : madang.children().toList()) {
      if (child.info().command().orElse("").endsWith("/java")
          && stacks(child).contains("BootCommands.parse")) {
        return true;
      }
    }
    return false;
  }

  private static String stacks(ProcessHandle program) throws IOException {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var asking =
        new ProcessBuilder(jcmd, Long.toString(program.pid()), "Thread.print")
            .redirectErrorStream(true)
            .start();
    try (var threads = asking.inputReader()) {
      return threads.readAllAsString();
    }
  }

  private static void sayYes(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  private static boolean hasSaid(Path said, String words) throws Exception {
    return Files.readString(said).contains(words);
  }

  private static void allowConnections(String url, boolean allowed) throws SQLException {
    var name = url.replaceAll(".*/|\\?.*", "");
    try (var connection = DriverManager.getConnection(TestDatabase.empty());
        var statement = connection.createStatement()) {
      statement.execute("alter database " + name + " allow_connections " + allowed);
    }
  }
}
