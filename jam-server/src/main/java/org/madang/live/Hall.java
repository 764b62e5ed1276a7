package org.madang.live;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.madang.platform.EventLog;
import org.madang.platform.Lags;
import org.madang.platform.LogEvent;

/**
 * Everyone on this node who listens to one jam. Each tick tells all of them what is new: read once,
 * each channel's frame encoded once, and one write to each browser.
 */
final class Hall {
  /** The most events one tick reads; more wait for the next. */
  private static final int BATCH = 1000;

  /** So many browsers and windows of one member on one node; each costs memory. */
  static final int MOST_LINES = 30;

  /** A change of how many are here is said after this, and a millisecond more for each of them. */
  private static final long PRESENCE_NANOS = 2_000_000_000L;

  /** A browser hears something within 20 s at the latest; not all of them in one instant. */
  private static final long BEAT_NANOS = 15_000_000_000L;

  private static final int BEATS_APART = 5_000;
  private static final long MILLI = 1_000_000;

  /** Events after which a member may hear more or less. */
  private static final Set<String> CHANGES_OF_PLACE = Set.of("member-removed", "roles-changed");

  /** The name under which operators see how far the frames are behind. */
  private static final String LAG = "live";

  private final UUID jam;
  private final EventLog log;
  private final Framer framer;
  private final Presence presence;
  private final Door door;
  private final Lags lags;
  private final Map<Listener, Long> listeners = new ConcurrentHashMap<>();
  private final LongAdder sent = new LongAdder();
  private final Map<UUID, Integer> members = new ConcurrentHashMap<>();
  private volatile long position;
  private volatile long head;
  private int presentSaid = -1;
  private long presenceSaidAt = System.nanoTime();

  Hall(UUID jam, EventLog log, Framer framer, Presence presence, Door door, Lags lags) {
    this.presence = presence;
    this.door = door;
    this.lags = lags;
    this.jam = jam;
    this.log = log;
    this.framer = framer;
    this.position = log.head(jam);
    this.head = position;
    lags.reached(LAG, jam, position);
  }

  long position() {
    return position;
  }

  /** How many members listen on whichever node, however many browsers each has open. */
  int present() {
    return presence.of(jam, members.keySet());
  }

  /** Whoever has too many lines loses the oldest: it may be one that broke without a word. */
  void add(Listener listener) {
    var patience = BEAT_NANOS + listeners.size() % BEATS_APART * MILLI;
    if (listeners.putIfAbsent(listener, patience) == null) {
      var lines = members.merge(listener.member(), 1, Integer::sum);
      if (lines > MOST_LINES) {
        listeners.keySet().stream()
            .filter(other -> other.member().equals(listener.member()))
            .min(Comparator.comparingLong(Listener::since))
            .ifPresent(oldest -> oldest.close(Closing.TOO_MANY, "Too many windows are open."));
      }
    }
  }

  void remove(Listener listener) {
    if (listeners.remove(listener) != null) {
      members.computeIfPresent(listener.member(), (member, lines) -> lines > 1 ? lines - 1 : null);
    }
  }

  Set<Listener> listeners() {
    return listeners.keySet();
  }

  /** How many messages have gone out with ticks. */
  long sent() {
    return sent.sum();
  }

  /** How many messages wait for browsers that are slow to take them. */
  long waiting() {
    return listeners.keySet().stream().mapToLong(Listener::waiting).sum();
  }

  void grew(long newHead) {
    head = Math.max(head, newHead);
  }

  /** Asks the log itself how far it is, should word of its growth have been lost. */
  void lookAgain() {
    grew(log.head(jam));
  }

  /** Reads what is new and tells it; lets those who are behind catch up. */
  void tick() {
    if (head > position) {
      tellNew(log.read(jam, position, BATCH));
    }
    catchUp();
    sayPresence();
    listeners.forEach(
        (listener, patience) -> {
          listener.beat(patience);
          sent.add(listener.flush());
        });
  }

  /** Tells something that is not in any log, on the jam's channel, with the next tick. */
  void announce(String kind, String at) {
    var event = Map.<String, Object>of("position", 0, "kind", kind, "at", at);
    var frames = new HashMap<String, Saying>();
    for (var channel : List.of("jam", "moderators")) {
      frames.put(channel, Message.frame(channel, 0, List.of(event)));
    }
    for (var listener : listeners.keySet()) {
      for (var channel : listener.channels()) {
        if (frames.containsKey(channel)) {
          listener.say(frames.get(channel));
        }
      }
    }
  }

  private void tellNew(List<LogEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    var next = events.getLast().position();
    var frames = new HashMap<String, Saying>();
    if (!listeners.isEmpty()) {
      framer
          .channels(jam, events)
          .forEach((channel, told) -> frames.put(channel, Message.frame(channel, next, told)));
    }
    askTickets(events); // before the position: should the database fail, all is told again
    position = next;
    lags.reached(LAG, jam, next);
    listeners.keySet().forEach(listener -> listener.tell(frames, next));
  }

  private void catchUp() {
    var asked = new HashMap<Listener, Map<String, Long>>();
    for (var listener : listeners.keySet()) {
      var missing = listener.missing();
      if (!missing.isEmpty()) {
        asked.put(listener, missing);
      }
    }
    var missed = Missed.read(log, framer, jam, position, asked.values());
    asked.forEach(
        (listener, watched) -> listener.caughtUp(watched, missed.since(watched), position));
  }

  /** Says how many are here, if that has changed; goes with what else is said in this tick. */
  private void sayPresence() {
    var present = present();
    var patience = PRESENCE_NANOS + present * MILLI;
    if (present != presentSaid && System.nanoTime() - presenceSaidAt > patience) {
      presentSaid = present;
      presenceSaidAt = System.nanoTime();
      var saying = Message.presence(present);
      listeners.keySet().forEach(listener -> listener.say(saying));
    }
  }

  /** Whose place in the jam has changed may have to go, or come back with another ticket. */
  private void askTickets(List<LogEvent> events) {
    var changed =
        events.stream()
            .filter(event -> CHANGES_OF_PLACE.contains(event.kind()))
            .map(LogEvent::data)
            .toList();
    door.look(
        listeners.keySet().stream()
            .filter(one -> changed.stream().anyMatch(data -> names(data, one.member())))
            .toList());
  }

  private static boolean names(String data, UUID member) {
    return data.contains(member.toString());
  }
}
