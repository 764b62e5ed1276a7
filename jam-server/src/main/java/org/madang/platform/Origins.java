package org.madang.platform;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Whether a page that asks is one of ours. */
public final class Origins {
  private Origins() {}

  /**
   * True without an origin (no browser sends a foreign change without one), or if it names this
   * host and port.
   */
  public static boolean same(@Nullable String origin, @Nullable String host) {
    if (origin == null) {
      return true;
    }
    try {
      return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
