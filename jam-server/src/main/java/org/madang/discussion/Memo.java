package org.madang.discussion;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What was made of the texts that were asked for last, so that it need not be made again. */
final class Memo {
  private final UnaryOperator<String> making;
  private final Map<String, String> made;

  /** Remembers at most so many texts. */
  Memo(UnaryOperator<String> making, int most) {
    this.making = making;
    this.made =
        new LinkedHashMap<>(256, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > most;
          }
        };
  }

  /** What is made of a text; made outside the lock, at worst twice. */
  String of(String text) {
    synchronized (made) {
      var known = made.get(text);
      if (known != null) {
        return known;
      }
    }
    var fresh = making.apply(text);
    synchronized (made) {
      made.put(text, fresh);
    }
    return fresh;
  }
}
