package org.madang.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.madang.platform.EventLog;

/**
 * What browsers that came back, or were slow, have missed up to a position. Read and framed once
 * for all who ask in one tick, and encoded once for all who were at the same place: after a restart
 * a whole hall asks. Who was told more than the log holds, which came back from a backup, reads
 * anew.
 */
final class Missed {
  /** The most missed events that are told again; behind that a browser reads anew. */
  static final int MOST = 500;

  private record From(String channel, long position) {}

  private final long position;
  private final long head;
  private final Map<String, List<Map<String, Object>>> channels;
  private final Map<From, Optional<Saying>> told = new HashMap<>();

  private Missed(long position, long head, Map<String, List<Map<String, Object>>> channels) {
    this.position = position;
    this.head = head;
    this.channels = channels;
  }

  /**
   * @param position how far all others were told
   * @param asked for each who asks, the channels and how far each was told
   */
  static Missed read(
      EventLog log, Framer framer, UUID jam, long position, Iterable<Map<String, Long>> asked) {
    var from = position;
    var farthest = position;
    for (var watched : asked) {
      for (var at : watched.values()) {
        from = position - at > MOST ? from : Math.min(from, at);
        farthest = Math.max(farthest, at);
      }
    }
    // a browser may have read what is told in a moment, but nothing that is not in the log
    var head = farthest > position ? log.head(jam) : position;
    if (from == position) {
      return new Missed(position, head, Map.of());
    }
    var events = log.read(jam, from, (int) (position - from)); // positions have no gaps
    return new Missed(position, head, framer.channels(jam, events));
  }

  /** What to say to one who watches these channels and was told so far. */
  List<Saying> since(Map<String, Long> watched) {
    var sayings = new ArrayList<Saying>();
    watched.forEach(
        (channel, at) ->
            told.computeIfAbsent(new From(channel, at), this::encode).ifPresent(sayings::add));
    return sayings;
  }

  private Optional<Saying> encode(From from) {
    if (position - from.position() > MOST || from.position() > head) {
      return Optional.of(Message.reload(from.channel(), position));
    }
    var events =
        channels.getOrDefault(from.channel(), List.of()).stream()
            .filter(event -> ((Number) event.get("position")).longValue() > from.position())
            .toList();
    return events.isEmpty()
        ? Optional.empty()
        : Optional.of(Message.frame(from.channel(), position, events));
  }
}
