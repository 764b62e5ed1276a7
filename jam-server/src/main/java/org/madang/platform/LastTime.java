package org.madang.platform;

import java.util.concurrent.TimeUnit;

/** When something happened last, by a clock that nobody sets. */
public final class LastTime {
  private volatile long at = System.nanoTime();

  public void now() {
    at = System.nanoTime();
  }

  /** Whole seconds since then, or since this was made. */
  public long secondsAgo() {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - at);
  }
}
