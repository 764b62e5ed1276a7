package org.madang.report;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.madang.platform.Refusal.Unavailable;

/**
 * Whoever reads a whole jam does so alone: a few wait for their turn, all others are told to come
 * back.
 */
final class Turn {
  private static final int WAITING = 8;
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration BACK = Duration.ofSeconds(10);

  private final Semaphore waiting = new Semaphore(WAITING);
  private final Semaphore making = new Semaphore(1, true);

  /** Does what one does alone. */
  <T> T take(Supplier<T> make) {
    if (!waiting.tryAcquire()) {
      throw busy();
    }
    try {
      if (!making.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw busy();
      }
      try {
        return make.get();
      } finally {
        making.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    } finally {
      waiting.release();
    }
  }

  private static Unavailable busy() {
    return new Unavailable("report-being-made", "Reports are being made for others.", BACK);
  }
}
