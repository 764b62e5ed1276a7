package org.madang.launcher;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables, as the numbered migrations make them. */
public final class Schema {
  private Schema() {}

  /** Brings the database up to this version of Madang. */
  public static void migrate(String databaseUrl) {
    try (var connection = DriverManager.getConnection(databaseUrl)) {
      connection.isValid(5);
    } catch (SQLException e) {
      throw new CannotStart(
          "The database cannot be reached: " + firstLine(e) + " (is MADANG_DATABASE_URL right?)",
          e);
    }
    try {
      Flyway.configure(Schema.class.getClassLoader())
          .dataSource(databaseUrl, null, null)
          .locations("classpath:db/migration")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new CannotStart("The database does not fit this Madang: " + firstLine(e), e);
    }
  }

  private static String firstLine(Exception e) {
    var message = String.valueOf(e.getMessage());
    return message.lines().filter(line -> !line.isBlank()).findFirst().orElse(message);
  }
}
