package org.madang.chaos;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for what other processes do. */
final class Waiting {
  private Waiting() {}

  static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }

  /** Waits until something holds; says whether it did in time. */
  static boolean until(Duration patience, BooleanSupplier holds) {
    var deadline = System.nanoTime() + patience.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      pause(Duration.ofMillis(100));
    }
    return true;
  }
}
