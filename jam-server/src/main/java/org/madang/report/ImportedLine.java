package org.madang.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the jam file a jam was imported from.
 *
 * @param ordinal its place, from 1; what the file only implied stands at negative places
 * @param type {@code jam}, {@code forum}, {@code member} and so on
 * @param name what the file calls the thing
 * @param subject the thing; of a support or rating the thread
 * @param other of a support or rating the member
 * @param original the line as it came in; empty for what the file only implied
 * @param digest of what was understood of it
 */
public record ImportedLine(
    int ordinal,
    String type,
    @Nullable String name,
    @Nullable UUID subject,
    @Nullable UUID other,
    String original,
    String digest) {
  /** Whether the file said it, and did not only refer to it. */
  boolean isSaid() {
    return ordinal > 0;
  }

  /** What it is about. */
  Thing thing() {
    return new Thing(type, subject, other);
  }
}
