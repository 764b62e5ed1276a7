package org.madang.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a jam's log.
 *
 * @param position from 1, without gaps, in the order of the log
 * @param data a JSON object of ids and digests; never members' words
 */
public record LogEvent(
    UUID jam, long position, UUID id, String kind, @Nullable UUID actor, Instant at, String data) {
  static LogEvent of(ResultSet row) throws SQLException {
    return new LogEvent(
        row.getObject("jam", UUID.class),
        row.getLong("position"),
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getObject("actor", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("data"));
  }
}
