package org.madang.moderation;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.platform.Cursor;
import org.madang.platform.Refusal.Invalid;

/**
 * Where a list that begins with the newest goes on: before this time, and this id at the same time.
 */
public record Before(Instant at, UUID id) {
  private static final Before START =
      new Before(
          Instant.parse("9999-01-01T00:00:00Z"),
          UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));

  static Before read(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return START;
    }
    var parts = Cursor.read(cursor, 2);
    try {
      return new Before(Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
    } catch (DateTimeException | IllegalArgumentException _) {
      throw new Invalid(
              "bad-cursor", "There is no such place to go on from.", "Use the value of next.")
          .at("after");
    }
  }
}
