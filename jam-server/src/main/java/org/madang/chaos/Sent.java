package org.madang.chaos;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** What the log says every channel must have told: all but judgements, which nobody is told of. */
final class Sent {
  private final Map<String, BitSet> channels = new HashMap<>();

  /** Reads a jam's log behind a position. */
  Sent(Connection connection, String jam, long after) throws SQLException {
    try (var select =
        connection.prepareStatement(
            """
            select position, data::json ->> 'thread' from event
            where jam = cast(? as uuid) and position > ?
              and kind not in ('support-given', 'support-withdrawn', 'idea-rated')
            """)) {
      select.setString(1, jam);
      select.setLong(2, after);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          add("jam", rows.getInt(1));
          add("thread:" + rows.getString(2), rows.getInt(1));
        }
      }
    }
  }

  BitSet on(String channel) {
    return channels.getOrDefault(channel, new BitSet());
  }

  private void add(String channel, int position) {
    channels.computeIfAbsent(channel, _ -> new BitSet()).set(position);
  }
}
