package org.madang.launcher;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waiting for another process, which tells nobody when it is ready. */
final class Pause {
  private Pause() {}

  static void of(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }
}
