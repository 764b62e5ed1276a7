package org.madang.analytics;

/**
 * One thing that was said, as the analytics see it: without its author.
 *
 * @param id what its caller knows it by
 * @param language ISO 639-1 code, for instance {@code ko}
 * @param title may be empty
 * @param text may be empty
 */
public record Statement(String id, String language, String title, String text) {

  /** The same without an id: copies are equal, whoever wrote them. */
  public Statement said() {
    return new Statement("", language, title, text);
  }

  /** Title and text together, a line each. */
  public String words() {
    if (title.isBlank()) {
      return text;
    }
    return text.isBlank() ? title : title + "\n" + text;
  }
}
