package org.madang.insight;

import org.madang.platform.Refusal;

/**
 * How much something is to count, as somebody asks for it.
 *
 * @param value from 0 to 100
 */
public record Percent(int value) {
  /** What a query parameter says. */
  public static Percent valueOf(String text) {
    if (!text.matches("\\d{1,2}|100")) {
      throw new Refusal.Invalid(
          "not-a-weight", "A weight is a whole number from 0 to 100.", "Give each weight so.");
    }
    return new Percent(Integer.parseInt(text));
  }
}
