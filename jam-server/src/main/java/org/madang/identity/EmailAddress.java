package org.madang.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madang.platform.Refusal.Invalid;

/**
 * An e-mail address as it is kept: lower case, checked no further than that mail could be sent to
 * it.
 */
public final class EmailAddress {
  private static final Pattern PLAUSIBLE = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,180}");

  private EmailAddress() {}

  public static String of(@Nullable String raw) {
    var email = raw == null ? "" : raw.strip().toLowerCase(Locale.ROOT);
    if (!PLAUSIBLE.matcher(email).matches()) {
      throw new Invalid(
              "bad-email", "This is not an e-mail address.", "Give one such as ada@example.org.")
          .at("email");
    }
    return email;
  }
}
