package org.madang.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Brings back what dies, one part after the other, as they need each other. What became ready
 * counts as alive, however often it dies; what does not become ready is tried after growing pauses,
 * and given up after some tries in a row: alone where others do the same work, else all is ended. A
 * full disk is waited for, however long.
 */
final class Revival {
  /** So many starts in a row without becoming ready: no restart mends that. */
  static final int TRIES = 10;

  static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  static final Duration GLANCE = Duration.ofMillis(250);

  /** Ctrl-C reaches the children first, and us a moment later. */
  static final Duration MOMENT = Duration.ofMillis(700);

  private static final int GLANCES_TO_START = 1000;

  private final List<Part> parts;
  private final BooleanSupplier stopping;
  private final Consumer<String> terminal;
  private final Consumer<Duration> pause;
  private boolean ready = true;
  private int failures;
  private int waited;
  private String said = "";

  /**
   * @param parts in the order in which they need each other
   * @param stopping whether they are meant to die
   */
  Revival(
      List<? extends Part> parts,
      BooleanSupplier stopping,
      Consumer<String> terminal,
      Consumer<Duration> pause) {
    this.parts = new ArrayList<>(parts);
    this.stopping = stopping;
    this.terminal = terminal;
    this.pause = pause;
  }

  /** Watches until told to stop, or until a part has to be given up. */
  void watch() {
    while (!stopping.getAsBoolean()) {
      var dead = parts.stream().filter(part -> !part.isAlive()).findFirst();
      if (dead.isPresent()) {
        pause.accept(MOMENT);
        if (stopping.getAsBoolean()) {
          return;
        }
        revive(dead.get());
      } else {
        glance();
      }
    }
  }

  private void revive(Part part) {
    if (ready) {
      var how = part.isDrained() ? " was stopped as planned" : " stopped unexpectedly";
      say(part.name() + how + "; starting it again.");
    } else if (!staysAfterFailure(part, part.lastWords())) {
      return;
    }
    ready = false;
    waited = 0;
    try {
      part.revive();
    } catch (IOException | CannotStart e) {
      say(CannotStart.sentence(e));
    }
  }

  /** Waits before the next try; false if there is none, because the others go on without it. */
  private boolean staysAfterFailure(Part part, String why) {
    var sentence = CannotStart.sentence(new CannotStart(why));
    if (sentence.startsWith(CannotStart.DISK_FULL)) {
      say(sentence);
    } else {
      failures++;
      say("%s did not become ready: %s".formatted(part.name(), why));
    }
    if (failures >= TRIES) {
      giveUp(part, why);
      return false;
    }
    var seconds = 1L << Math.min(failures, 5);
    pause.accept(Duration.ofSeconds(Math.min(seconds, LONGEST_PAUSE.toSeconds())));
    return true;
  }

  private void giveUp(Part part, String why) {
    var sentence =
        "%s was started %d times in a row and did not become ready: %s"
            .formatted(part.name(), TRIES, why);
    if (!part.isOneOfSeveral()
        || parts.stream().noneMatch(other -> other != part && other.isOneOfSeveral())) {
      throw new CannotStart(sentence);
    }
    parts.remove(part);
    terminal.accept(sentence + " It is given up; the others go on.");
    failures = 0;
    ready = true;
  }

  private void glance() {
    if (!ready && parts.stream().allMatch(Part::isReady)) {
      ready = true;
      failures = 0;
      said = "";
      terminal.accept("The server is back.");
    } else if (!ready && ++waited == GLANCES_TO_START) {
      say("The server is not ready yet; still waiting.");
    }
    pause.accept(GLANCE);
  }

  /** Not twice in a row: a disk may stay full for hours. */
  private void say(String sentence) {
    if (!sentence.equals(said)) {
      said = sentence;
      terminal.accept(sentence);
    }
  }
}
