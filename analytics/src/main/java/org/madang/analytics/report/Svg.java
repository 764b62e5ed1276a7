package org.madang.analytics.report;

import java.util.Locale;

/** An SVG picture in the making; every text in it is escaped. */
final class Svg {
  static final String INK = "#1c2733";
  static final String SOFT = "#5c6b7a";
  static final String LINE = "#d5dce3";
  static final String ACCENT = "#0f6f78";
  static final String PALE = "#cfe6e6";
  static final String WARM = "#b25d12";

  private final StringBuilder xml = new StringBuilder();

  Svg(double width, double height, String title) {
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" viewBox=\"0 0 %.0f"
            + " %.0f\" role=\"img\" aria-label=\"%s\" font-family=\"%s\">",
        width, height, width, height, escaped(title), Typeface.families());
  }

  Svg line(double x1, double y1, double x2, double y2, String colour, double width) {
    return add(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\""
            + " stroke-width=\"%.1f\"/>",
        x1, y1, x2, y2, colour, width);
  }

  Svg box(double x, double y, double width, double height, String colour) {
    return add(
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>",
        x, y, Math.max(0, width), Math.max(0, height), colour);
  }

  Svg dot(double x, double y, double radius, String fill, String stroke) {
    return add(
        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" stroke=\"%s\""
            + " stroke-width=\"1.5\"/>",
        x, y, radius, fill, stroke);
  }

  /**
   * @param anchor {@code start}, {@code middle} or {@code end}
   */
  Svg text(double x, double y, double size, String anchor, String colour, String text) {
    return add(
        "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
        x, y, size, anchor, colour, lettered(text));
  }

  @Override
  public String toString() {
    return xml + "</svg>";
  }

  private Svg add(String format, Object... values) {
    xml.append(String.format(Locale.ROOT, format, values));
    return this;
  }

  // Batik finds no font by itself for letters of two chars, nor always for the first of a script.
  private static String lettered(String text) {
    var xml = new StringBuilder();
    for (var run : Typeface.runs(text)) {
      var words = escaped(run.text());
      xml.append(
          run.face() == Typeface.PLAIN
              ? words
              : "<tspan font-family=\"'%s', %s\">%s</tspan>"
                  .formatted(run.face().family(), Typeface.families(), words));
    }
    return xml.toString();
  }

  /** The text as it may stand in XML, without the characters XML cannot hold. */
  static String escaped(String text) {
    var safe = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c == '\t' || c == '\n' || c >= 0x20 && c != 0xFFFE && c != 0xFFFF)
        .filter(c -> c < 0xD800 || c > 0xDFFF)
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }

  /** As much of the text as is drawn within a width at a size; where in doubt, somewhat less. */
  static String within(double width, double size, String text) {
    double left = width / size;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      left -= breadth(c);
      if (left < 0) {
        int end = i;
        for (double room = left + breadth(c); end > 0 && room < breadth('…'); ) {
          end -= Character.charCount(text.codePointBefore(end));
          room += breadth(text.codePointAt(end));
        }
        return text.substring(0, end).strip() + "…";
      }
      i += Character.charCount(c);
    }
    return text;
  }

  // In parts of the size, and at least what Noto Sans has.
  private static double breadth(int c) {
    if (c >= 0x1F000) {
      return 1.3;
    }
    if (c >= 0x1100 && (c < 0x2000 || c > 0x206F) || "mwMW@%—…".indexOf(c) >= 0) {
      return 1;
    }
    if (" ijl.,:;'|!".indexOf(c) >= 0) {
      return 0.29;
    }
    if ("ftrI()[]-/\"‘’".indexOf(c) >= 0) {
      return 0.43;
    }
    if ("acekrsvxyz0123456789".indexOf(c) >= 0) {
      return 0.58;
    }
    return Character.isUpperCase(c) || c > 0xFF ? 0.8 : 0.62;
  }

  /** As much of the text as fits into so many Latin characters; an East Asian one takes two. */
  static String fitting(String text, int columns) {
    var plain = text.replaceAll("\\s+", " ").strip();
    int used = 0;
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      used += c >= 0x1100 ? 2 : 1;
      if (used > columns) {
        return plain.substring(0, i).strip() + "…";
      }
      i += Character.charCount(c);
    }
    return plain;
  }
}
