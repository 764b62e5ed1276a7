package org.madang.discussion;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.madang.platform.Refusal.Invalid;
import org.madang.platform.Writing;

/**
 * What members may write, in the form in which it is kept ({@link Writing}). Lengths count code
 * points.
 */
public final class Words {
  /** The longest title. */
  public static final int TITLE_LIMIT = 200;

  /** The longest text of a thread's opening or of a post. */
  public static final int TEXT_LIMIT = 10_000;

  /** The most tags on a thread. */
  public static final int TAGS_LIMIT = 5;

  /** The longest tag. */
  public static final int TAG_LIMIT = 40;

  /** The longest excerpt on a card. */
  static final int EXCERPT_LIMIT = 280;

  private Words() {}

  /** A title in the form it is kept: one line, not empty. */
  public static String title(@Nullable String raw) {
    var title = Writing.line(raw);
    if (Writing.says(title)) {
      return atMost(TITLE_LIMIT, title, "title");
    }
    throw new Invalid(
            "title-missing", "A thread needs a title.", "Say in a few words what it is about.")
        .at("title");
  }

  /** The text of an opening in the form it is kept; it may be empty, when the title says it all. */
  public static String opening(@Nullable String raw) {
    return atMost(TEXT_LIMIT, Writing.kept(raw).strip(), "text");
  }

  /** The text of a post in the form it is kept; never empty. */
  public static String text(@Nullable String raw) {
    var text = opening(raw);
    if (Writing.says(text)) {
      return text;
    }
    throw new Invalid(
            "text-missing", "There is nothing in this post yet.", "Write something first.")
        .at("text");
  }

  /** Tags in the form they are kept: lower case, each once, in the given order. */
  public static List<String> tags(@Nullable List<@Nullable String> raw) {
    if (raw == null) {
      return List.of();
    }
    var tags =
        raw.stream()
            .map(tag -> Writing.line(tag).toLowerCase(Locale.ROOT))
            .filter(Writing::says)
            .distinct()
            .toList();
    if (tags.size() > TAGS_LIMIT) {
      throw tooLong(
          "tags-too-many",
          "A thread has at most %d tags; these are %d.",
          TAGS_LIMIT,
          tags.size(),
          "tags");
    }
    tags.forEach(tag -> atMost(TAG_LIMIT, tag, "tag"));
    return tags;
  }

  /** The first words of a text, on one line, for a card. */
  public static String excerpt(String text) {
    var line = Writing.line(Markdown.plain(text));
    if (line.codePointCount(0, line.length()) <= EXCERPT_LIMIT) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, EXCERPT_LIMIT - 1)).strip() + "…";
  }

  private static String atMost(int limit, String words, String where) {
    int length = words.codePointCount(0, words.length());
    if (length > limit) {
      throw tooLong(
          where + "-too-long",
          "The " + where + " may have %d characters; this has %d.",
          limit,
          length,
          where);
    }
    return words;
  }

  private static RuntimeException tooLong(
      String code, String sentence, int limit, int length, String where) {
    return new Invalid(code, sentence.formatted(limit, length), "Shorten it.")
        .number("most", limit)
        .number("has", length)
        .at(where);
  }
}
