package org.madang.moderation;

import java.time.Instant;
import java.util.UUID;

/** What the one who raised a flag is told of it. */
public record FlagReceipt(UUID id, FlagReason reason, String note, Instant at, FlagState state) {
  static FlagReceipt of(Flag flag) {
    return new FlagReceipt(flag.id(), flag.reason(), flag.note(), flag.raisedAt(), flag.state());
  }
}
