package org.madang.analytics.index;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in a jam. A filter that is null lets everything through.
 *
 * @param query what was typed, in any language; its first twelve words count
 * @param theme a value of {@code themes}
 * @param themes the theme of each thread that has one
 * @param limit hits wanted, 1 to 100
 * @param offset hits to skip, 0 to 10,000
 */
public record SearchRequest(
    String query,
    @Nullable String forum,
    @Nullable String kind,
    @Nullable String language,
    @Nullable String theme,
    Map<String, String> themes,
    int limit,
    int offset) {

  /** The first ten hits, wherever they are. */
  public static SearchRequest of(String query) {
    return new SearchRequest(query, null, null, null, null, Map.of(), 10, 0);
  }
}
