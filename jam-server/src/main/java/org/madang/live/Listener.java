package org.madang.live;

import jakarta.websocket.CloseReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * One browser that listens: which channels, how far it was told, and what waits to be sent. At most
 * one batch is on its way at a time; when too much waits, it is dropped and the browser catches up
 * from the log by position, so that a slow line costs nobody else anything.
 */
final class Listener {
  /** The most messages that wait for one browser. */
  static final int MOST_WAITING = 64;

  private final Line line;
  private final Consumer<CloseReason> hangUp;
  private final Ticket ticket;
  private final long since = System.nanoTime();
  private List<Saying> waiting = new ArrayList<>();

  /** The channels, each with the position its browser had when this listener last was behind. */
  private Map<String, Long> channels = Map.of();

  /** Up to here every channel was told since: as queued, and as handed to the line. */
  private long queued;

  private long handed;
  private long handedAt = System.nanoTime();
  private boolean sending;
  private boolean behind = true; // until the first catching up

  Listener(Line line, Consumer<CloseReason> hangUp, Ticket ticket) {
    this.line = line;
    this.hangUp = hangUp;
    this.ticket = ticket;
  }

  Ticket ticket() {
    return ticket;
  }

  UUID member() {
    return ticket.member();
  }

  /** When it came, by {@link System#nanoTime}. */
  long since() {
    return since;
  }

  boolean isDirect() {
    return line instanceof ConnectionLine;
  }

  /** Watches other channels from here on; those already watched go on where they are. */
  synchronized void watch(Watch watch, long newest) {
    fallBehind(queued);
    var next = new HashMap<String, Long>();
    watch
        .positions()
        .forEach(
            (channel, position) -> {
              if (ticket.moderator() || !channel.equals("moderators")) {
                var from = position == Watch.NEW ? newest : position;
                next.put(channel, Math.max(from, channels.getOrDefault(channel, 0L)));
              }
            });
    channels = Map.copyOf(next);
  }

  /** From here on, says nothing new before it has caught up from what was told until now. */
  private void fallBehind(long told) {
    if (behind) {
      return;
    }
    var from = new HashMap<>(channels);
    from.replaceAll((channel, began) -> Math.max(began, told));
    channels = Map.copyOf(from);
    queued = 0;
    handed = 0;
    behind = true;
  }

  /** The channels with the position to catch up from; nothing, when it is not the time to. */
  synchronized Map<String, Long> missing() {
    return behind && !sending ? channels : Map.of();
  }

  /** The channels watched. */
  synchronized Iterable<String> channels() {
    return channels.keySet();
  }

  /** Says something that has no position. */
  synchronized void say(Saying saying) {
    if (waiting.size() < MOST_WAITING) {
      waiting.add(saying);
    }
  }

  /**
   * Tells what is new on the channels watched; a browser that is behind hears it when it catches
   * up.
   */
  synchronized void tell(Map<String, Saying> frames, long position) {
    if (behind) {
      return;
    }
    if (waiting.size() >= MOST_WAITING) {
      waiting.clear();
      fallBehind(handed);
      return;
    }
    channels.forEach(
        (channel, from) -> {
          var frame = frames.get(channel);
          if (frame != null && from < position) {
            waiting.add(frame);
          }
        });
    queued = position;
  }

  /**
   * Tells what was missed; from here on, what is new comes by {@link #tell}.
   *
   * @param asked what {@link #missing} said; it may have changed since, and then this is void
   */
  synchronized void caughtUp(Map<String, Long> asked, List<Saying> missed, long position) {
    if (asked == channels) {
      var told = new HashMap<>(channels);
      told.replaceAll((channel, at) -> Math.min(at, position)); // one may be ahead of the log
      channels = Map.copyOf(told);
      waiting.addAll(missed);
      queued = position;
      behind = false;
    }
  }

  /** How many messages wait. */
  synchronized int waiting() {
    return waiting.size();
  }

  /** Sends what waits, unless something is on its way; says how many messages went. */
  int flush() {
    List<Saying> batch;
    synchronized (this) {
      if (sending || waiting.isEmpty()) {
        return 0;
      }
      batch = waiting;
      waiting = new ArrayList<>();
      handed = queued;
      handedAt = System.nanoTime();
      sending = true;
    }
    line.send(batch, this::sent);
    return batch.size();
  }

  /** Shows that the line is alive, when nothing was sent for so long. */
  synchronized void beat(long patienceNanos) {
    if (!sending && waiting.isEmpty() && System.nanoTime() - handedAt > patienceNanos) {
      waiting.add(Message.BEAT);
    }
  }

  private void sent(boolean well) {
    synchronized (this) {
      sending = false;
    }
    if (!well) {
      close(CloseReason.CloseCodes.GOING_AWAY, "The line is broken.");
    }
  }

  void close(CloseReason.CloseCode code, String reason) {
    hangUp.accept(new CloseReason(code, reason));
  }
}
