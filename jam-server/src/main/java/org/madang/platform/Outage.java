package org.madang.platform;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.transaction.xa.XAException;

/** Tells a database that cannot be reached, or has no room, from a defect of ours. */
public final class Outage {
  /** SQLSTATE classes: connection, operator's intervention, system error. */
  private static final List<String> UNREACHABLE = List.of("08", "57", "58");

  private static final String DISK_FULL = "53100";
  private static final String RESOURCES = "53";

  /** Payara's pool says this without a code when it has waited too long, or cannot connect. */
  private static final String NO_CONNECTION = "Error in allocating a connection";

  /** What PostgreSQL refuses begins so; what cuts a connection is FATAL, or has no such word. */
  private static final String REFUSED = "ERROR: ";

  private static final Duration SOON = Duration.ofSeconds(2);

  private Outage() {}

  /** The refusal for what was thrown, if the database is to blame. */
  public static Optional<Refusal> of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal.Unavailable unavailable) {
        return Optional.of(unavailable);
      }
      if (cause instanceof XAException commit && isCut(commit)) {
        return Optional.of(unknown());
      }
      if (cause instanceof SQLException sql) {
        var refusal = of(sql);
        if (refusal.isPresent()) {
          return refusal;
        }
      }
    }
    return Optional.empty();
  }

  /** The refusal while the database does not answer at all. */
  public static Refusal silent() {
    return new Refusal.Unavailable(
        "database-unavailable", "The database does not answer; nothing was changed.", SOON);
  }

  private static Refusal unknown() {
    return new Refusal.Unavailable(
        "database-unavailable",
        "The database fell silent before it said whether this was kept; the same request, with the"
            + " same key, can be sent again.",
        SOON);
  }

  /** Of a commit that failed Payara keeps nothing but the sentence. */
  private static boolean isCut(XAException commit) {
    return !String.valueOf(commit.getMessage()).contains(REFUSED);
  }

  private static Optional<Refusal> of(SQLException sql) {
    var state = sql.getSQLState();
    if (DISK_FULL.equals(state)) {
      return Optional.of(
          new Refusal.Unavailable(
              "disk-full", "The server has no room left; nothing was changed.", SOON));
    }
    var silent =
        state == null
            ? String.valueOf(sql.getMessage()).startsWith(NO_CONNECTION)
            : state.startsWith(RESOURCES) || UNREACHABLE.contains(state.substring(0, 2));
    return silent ? Optional.of(silent()) : Optional.empty();
  }
}
