package org.madang.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.madang.Eventually;
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

  private static void cutWhoWaits(String url) throws Exception {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      Eventually.holds(
          "somebody waits, and is cut off",
          () -> {
            try (var rows = statement.executeQuery(CUT_WHO_WAITS)) {
              return rows.next() && rows.getInt(1) > 0;
            }
          });
    }
  }
}
