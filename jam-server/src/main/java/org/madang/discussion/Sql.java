package org.madang.discussion;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How values go into native queries, as text that the query casts, and come out of them. */
final class Sql {
  private Sql() {}

  /** Ids as the text of an array of PostgreSQL. */
  static String array(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
  }

  /** One property of each of some things as the text of an array of PostgreSQL. */
  static <T> String array(Collection<T> things, Function<T, @Nullable Object> property) {
    return things.stream()
        .map(property)
        .map(value -> value == null ? "NULL" : quoted(value.toString()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String quoted(String element) {
    return '"' + element.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

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
