package org.madang.discussion;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** What the keys of members' contributions stand for already. */
@ApplicationScoped
class Keys {
  /** What a key names. */
  enum Named {
    NOTHING,
    THREAD,
    POST
  }

  /**
   * Two statements in one round trip; not one, because the second must see what the holder before
   * us has committed.
   */
  private static final String HOLD =
      """
      select pg_advisory_xact_lock(?);
      select exists (select from thread where id = ?), exists (select from post where id = ?)
      """;

  @Resource(lookup = "java:app/jdbc/madang")
  private DataSource database;

  /**
   * Holds everybody else who uses this key until the transaction ends, so that two tries at once
   * make one thing; says what the key names.
   */
  Named hold(UUID key) {
    try (var connection = database.getConnection();
        var hold = connection.prepareStatement(HOLD)) {
      hold.setLong(1, key.getMostSignificantBits() ^ key.getLeastSignificantBits());
      hold.setObject(2, key);
      hold.setObject(3, key);
      hold.execute();
      hold.getMoreResults();
      try (var row = hold.getResultSet()) {
        row.next();
        return row.getBoolean(1) ? Named.THREAD : row.getBoolean(2) ? Named.POST : Named.NOTHING;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("a key cannot be looked up", e);
    }
  }
}
