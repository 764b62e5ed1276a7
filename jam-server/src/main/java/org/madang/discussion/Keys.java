package org.madang.discussion;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
   * us has committed. The locks are taken in order, so that nobody waits for each other.
   */
  private static final String HOLD =
      """
      select pg_advisory_xact_lock(key) from (select unnest(?) as key order by 1) held;
      select id, 'THREAD' from thread where id = any (?)
      union all select id, 'POST' from post where id = any (?)
      """;

  @Resource(lookup = "java:app/jdbc/madang")
  private DataSource database;

  /**
   * Holds everybody else who uses this key until the transaction ends, so that two tries at once
   * make one thing; says what the key names.
   */
  Named hold(UUID key) {
    return hold(List.of(key)).getOrDefault(key, Named.NOTHING);
  }

  /** The same for many; those that name nothing yet are left out. */
  Map<UUID, Named> hold(Collection<UUID> keys) {
    try (var connection = database.getConnection();
        var hold = connection.prepareStatement(HOLD)) {
      var ids = connection.createArrayOf("uuid", keys.toArray());
      hold.setArray(1, connection.createArrayOf("bigint", keys.stream().map(Keys::lock).toArray()));
      hold.setArray(2, ids);
      hold.setArray(3, ids);
      hold.execute();
      hold.getMoreResults();
      var named = new HashMap<UUID, Named>();
      try (var rows = hold.getResultSet()) {
        while (rows.next()) {
          named.put(rows.getObject(1, UUID.class), Named.valueOf(rows.getString(2)));
        }
      }
      return named;
    } catch (SQLException e) {
      throw new IllegalStateException("keys cannot be looked up", e);
    }
  }

  private static long lock(UUID key) {
    return key.getMostSignificantBits() ^ key.getLeastSignificantBits();
  }
}
