package org.madang.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.madang.TestDatabase;

class InterruptionTest {
  private static final String CUT_WHO_WAITS =
      """
      select count(pg_terminate_backend(pid)) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'
      """;

  @Test
  void aMigrationThatIsCutOffBeginsAgain() throws Exception {
    var url = TestDatabase.fresh();
    try (var holding = DriverManager.getConnection(url);
        var statement = holding.createStatement()) {
      holding.setAutoCommit(false);
      statement.execute("lock table flyway_schema_history");

      var migrating = CompletableFuture.runAsync(() -> Schema.migrate(url));
      cutWhoWaits(url);
      holding.rollback();

      assertThat(migrating).succeedsWithin(1, TimeUnit.MINUTES);
    }
  }

  private static void cutWhoWaits(String url) throws SQLException {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      for (var cut = 0; cut == 0; ) {
        try (var rows = statement.executeQuery(CUT_WHO_WAITS)) {
          rows.next();
          cut = rows.getInt(1);
        }
      }
    }
  }
}
