package org.madang.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One batch of committed events that got their positions, in one transaction.
 *
 * @param heads the last position of each jam that grew
 * @param full whether more may be waiting
 * @param busy whether another node was at it, and what is waiting may have come too late for that
 *     one
 * @param last the number of the last pending event of the batch; 0 of an empty one
 */
record Seal(Map<UUID, Long> heads, boolean full, boolean busy, long last) {
  /** The most events that are sealed in one transaction. */
  static final int BATCH = 500;

  /** The name of the lock under which positions are given. */
  private static final long LOCK = 0x4d4144414e474cL;

  private static final Seal NOTHING = new Seal(Map.of(), false, false, 0);
  private static final Seal BUSY = new Seal(Map.of(), false, true, 0);

  private record Pending(long sequence, LogEvent event) {}

  private record Head(long position, byte[] hash) {}

  /**
   * Seals the next batch and lets all nodes know, or nothing when another node is at it.
   *
   * @param after the pending event behind which to look; 0 for all. What was sealed stays in the
   *     index until the next vacuum, so looking from the start costs more the more was written
   */
  static Seal next(Connection connection, String node, long after) throws SQLException {
    connection.setAutoCommit(false);
    try {
      var seal = locked(connection) ? sealed(connection, node, after) : BUSY;
      connection.commit();
      return seal;
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static boolean locked(Connection connection) throws SQLException {
    try (var lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
      lock.setLong(1, LOCK);
      try (var row = lock.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private static Seal sealed(Connection connection, String node, long after) throws SQLException {
    var pending = pending(connection, after);
    if (pending.isEmpty()) {
      return NOTHING;
    }
    var heads = new LinkedHashMap<UUID, Head>();
    try (var insert =
            connection.prepareStatement(
                """
                insert into event (jam, position, id, kind, actor, at, data, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """);
        var delete = connection.prepareStatement("delete from pending_event where sequence = ?")) {
      for (var one : pending) {
        var jam = one.event().jam();
        var head = heads.containsKey(jam) ? heads.get(jam) : head(connection, jam);
        heads.put(jam, append(insert, head, one.event()));
        delete.setLong(1, one.sequence());
        delete.addBatch();
      }
      insert.executeBatch();
      delete.executeBatch();
    }
    keep(connection, heads);
    var positions = new HashMap<UUID, Long>();
    heads.forEach((jam, head) -> positions.put(jam, head.position()));
    Crier.cryGrowth(connection, node, positions);
    return new Seal(positions, pending.size() == BATCH, false, pending.getLast().sequence());
  }

  private static List<Pending> pending(Connection connection, long after) throws SQLException {
    try (var select =
        connection.prepareStatement(
            "select sequence, 0 as position, jam, id, kind, actor, at, data from pending_event"
                + " where sequence > ? order by sequence limit ?")) {
      select.setLong(1, after);
      select.setInt(2, BATCH);
      var pending = new ArrayList<Pending>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          pending.add(new Pending(rows.getLong("sequence"), LogEvent.of(rows)));
        }
      }
      return pending;
    }
  }

  private static Head head(Connection connection, UUID jam) throws SQLException {
    try (var select =
        connection.prepareStatement("select position, hash from event_head where jam = ?")) {
      select.setObject(1, jam);
      try (var row = select.executeQuery()) {
        return row.next()
            ? new Head(row.getLong(1), row.getBytes(2))
            : new Head(0, HashChain.start());
      }
    }
  }

  private static Head append(PreparedStatement insert, Head head, LogEvent pending)
      throws SQLException {
    var event =
        new LogEvent(
            pending.jam(),
            head.position() + 1,
            pending.id(),
            pending.kind(),
            pending.actor(),
            pending.at(),
            pending.data());
    var hash = HashChain.next(head.hash(), event);
    insert.setObject(1, event.jam());
    insert.setLong(2, event.position());
    insert.setObject(3, event.id());
    insert.setString(4, event.kind());
    insert.setObject(5, event.actor());
    OffsetDateTime at = event.at().atOffset(ZoneOffset.UTC);
    insert.setObject(6, at);
    insert.setString(7, event.data());
    insert.setBytes(8, head.hash());
    insert.setBytes(9, hash);
    insert.addBatch();
    return new Head(event.position(), hash);
  }

  private static void keep(Connection connection, Map<UUID, Head> heads) throws SQLException {
    try (var upsert =
        connection.prepareStatement(
            """
            insert into event_head (jam, position, hash) values (?, ?, ?)
            on conflict (jam) do update set position = excluded.position, hash = excluded.hash
            """)) {
      for (var entry : heads.entrySet()) {
        upsert.setObject(1, entry.getKey());
        upsert.setLong(2, entry.getValue().position());
        upsert.setBytes(3, entry.getValue().hash());
        upsert.addBatch();
      }
      upsert.executeBatch();
    }
  }
}
