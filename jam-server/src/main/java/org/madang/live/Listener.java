package org.madang.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;

/**
 * One browser that listens: which channels, how far each was told, and what waits to be sent. At
 * most one message is on its way at a time; when too many wait, they are dropped and the browser
 * catches up from the log by position, so that a slow line costs nobody else anything.
 */
final class Listener {
  /** The most messages that wait for one browser. */
  static final int MOST_WAITING = 64;

  private static final System.Logger LOG = System.getLogger(Listener.class.getName());

  private final Session session;
  private final UUID member;
  private final boolean moderator;
  private final Executor senders;
  private final Deque<String> waiting = new ArrayDeque<>();
  private Map<String, Long> told = new HashMap<>();
  private boolean sending;
  private boolean behind = true; // until the first catching up

  Listener(Session session, UUID member, boolean moderator, Executor senders) {
    this.session = session;
    this.member = member;
    this.moderator = moderator;
    this.senders = senders;
  }

  UUID member() {
    return member;
  }

  /** Watches other channels from here on; those already watched go on where they are. */
  synchronized void watch(Watch watch, long newest) {
    var next = new HashMap<String, Long>();
    watch
        .positions()
        .forEach(
            (channel, position) -> {
              if (moderator || !channel.equals("moderators")) {
                var from = position == Watch.NEW ? newest : position;
                next.put(channel, Math.max(from, told.getOrDefault(channel, 0L)));
              }
            });
    told = next;
    behind = true;
  }

  /** The channels with the position each was told up to. */
  synchronized Map<String, Long> told() {
    return Map.copyOf(told);
  }

  synchronized boolean isBehind() {
    return behind;
  }

  /**
   * Whether a browser that fell behind has taken what was sent, so that catching up makes sense.
   */
  synchronized boolean canCatchUp() {
    return behind && !sending;
  }

  /** Says something that has no position. */
  synchronized void say(String message) {
    if (!behind || message.contains("\"joined\"")) {
      queue(message);
    }
  }

  /**
   * Tells what is new on the channels watched; a browser that is behind hears it when it catches
   * up.
   */
  synchronized void tell(Map<String, String> frames, long position) {
    if (behind) {
      return;
    }
    if (waiting.size() + frames.size() > MOST_WAITING) {
      waiting.clear();
      behind = true;
      return;
    }
    for (var channel : told.keySet()) {
      var frame = frames.get(channel);
      if (frame != null && told.get(channel) < position) {
        queue(frame);
        told.put(channel, position);
      }
    }
  }

  /** Tells what was missed; from here on, what is new comes by {@link #tell}. */
  synchronized void caughtUp(List<String> frames, Map<String, Long> positions) {
    if (!told.keySet().equals(positions.keySet())) {
      return; // it watches something else by now, and will be asked again
    }
    frames.forEach(this::queue);
    told.putAll(positions);
    behind = false;
  }

  private void queue(String message) {
    waiting.add(message);
    if (!sending) {
      sending = true;
      senders.execute(this::sendNext);
    }
  }

  private void sendNext() {
    String message;
    synchronized (this) {
      message = waiting.poll();
      if (message == null) {
        sending = false;
        return;
      }
    }
    try {
      session.getAsyncRemote().sendText(message, result -> sent(result.isOK()));
    } catch (IllegalStateException closed) {
      sent(false);
    }
  }

  private void sent(boolean well) {
    if (well) {
      senders.execute(this::sendNext);
    } else {
      close(CloseReason.CloseCodes.GOING_AWAY, "The line is broken.");
    }
  }

  void close(CloseReason.CloseCode code, String reason) {
    try {
      session.close(new CloseReason(code, reason));
    } catch (IOException | IllegalStateException gone) {
      LOG.log(System.Logger.Level.DEBUG, "A socket was closed already.", gone);
    }
  }
}
