package org.madang.jam;

import org.jspecify.annotations.Nullable;
import org.madang.platform.Refusal.NotAllowed;

/**
 * Whether something may be done, and if not, why.
 *
 * @param code null when allowed
 * @param reason a sentence for the member, null when allowed
 */
public record Permission(boolean allowed, @Nullable String code, @Nullable String reason) {
  private static final Permission GRANTED = new Permission(true, null, null);

  public static Permission granted() {
    return GRANTED;
  }

  public static Permission refused(String code, String reason) {
    return new Permission(false, code, reason);
  }

  /** The first of two permissions that refuses. */
  public Permission and(Permission other) {
    return allowed ? other : this;
  }

  /** Refuses if this does. */
  public void require() {
    if (code != null && reason != null) {
      throw new NotAllowed(code, reason);
    }
  }
}
