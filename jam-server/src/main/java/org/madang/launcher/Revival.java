package org.madang.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Brings back what dies, one part after the other, as they need each other. What became ready
 * counts as alive, however often it dies; what does not become ready is tried after growing pauses,
 * and given up after some tries in a row. A full disk is waited for, however long.
 */
final class Revival {
  /** So many starts in a row without becoming ready: no restart mends that. */
  static final int TRIES = 10;

  static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration GLANCE = Duration.ofMillis(250);

  /** Ctrl-C reaches the children first, and us a moment later. */
  private static final Duration MOMENT = Duration.ofMillis(700);

  private static final int GLANCES_TO_START = 1000;

  private final List<? extends Part> parts;
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
    this.parts = parts;
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
    if (!ready) {
      failed(part, part.lastWords());
    }
    ready = false;
    waited = 0;
    say(part.name() + " stopped unexpectedly; starting it again.");
    try {
      part.revive();
    } catch (IOException | CannotStart e) {
      say(CannotStart.sentence(e));
    }
  }

  private void failed(Part part, String why) {
    var sentence = CannotStart.sentence(new CannotStart(why));
    if (!sentence.startsWith(CannotStart.DISK_FULL)) {
      failures++;
    }
    if (failures >= TRIES) {
      throw new CannotStart(
          "%s was started %d times in a row and did not become ready: %s"
              .formatted(part.name(), TRIES, why));
    }
    var seconds = 1L << Math.min(failures, 5);
    pause.accept(Duration.ofSeconds(Math.min(seconds, LONGEST_PAUSE.toSeconds())));
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
