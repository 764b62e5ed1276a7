package org.madang.moderation;

import org.jspecify.annotations.Nullable;
import org.madang.discussion.Words;
import org.madang.platform.Refusal.Invalid;

/** The words that go with what moderators do. */
final class Reasons {
  /** The longest reason, note or alert, in characters. */
  static final int LIMIT = 500;

  private Reasons() {}

  /** A reason in the form it is kept; there must be one. */
  static String given(@Nullable String raw) {
    return said(raw, "reason", "Say why: those concerned will read it.");
  }

  /** The words of an alert. */
  static String alert(@Nullable String raw) {
    return said(raw, "text", "Say what everybody needs to know.");
  }

  /** A note, which may be empty. */
  static String note(@Nullable String raw) {
    return atMost(Words.opening(raw), "note");
  }

  private static String said(@Nullable String raw, String where, String mend) {
    var words = Words.opening(raw);
    if (words.isBlank()) {
      throw new Invalid(where + "-missing", "The " + where + " is missing.", mend).at(where);
    }
    return atMost(words, where);
  }

  private static String atMost(String words, String where) {
    int length = words.codePointCount(0, words.length());
    if (length > LIMIT) {
      throw new Invalid(
              where + "-too-long",
              "The %s may have %d characters; this has %d.".formatted(where, LIMIT, length),
              "Shorten it.")
          .number("most", LIMIT)
          .number("has", length)
          .at(where);
    }
    return words;
  }
}
