package org.madang.analytics.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.links.Link;

/**
 * Tables for spreadsheets: comma separated after RFC 4180, UTF-8 with a byte order mark, without
 * which Excel takes Korean for Latin. A text that a spreadsheet would run as a formula gets an
 * apostrophe in front (OWASP, <em>CSV Injection</em>).
 */
public final class Csv {
  /** What a table begins with. */
  public static final String MARK = "\uFEFF";

  private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

  private Csv() {}

  /**
   * Every idea with its rank, place and factors, by rank; sentences in the language of the locale.
   */
  public static void ideas(Report report, Locale locale, Appendable target) throws IOException {
    target.append(MARK);
    row(
        target,
        "rank",
        "place",
        "id",
        "title",
        "author",
        "theme",
        "score",
        "low",
        "high",
        "enough heard",
        "supports",
        "ratings",
        "replies",
        "decision",
        "decision reason",
        "merged into",
        "because",
        "judgement",
        "support",
        "breadth",
        "discussion",
        "novelty",
        "judgement points",
        "support points",
        "breadth points",
        "discussion points",
        "novelty points");
    for (var idea : report.ideas()) {
      idea(idea, locale, target);
    }
  }

  private static void idea(Report.Idea idea, Locale locale, Appendable target) throws IOException {
    var ranked = idea.ranked();
    var factors = ranked.factors();
    var decision = idea.decision();
    row(
        target,
        ranked.rank(),
        idea.place(),
        ranked.id(),
        idea.title(),
        or(idea.author()),
        or(idea.theme()),
        ranked.score(),
        ranked.low(),
        ranked.high(),
        ranked.sure(),
        idea.supports(),
        idea.ratings(),
        idea.replies(),
        decision == null ? "" : decision.verdict(),
        decision == null ? "" : decision.reason(),
        decision == null ? "" : or(decision.into()),
        ranked.reason().in(locale),
        factors.get(0).value(),
        factors.get(1).value(),
        factors.get(2).value(),
        factors.get(3).value(),
        factors.get(4).value(),
        factors.get(0).contribution(),
        factors.get(1).contribution(),
        factors.get(2).contribution(),
        factors.get(3).contribution(),
        factors.get(4).contribution());
  }

  /**
   * Links with their reasons, in the order given.
   *
   * @param titles of the threads, by id
   */
  public static void links(List<Link> links, Map<String, String> titles, Appendable target)
      throws IOException {
    target.append(MARK);
    row(
        target,
        "first",
        "first title",
        "second",
        "second title",
        "kind",
        "score",
        "shared",
        "differs",
        "because");
    for (var link : links) {
      row(
          target,
          link.first(),
          titles.getOrDefault(link.first(), ""),
          link.second(),
          titles.getOrDefault(link.second(), ""),
          link.kind(),
          link.score(),
          String.join("; ", link.shared()),
          String.join("; ", link.differs()),
          link.because());
    }
  }

  /** One line; numbers and truth values as they are, everything else as safe text. */
  public static void row(Appendable target, Object... cells) throws IOException {
    for (int i = 0; i < cells.length; i++) {
      target.append(i == 0 ? "" : ",").append(cell(cells[i]));
    }
    target.append("\r\n");
  }

  private static String cell(Object value) {
    return switch (value) {
      case Double number -> String.format(Locale.ROOT, "%.4f", number);
      case Number number -> number.toString();
      case Boolean truth -> truth.toString();
      default -> text(value.toString());
    };
  }

  private static String text(String text) {
    var safe = text.isEmpty() || FORMULA_STARTS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
