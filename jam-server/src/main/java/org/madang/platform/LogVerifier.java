package org.madang.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Computes the hashes of every log again and says what does not fit. Reads all events once, in
 * constant memory.
 */
public final class LogVerifier {
  /**
   * What was found in one jam's log.
   *
   * @param events how many events were read
   * @param firstWrong the position at which the chain breaks; 0 if it holds
   */
  public record Finding(long events, long firstWrong) {
    public boolean holds() {
      return firstWrong == 0;
    }
  }

  private LogVerifier() {}

  /** A finding for each jam; a gap, a changed line and a missing end all break the chain. */
  public static Map<UUID, Finding> verify(Connection connection) throws SQLException {
    // one moment for events and heads, while the jam goes on
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false); // a cursor instead of the whole table
    var findings = new LinkedHashMap<UUID, Finding>();
    try (var select =
        connection.prepareStatement(
            "select jam, position, id, kind, actor, at, data, previous_hash, hash from event order by jam, position")) {
      select.setFetchSize(1000);
      var expected = HashChain.start();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          var event = LogEvent.of(rows);
          var before = findings.getOrDefault(event.jam(), new Finding(0, 0));
          var previous = before.events() == 0 ? HashChain.start() : expected;
          expected = HashChain.next(previous, event);
          var fits =
              event.position() == before.events() + 1
                  && Arrays.equals(previous, rows.getBytes("previous_hash"))
                  && Arrays.equals(expected, rows.getBytes("hash"));
          var wrong = before.holds() && !fits ? before.events() + 1 : before.firstWrong();
          findings.put(event.jam(), new Finding(before.events() + 1, wrong));
        }
      }
    }
    withHeads(connection, findings);
    connection.rollback();
    return findings;
  }

  private static void withHeads(Connection connection, Map<UUID, Finding> findings)
      throws SQLException {
    try (var heads = connection.prepareStatement("select jam, position from event_head");
        var rows = heads.executeQuery()) {
      while (rows.next()) {
        var position = rows.getLong("position");
        findings.compute(
            rows.getObject("jam", UUID.class),
            (jam, found) -> {
              var known = found == null ? new Finding(0, 0) : found;
              return known.holds() && known.events() != position
                  ? new Finding(known.events(), known.events() + 1)
                  : known;
            });
      }
    }
  }
}
