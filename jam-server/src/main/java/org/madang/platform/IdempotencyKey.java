package org.madang.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The header by which a client names what it makes, so that sending again makes nothing twice. The
 * key becomes the thing's id.
 */
public final class IdempotencyKey {
  public static final String HEADER = "Idempotency-Key";

  private IdempotencyKey() {}

  /** The id that a header gives, or a refusal that says what is missing. */
  public static UUID of(@Nullable String header) {
    try {
      if (header != null) {
        return UUID.fromString(header.strip());
      }
    } catch (IllegalArgumentException e) {
      throw missing("The header " + HEADER + " is not a UUID.");
    }
    throw missing("The header " + HEADER + " is missing.");
  }

  /** The refusal for a key that already names something else. */
  public static Refusal inUse() {
    return new Refusal.Conflict(
            "key-in-use", "This key already names something else.", "Send with a new random UUID.")
        .at(HEADER);
  }

  private static Refusal missing(String detail) {
    return new Refusal.Invalid(
            "key-missing", detail, "Send a random UUID, and the same one when you try again.")
        .at(HEADER);
  }
}
