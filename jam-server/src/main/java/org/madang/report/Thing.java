package org.madang.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a jam file is about.
 *
 * @param type {@code jam}, {@code forum}, {@code member} and so on
 * @param subject its id; of a support or rating the thread; null for the jam itself
 * @param other of a support or rating the member
 */
record Thing(String type, @Nullable UUID subject, @Nullable UUID other) {
  static final Thing JAM = new Thing("jam", null, null);
}
