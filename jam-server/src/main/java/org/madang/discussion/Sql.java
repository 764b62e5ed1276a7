package org.madang.discussion;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** How values come out of native queries. */
final class Sql {
  private Sql() {}

  static Instant instant(Object column) {
    return switch (column) {
      case Timestamp timestamp -> timestamp.toInstant();
      case OffsetDateTime time -> time.toInstant();
      default -> (Instant) column;
    };
  }

  static UUID id(Object column) {
    return column instanceof UUID id ? id : UUID.fromString(column.toString());
  }

  static int number(Object column) {
    return ((Number) column).intValue();
  }

  /** Rows of a native query with more than one column. */
  @SuppressWarnings("unchecked")
  static java.util.List<Object[]> rows(jakarta.persistence.Query query) {
    return query.getResultList();
  }
}
