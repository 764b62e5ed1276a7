package org.madang.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.spi.JsonProvider;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The logs of all jams. What is appended becomes part of the log when the caller's transaction
 * commits, and gets its position a few milliseconds later from the {@link Sealer}; see
 * docs/decisions/0001.
 */
@ApplicationScoped
public class EventLog {
  /** Held, because looking for the provider anew costs more than the insert. */
  private static final JsonBuilderFactory JSON =
      JsonProvider.provider().createBuilderFactory(Map.of());

  /**
   * Something that happened.
   *
   * @param data ids, numbers and digests; never members' words
   */
  public record Happening(
      UUID id, UUID jam, String kind, @Nullable UUID actor, Instant at, Map<String, ?> data) {
    public Happening(UUID jam, String kind, @Nullable UUID actor, Instant at, Map<String, ?> data) {
      this(UUID.randomUUID(), jam, kind, actor, at, data);
    }
  }

  /** Something of a kind was appended in the running transaction. */
  record Appended(String kind) {}

  @Resource(lookup = "java:app/jdbc/madang")
  private DataSource database;

  @Inject private Clock clock;
  @Inject private Event<Appended> appended;

  /** Appends an event that happens now. */
  public void append(UUID jam, String kind, @Nullable UUID actor, Map<String, ?> data) {
    append(jam, kind, actor, clock.instant(), data);
  }

  /**
   * Appends an event within the caller's transaction: it is in the log exactly when that commits.
   *
   * @param data ids, numbers and digests; never members' words
   */
  public void append(UUID jam, String kind, @Nullable UUID actor, Instant at, Map<String, ?> data) {
    append(List.of(new Happening(jam, kind, actor, at, data)));
  }

  /** Appends what happened, in this order, in one round trip and the caller's transaction. */
  public void append(List<Happening> happenings) {
    try (var connection = database.getConnection()) {
      insert(connection, happenings);
    } catch (SQLException e) {
      throw new IllegalStateException("the event log cannot be written", e);
    }
    happenings.forEach(one -> appended.fire(new Appended(one.kind())));
  }

  static void insert(Connection connection, List<Happening> happenings) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "insert into pending_event (id, jam, kind, actor, at, data) values (?, ?, ?, ?, ?,"
                + " ?)")) {
      for (var one : happenings) {
        insert.setObject(1, one.id());
        insert.setObject(2, one.jam());
        insert.setString(3, one.kind());
        insert.setObject(4, one.actor());
        insert.setObject(5, one.at().atOffset(ZoneOffset.UTC));
        insert.setString(6, canonical(one.data()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** The events behind a position, in order, at most so many. */
  public List<LogEvent> read(UUID jam, long after, int limit) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                """
                select jam, position, id, kind, actor, at, data from event
                where jam = ? and position > ? order by position limit ?
                """)) {
      select.setObject(1, jam);
      select.setLong(2, after);
      select.setInt(3, limit);
      var events = new ArrayList<LogEvent>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          events.add(LogEvent.of(rows));
        }
      }
      return events;
    } catch (SQLException e) {
      throw new IllegalStateException("the event log cannot be read", e);
    }
  }

  /** The jams in which somebody ever did something; reads all the logs. */
  public List<UUID> jams(UUID actor) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement("select distinct jam from event where actor = ?")) {
      select.setObject(1, actor);
      var jams = new ArrayList<UUID>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          jams.add(rows.getObject(1, UUID.class));
        }
      }
      return jams;
    } catch (SQLException e) {
      throw new IllegalStateException("the event log cannot be read", e);
    }
  }

  /** Whether something of a kind happened behind a position, also what has no position yet. */
  public boolean holds(UUID jam, long after, String kind) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                """
                select 1 from event where jam = ? and position > ? and kind = ?
                union all select 1 from pending_event where jam = ? and kind = ? limit 1
                """)) {
      select.setObject(1, jam);
      select.setLong(2, after);
      select.setString(3, kind);
      select.setObject(4, jam);
      select.setString(5, kind);
      try (var rows = select.executeQuery()) {
        return rows.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the event log cannot be read", e);
    }
  }

  /** The position of the last event; 0 while there is none. */
  public long head(UUID jam) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement("select position from event_head where jam = ?")) {
      select.setObject(1, jam);
      try (var rows = select.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the event log cannot be read", e);
    }
  }

  /** The data as JSON with its keys in order, so that the same data always has the same hash. */
  private static String canonical(Map<String, ?> data) {
    var object = JSON.createObjectBuilder();
    new TreeMap<>(data)
        .forEach(
            (key, value) -> {
              switch (value) {
                case Integer number -> object.add(key, number);
                case Long number -> object.add(key, number);
                case Boolean truth -> object.add(key, truth);
                default -> object.add(key, value.toString());
              }
            });
    return object.build().toString();
  }
}
