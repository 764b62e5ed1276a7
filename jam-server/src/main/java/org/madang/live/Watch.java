package org.madang.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a browser wants to hear of, as it says it: {@code jam@120,thread:7f…@118}, each channel with
 * the last position applied there. Without a position a channel begins with what is new.
 */
record Watch(Map<String, Long> positions) {
  /** The most channels one browser may watch. */
  static final int LIMIT = 20;

  /** Stands for "only what is new". */
  static final long NEW = -1;

  private static final Pattern CHANNEL =
      Pattern.compile("(jam|moderators|(?:forum|thread):[0-9a-f-]{36})(?:@(\\d{1,18}))?");

  /** Reads what a browser says; what is no channel is left out, and what is too much. */
  static Watch of(@Nullable String said) {
    var positions = new LinkedHashMap<String, Long>();
    for (var one : said == null ? new String[0] : said.split(",", LIMIT + 1)) {
      var channel = CHANNEL.matcher(one.strip());
      if (channel.matches() && positions.size() < LIMIT) {
        positions.put(
            channel.group(1), channel.group(2) == null ? NEW : Long.parseLong(channel.group(2)));
      }
    }
    return new Watch(positions);
  }
}
