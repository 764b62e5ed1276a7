package org.madang.live;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the server says on the socket. */
final class Message {
  private static final Jsonb JSON = JsonbBuilder.create();

  public record Joined(
      String type, long position, String now, int present, @Nullable Long refreshedMillisAgo) {}

  public record Frame(
      String type, String channel, long position, List<Map<String, Object>> events) {}

  public record Reload(String type, String channel, long position) {}

  public record Presence(String type, int present) {}

  static final Saying BEAT = Saying.of("{\"type\":\"beat\"}");

  private Message() {}

  /**
   * @param refreshedMillisAgo how long ago the insight was refreshed, if this node knows
   */
  static Saying joined(long position, String now, int present, @Nullable Long refreshedMillisAgo) {
    return Saying.of(JSON.toJson(new Joined("joined", position, now, present, refreshedMillisAgo)));
  }

  /** What happened on a channel up to a position. */
  static Saying frame(String channel, long position, List<Map<String, Object>> events) {
    return Saying.of(JSON.toJson(new Frame("frame", channel, position, events)));
  }

  /** Too much happened on a channel: read it anew. */
  static Saying reload(String channel, long position) {
    return Saying.of(JSON.toJson(new Reload("reload", channel, position)));
  }

  static Saying presence(int present) {
    return Saying.of(JSON.toJson(new Presence("presence", present)));
  }
}
