package org.madang.platform;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How many requests each of the server's threads has begun: who has begun another one has left the
 * one before, down to the container's last step, of which nobody tells.
 */
public final class Turns {
  private static final ThreadLocal<AtomicLong> MINE = ThreadLocal.withInitial(AtomicLong::new);

  private Turns() {}

  /** A request begins on this thread. */
  static void begin() {
    MINE.get().incrementAndGet();
  }

  /** This thread's number, which goes on counting. */
  public static AtomicLong ofThisThread() {
    return MINE.get();
  }
}
