package org.madang.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Waits until all parts are ready for the first time. Each may die once, of whatever happens while
 * it starts; who dies twice is not tried again, and what is wrong is said to the person who waits.
 * What they need and was there already is brought back, and who dies with it is not counted.
 */
final class FirstStart {
  /** Glances of a quarter of an hour. */
  private static final int PATIENCE = 3600;

  private final List<? extends Part> needed;
  private final List<? extends Part> starting;
  private final BooleanSupplier stopping;
  private final Consumer<String> terminal;
  private final Consumer<Duration> pause;
  private final Set<Part> excused = new HashSet<>();

  /**
   * @param needed what is ready, and needed by the others
   * @param starting what is waited for
   * @param stopping whether they are meant to die
   */
  FirstStart(
      List<? extends Part> needed,
      List<? extends Part> starting,
      BooleanSupplier stopping,
      Consumer<String> terminal,
      Consumer<Duration> pause) {
    this.needed = needed;
    this.starting = starting;
    this.stopping = stopping;
    this.terminal = terminal;
    this.pause = pause;
    excused.addAll(starting);
  }

  /** Whether all became ready; false when told to stop before. */
  boolean await() throws IOException {
    for (var glances = 0; glances < PATIENCE; glances++) {
      if (oneIsDead()) {
        pause.accept(Revival.MOMENT);
      }
      if (stopping.getAsBoolean()) {
        return false;
      }
      bringBackWhatIsNeeded();
      bringBackWhoIsExcused();
      if (starting.stream().allMatch(Part::isReady)) {
        return true;
      }
      pause.accept(Revival.GLANCE);
    }
    throw new CannotStart(
        "Not ready within a quarter of an hour: " + starting.getLast().lastWords());
  }

  private boolean oneIsDead() {
    return !needed.stream().allMatch(Part::isAlive) || !starting.stream().allMatch(Part::isAlive);
  }

  private void bringBackWhatIsNeeded() throws IOException {
    for (var part : needed) {
      if (!part.isAlive()) {
        bringBack(part);
        excused.addAll(starting);
      }
    }
  }

  private void bringBackWhoIsExcused() throws IOException {
    for (var part : starting) {
      if (!part.isAlive()) {
        if (!excused.remove(part)) {
          throw new CannotStart(part.name() + " did not start: " + part.lastWords());
        }
        bringBack(part);
      }
    }
  }

  private void bringBack(Part part) throws IOException {
    terminal.accept(part.name() + " stopped unexpectedly; starting it again.");
    part.revive();
  }
}
