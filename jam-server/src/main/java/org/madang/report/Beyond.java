package org.madang.report;

import com.google.gson.JsonPrimitive;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.jamfile.JamFileRefused;
import org.madang.analytics.jamfile.JamLine;
import org.madang.discussion.Visibility;

/** What the lines of a jam file say beyond their components, as far as we understand it. */
final class Beyond {
  private Beyond() {}

  /** Whether words were out of sight where the file comes from. */
  static Visibility visibility(int number, JamLine line) {
    var state = text(number, line, "state");
    return Arrays.stream(Visibility.values())
        .filter(one -> state == null ? one == Visibility.VISIBLE : one.name().equals(state))
        .findFirst()
        .orElseThrow(
            () ->
                new JamFileRefused(number, "\"state\" is not one of VISIBLE, HIDDEN, WITHDRAWN."));
  }

  /** A text that a line says beyond its components, if it does. */
  static @Nullable String text(int number, JamLine line, String field) {
    var said = line.rest().get(field);
    if (said == null || said.isJsonNull()) {
      return null;
    }
    if (said instanceof JsonPrimitive text && text.isString()) {
      return text.getAsString();
    }
    throw new JamFileRefused(number, "\"" + field + "\" is not a text.");
  }

  /** The idea that another one is merged into, where the file says which. */
  static @Nullable String into(int number, JamLine.Outcome line) {
    return line.decision() == JamLine.Decision.MERGE ? text(number, line, "into") : null;
  }
}
