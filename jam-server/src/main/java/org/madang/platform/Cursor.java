package org.madang.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A place in an ordered list, opaque to clients: the values of the last thing they have seen. */
public final class Cursor {
  private static final String SEPARATOR = "\n";

  private Cursor() {}

  /** The cursor of the thing that is found again by these values. */
  public static String of(Object... values) {
    var text = String.join(SEPARATOR, Stream.of(values).map(String::valueOf).toList());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The values of a cursor, as many as expected; an invented one is refused. */
  public static List<String> read(String cursor, int values) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      var parts = List.of(text.split(SEPARATOR, -1));
      if (parts.size() == values) {
        return parts;
      }
    } catch (IllegalArgumentException _) {
      throw bad();
    }
    throw bad();
  }

  /** An id in a cursor. */
  public static UUID id(String value) {
    try {
      return UUID.fromString(value);
    } catch (IllegalArgumentException _) {
      throw bad();
    }
  }

  private static Refusal bad() {
    return new Refusal.Invalid(
            "bad-cursor", "There is no such place to go on from.", "Use the value of next.")
        .at("after");
  }
}
