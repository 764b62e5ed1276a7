package org.madang.launcher;

import java.util.ArrayDeque;
import java.util.Deque;

/** What a command has started and has to stop in the end, the last first. */
final class ToStop {
  private final Terminal terminal;
  private final Deque<Runnable> actions = new ArrayDeque<>();
  private volatile boolean stopping;

  private ToStop(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Is stopped when this process ends, by Ctrl-C or because something could not go on. */
  static ToStop atTheEnd(Terminal terminal) {
    var stop = new ToStop(terminal);
    Runtime.getRuntime().addShutdownHook(new Thread(stop::stop, "stop"));
    return stop;
  }

  /** Who comes too late is stopped at once. */
  synchronized void push(Runnable action) {
    if (stopping) {
      action.run();
    } else {
      actions.push(action);
    }
  }

  /** Whether what ends now is meant to. */
  boolean hasBegun() {
    return stopping;
  }

  private synchronized void stop() {
    stopping = true;
    if (!actions.isEmpty()) {
      terminal.say("Stopping …");
    }
    while (!actions.isEmpty()) {
      try {
        actions.pop().run();
      } catch (RuntimeException e) {
        terminal.say(CannotStart.sentence(e));
      }
    }
  }
}
