package org.madang.insight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.madang.analytics.text.Analyzers;

/**
 * The telling terms of what was written lately in one jam, so that each writing is cut into words
 * once, not with every reading. Not safe to share between threads.
 */
final class KnownTerms {
  private record Text(String language, String words) {}

  private static final int SPELLED = 50_000;

  /** Each term once, however many writings have it. */
  private final Map<String, String> spelled = Latest.held(SPELLED);

  private Map<Text, List<String>> known = Map.of();

  /**
   * How the next reading finds the terms of a text; of what it does not ask for nothing is kept.
   */
  BiFunction<String, String, List<String>> next() {
    var before = known;
    var now = new HashMap<Text, List<String>>();
    known = now;
    return (language, words) ->
        now.computeIfAbsent(
            new Text(language, words),
            text -> before.containsKey(text) ? before.get(text) : cut(text));
  }

  private List<String> cut(Text text) {
    return Analyzers.tellingTerms(text.language(), text.words()).stream()
        .map(term -> spelled.computeIfAbsent(term, one -> one))
        .toList();
  }
}
