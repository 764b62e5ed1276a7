package org.madang;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A row of the system's database that others wait for until this is closed. */
public final class Held implements AutoCloseable {
  private static final String LEASE =
      "update lease set until = clock_timestamp() + interval '14 seconds'";
  private static final Duration SOON = Duration.ofSeconds(8);

  private final Connection connection;

  private final boolean stays;

  private Held(String statement, boolean stays) throws SQLException {
    this.connection = DriverManager.getConnection(TestDatabase.ofSystem());
    this.stays = stays;
    connection.setAutoCommit(false);
    connection.createStatement().execute(statement);
  }

  /** Holds what a statement takes, of which nothing stays. */
  public static Held row(String statement) throws SQLException {
    return new Held(statement, false);
  }

  /** Holds what a statement takes, and writes what it says when it is let go. */
  public static Held writing(String statement) throws SQLException {
    return new Held(statement, true);
  }

  /**
   * Holds a look of the analysis that has found something and is about to keep it.
   *
   * @param cause what there is to look at
   * @param begun whether the look has seen it, which may be one at another jam
   */
  public static Held look(Runnable cause, BooleanSupplier begun) throws SQLException {
    while (true) {
      var lease = new Held(LEASE, true);
      cause.run();
      var deadline = System.nanoTime() + SOON.toNanos();
      while (System.nanoTime() < deadline && !waits("from lease")) {
        Eventually.breathe();
      }
      if (waits("from lease") && begun.getAsBoolean()) {
        lease.connection.createStatement().execute(LEASE);
        return lease;
      }
      lease.close(); // another jam comes first, or it came too late and this node lost the lease
    }
  }

  /** Whether a statement with these words waits for a row. */
  public static boolean waits(String words) {
    try (var connection = DriverManager.getConnection(TestDatabase.ofSystem());
        var waiting =
            connection.prepareStatement(
                "select 1 from pg_stat_activity where datname = current_database()"
                    + " and wait_event_type = 'Lock' and position(? in query) > 0")) {
      waiting.setString(1, words);
      return waiting.executeQuery().next();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    if (stays) {
      connection.commit();
    } else {
      connection.rollback();
    }
    connection.close();
  }
}
