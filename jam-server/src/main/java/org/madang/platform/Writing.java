package org.madang.platform;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The form in which whatever members write is kept: composed Unicode (NFC, or Korean typed on one
 * system is not found by another), no control characters, nothing that turns the direction of what
 * stands beside it, no halves of surrogate pairs.
 */
public final class Writing {
  private static final Pattern UNKEEPABLE =
      Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Z}\\s]*");

  /**
   * Joiners between letters belong to Persian, Indic scripts and emoji, and show; at an end, no.
   */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cf}&&[^\\x{200C}\\x{200D}]]|^[\\x{200C}\\x{200D}]+|[\\x{200C}\\x{200D}]+$");

  private Writing() {}

  /** Several lines as they are kept. */
  public static String kept(@Nullable String raw) {
    if (raw == null) {
      return "";
    }
    var whole = new StringBuilder(raw.length());
    raw.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .map(
            point ->
                point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                    ? 0xFFFD
                    : point)
        .forEach(whole::appendCodePoint);
    return Normalizer.normalize(UNKEEPABLE.matcher(whole).replaceAll(""), Normalizer.Form.NFC);
  }

  /** The same on one line. */
  public static String line(@Nullable String raw) {
    return SPACES.matcher(kept(raw)).replaceAll(" ").strip();
  }

  /** The same for what somebody is called: nothing that is not seen makes two names of one. */
  public static String name(@Nullable String raw) {
    return UNSEEN.matcher(line(raw)).replaceAll("").strip();
  }

  /** Whether there is anything to be seen. */
  public static boolean says(String words) {
    return !INVISIBLE.matcher(words).matches();
  }
}
