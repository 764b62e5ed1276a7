package org.madang.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** How far each consumer has read each log. Joins the caller's transaction, if there is one. */
@ApplicationScoped
public class ConsumerPositions {
  @Resource(lookup = "java:app/jdbc/madang")
  private DataSource database;

  /** The last position the consumer has worked in, 0 at the start. */
  public long get(String consumer, UUID jam) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select position from consumer_position where consumer = ? and jam = ?")) {
      query.setString(1, consumer);
      query.setObject(2, jam);
      try (var row = query.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    } catch (SQLException broken) {
      throw new IllegalStateException("A consumer's position could not be read", broken);
    }
  }

  /** Remembers that everything up to a position is worked in; 0 makes the consumer start again. */
  public void set(String consumer, UUID jam, long position) {
    try (var connection = database.getConnection();
        var upsert =
            connection.prepareStatement(
                """
                insert into consumer_position (consumer, jam, position) values (?, ?, ?)
                on conflict (consumer, jam) do update set position = excluded.position
                """)) {
      upsert.setString(1, consumer);
      upsert.setObject(2, jam);
      upsert.setLong(3, position);
      upsert.executeUpdate();
    } catch (SQLException broken) {
      throw new IllegalStateException("A consumer's position could not be kept", broken);
    }
  }
}
