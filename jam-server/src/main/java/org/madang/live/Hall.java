package org.madang.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.madang.platform.EventLog;
import org.madang.platform.LogEvent;

/**
 * Everyone on this node who listens to one jam. Each tick tells all of them what is new, each
 * channel's frame encoded once.
 */
final class Hall {
  /** The most events one tick reads; more wait for the next. */
  private static final int BATCH = 1000;

  /** The most missed events that are told again; behind that a browser reads anew. */
  static final int MISSED = 500;

  private final UUID jam;
  private final EventLog log;
  private final Framer framer;
  private final Presence presence;
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private volatile long position;
  private volatile long head;
  private int presentSaid = -1;

  Hall(UUID jam, EventLog log, Framer framer, Presence presence) {
    this.presence = presence;
    this.jam = jam;
    this.log = log;
    this.framer = framer;
    this.position = log.head(jam);
    this.head = position;
  }

  long position() {
    return position;
  }

  /** How many members listen, on whichever node. */
  int present() {
    return presence.of(jam, listeners.stream().map(Listener::member).collect(Collectors.toSet()));
  }

  void add(Listener listener) {
    listeners.add(listener);
  }

  void remove(Listener listener) {
    listeners.remove(listener);
  }

  Set<Listener> listeners() {
    return listeners;
  }

  void grew(long newHead) {
    head = Math.max(head, newHead);
  }

  /** Reads what is new and tells it; lets those who are behind catch up. */
  void tick() {
    if (head > position) {
      var events = log.read(jam, position, BATCH);
      if (!events.isEmpty()) {
        position = events.getLast().position();
        removeMembers(events);
        tell(events);
      }
    }
    listeners.stream().filter(Listener::canCatchUp).forEach(this::catchUp);
  }

  /** Tells something that is not in any log, on the jam's channel. */
  void announce(String kind, String at) {
    var event = Map.<String, Object>of("position", 0, "kind", kind, "at", at);
    for (var listener : listeners) {
      for (var channel : listener.told().keySet()) {
        if (channel.equals("jam") || channel.equals("moderators")) {
          listener.say(Message.frame(channel, 0, List.of(event)));
        }
      }
    }
  }

  /** Says how many are here, if that has changed. */
  void sayPresence() {
    var present = present();
    if (present != presentSaid) {
      presentSaid = present;
      var message = Message.presence(present);
      listeners.forEach(listener -> listener.say(message));
    }
  }

  private void tell(List<LogEvent> events) {
    if (listeners.isEmpty()) {
      return;
    }
    var frames = new HashMap<String, String>();
    framer
        .channels(jam, events)
        .forEach((channel, told) -> frames.put(channel, Message.frame(channel, position, told)));
    listeners.forEach(listener -> listener.tell(frames, position));
  }

  /** A browser that came back, or was slow: tells what each of its channels missed up to now. */
  private void catchUp(Listener listener) {
    var told = listener.told();
    var from = told.values().stream().mapToLong(Long::longValue).min().orElse(position);
    var missed =
        log.read(jam, from, MISSED + 1).stream()
            .filter(event -> event.position() <= position)
            .toList();
    var frames = new ArrayList<String>();
    var positions = new LinkedHashMap<String, Long>();
    if (missed.size() > MISSED) {
      told.keySet().forEach(channel -> frames.add(Message.reload(channel, position)));
    } else if (!missed.isEmpty()) {
      framer
          .channels(jam, missed)
          .forEach((channel, events) -> addMissed(frames, channel, events, told.get(channel)));
    }
    told.forEach((channel, at) -> positions.put(channel, Math.max(at, position)));
    listener.caughtUp(frames, positions);
  }

  private void addMissed(
      List<String> frames,
      String channel,
      List<Map<String, Object>> events,
      @org.jspecify.annotations.Nullable Long from) {
    if (from == null) {
      return;
    }
    var since =
        events.stream()
            .filter(event -> ((Number) event.get("position")).longValue() > from)
            .toList();
    if (!since.isEmpty()) {
      frames.add(Message.frame(channel, position, since));
    }
  }

  private void removeMembers(List<LogEvent> events) {
    events.stream()
        .filter(event -> event.kind().equals("member-removed"))
        .forEach(
            event ->
                listeners.stream()
                    .filter(listener -> event.data().contains(listener.member().toString()))
                    .forEach(
                        listener ->
                            listener.close(Closing.NO_SUCH_JAM, "You are no longer in this jam.")));
  }
}
