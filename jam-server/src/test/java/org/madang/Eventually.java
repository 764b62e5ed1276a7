package org.madang;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for what another process will do, and for no longer than three minutes. */
public final class Eventually {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private Eventually() {}

  /** Returns when it has become true; the line that waits says what. */
  public static void holds(BooleanSupplier condition) {
    try {
      holds("what is awaited here", condition::getAsBoolean);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns when it has become true. */
  public static void holds(String what, Callable<Boolean> condition) throws Exception {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Not within " + PATIENCE + ": " + what);
      }
      breathe();
    }
  }

  static void breathe() {
    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
  }
}
