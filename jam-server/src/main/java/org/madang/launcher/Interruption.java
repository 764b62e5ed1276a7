package org.madang.launcher;

import java.io.EOFException;
import java.net.SocketException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;

/**
 * An interruption of the database that ends by itself: PostgreSQL that starts, shuts down or lost
 * one of its processes cuts all connections, and takes new ones a moment later.
 */
final class Interruption {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration GLANCE = Duration.ofMillis(300);

  /** PostgreSQL's manual, appendix A: cut, crashed, not yet there, and broken off. */
  private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "08006");

  private Interruption() {}

  /** What is asked of a database, and may be asked again. */
  interface Asking<T> {
    T ask() throws SQLException;
  }

  /** Asks, and again after each interruption, for a minute; any other failure is thrown at once. */
  static <T> T outlast(Asking<T> asking) throws SQLException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return asking.ask();
      } catch (SQLException | FlywayException e) {
        if (!isInterruption(e) || System.nanoTime() > deadline) {
          throw e;
        }
      }
      Pause.of(GLANCE);
    }
  }

  private static boolean isInterruption(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      // a refused connection is a kind of SocketException too: there nobody listens
      if (at instanceof EOFException
          || at.getClass() == SocketException.class
          || (at instanceof SQLException said && STATES.contains(said.getSQLState()))) {
        return true;
      }
    }
    return false;
  }
}
