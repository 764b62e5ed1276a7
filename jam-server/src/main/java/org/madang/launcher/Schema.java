package org.madang.launcher;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/** The tables, as the numbered migrations make them. */
public final class Schema {
  private Schema() {}

  /**
   * Brings the database up to this version of Madang; a migration that was cut off begins again.
   */
  public static void migrate(String databaseUrl) {
    checked(databaseUrl);
    try {
      Interruption.outlast(
          () -> {
            bringUp(databaseUrl);
            return true;
          });
    } catch (SQLException e) {
      throw new CannotStart(
          "The database cannot be reached: "
              + firstLine(e)
              + " (if you named it: is MADANG_DATABASE_URL right?)",
          e);
    } catch (FlywayException e) {
      throw new CannotStart("The database does not fit this Madang: " + firstLine(e), e);
    }
  }

  private static void bringUp(String databaseUrl) throws SQLException {
    try (var connection = DriverManager.getConnection(databaseUrl)) {
      connection.isValid(5);
    }
    var flyway =
        Flyway.configure(Schema.class.getClassLoader())
            .dataSource(databaseUrl, null, null)
            .locations("classpath:db/migration")
            .load();
    refuseNewer(flyway);
    flyway.migrate();
  }

  /** The driver's own refusal repeats the whole address, password and all. */
  static String checked(String databaseUrl) {
    if (!databaseUrl.startsWith("jdbc:postgresql:")) {
      throw new CannotStart(
          "MADANG_DATABASE_URL is a JDBC address: jdbc:postgresql://HOST:5432/NAME?user=USER&password=PASSWORD.");
    }
    return databaseUrl;
  }

  /** Flyway would go on, and this program would write what the newer one does not expect. */
  private static void refuseNewer(Flyway flyway) {
    var info = flyway.info();
    var newest =
        Arrays.stream(info.applied())
            .filter(one -> one.getState() == MigrationState.FUTURE_SUCCESS)
            .reduce((first, second) -> second);
    if (newest.isPresent()) {
      throw new CannotStart(
          "The database was made by a newer Madang (its schema is %s, this one knows %s): start that version, or choose another place with --data."
              .formatted(newest.get().getVersion(), latest(info)));
    }
  }

  private static String latest(MigrationInfoService info) {
    return Arrays.stream(info.all())
        .filter(one -> one.getState().isResolved())
        .map(one -> String.valueOf(one.getVersion()))
        .reduce("nothing", (_, last) -> last);
  }

  private static String firstLine(Exception e) {
    var message = String.valueOf(e.getMessage());
    return CannotStart.withoutPassword(
        message.lines().filter(line -> !line.isBlank()).findFirst().orElse(message));
  }
}
