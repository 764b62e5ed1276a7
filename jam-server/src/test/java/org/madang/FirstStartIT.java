package org.madang;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.madang.launcher.Ports;

/** A start in the middle of which the database goes away. */
class FirstStartIT {
  private static final Path DATA = Path.of("target/test-first-start").toAbsolutePath();

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
