package org.madang.platform;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values as the text of an array of PostgreSQL, which the query casts. Right for any text, not only
 * for ids; null is NULL.
 */
public final class ArrayText {
  private ArrayText() {}

  public static String of(Collection<?> values) {
    return of(values, value -> value);
  }

  /** One property of each of some things. */
  public static <T> String of(Collection<T> things, Function<T, @Nullable Object> property) {
    return things.stream()
        .map(property)
        .map(value -> value == null ? "NULL" : quoted(value.toString()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String quoted(String element) {
    return '"' + element.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
