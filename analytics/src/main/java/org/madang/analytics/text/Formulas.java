package org.madang.analytics.text;

/** Where formulas stand in a text, as people who write them between dollars mark them. */
public final class Formulas {
  /**
   * Between two dollars, over several lines, or between single ones by the rule of Pandoc: no space
   * inside the dollars and no digit after the second, so that sums of money are none.
   */
  public static final String PATTERN =
      "\\$\\$[^$]{1,300}\\$\\$|\\$(?!\\s)[^$\\n]{1,300}(?<!\\s)\\$(?!\\d)";

  private Formulas() {}
}
