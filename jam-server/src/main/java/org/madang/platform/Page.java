package org.madang.platform;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a longer list.
 *
 * @param next what to give as {@code after} to read on; null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {
  /** A page of what was read with a limit of one more than wanted. */
  public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> cursor) {
    if (oneMore.size() <= limit) {
      return new Page<>(oneMore, null);
    }
    var items = oneMore.subList(0, limit);
    return new Page<>(items, cursor.apply(items.getLast()));
  }

  public <S> Page<S> map(Function<T, S> view) {
    return new Page<>(items.stream().map(view).toList(), next);
  }
}
