package org.madang.discussion;

import java.time.Instant;
import java.util.UUID;

/** The light gesture: one member stands behind a thread, once, and may take it back. */
public record Support(UUID thread, UUID member, Instant at) {
  /** A member supports a thread of somebody else. */
  public static Support of(JamThread thread, UUID member, Instant now) {
    thread.requireSupportable(member);
    return new Support(thread.id(), member, now);
  }
}
