package org.madang.analytics.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.madang.analytics.report.Report.Cohort;
import org.madang.analytics.report.Report.Idea;
import org.madang.analytics.report.Report.Stretch;
import org.madang.analytics.report.Report.ThemeLine;

/** The pictures of a report, each as wide as the page's text. */
final class Charts {
  private static final double WIDTH = 660;
  private static final double LABELS = 300;
  private static final double GAP = 8;
  private static final double ROW = 24;
  private static final double MAP = 300;

  private final Phrases phrases;

  Charts(Phrases phrases) {
    this.phrases = phrases;
  }

  /** Dot and whisker: scores with their intervals, in the order given. */
  String intervals(List<Idea> ideas) {
    double height = ROW * ideas.size() + 30;
    var svg = new Svg(WIDTH, height, phrases.of("shortlist"));
    double least = ideas.stream().mapToDouble(i -> i.ranked().low()).min().orElse(0);
    double most = ideas.stream().mapToDouble(i -> i.ranked().high()).max().orElse(100);
    double from = Math.max(0, Math.floor(least / 10) * 10);
    double to = Math.min(100, Math.max(from + 10, Math.ceil(most / 10) * 10));
    double scale = (WIDTH - LABELS - 20) / (to - from);
    for (double tick = from; tick <= to; tick += 10) {
      double x = LABELS + (tick - from) * scale;
      svg.line(x, 4, x, height - 22, Svg.LINE, 1);
      svg.text(x, height - 8, 10, "middle", Svg.SOFT, String.valueOf(Math.round(tick)));
    }
    for (int i = 0; i < ideas.size(); i++) {
      var idea = ideas.get(i);
      double y = ROW * i + ROW / 2 + 4;
      var label = Svg.within(LABELS - GAP, 11, idea.place() + "  " + plain(idea.title()));
      var colour = idea.ranked().sure() ? Svg.ACCENT : Svg.WARM;
      svg.text(0, y + 4, 11, "start", Svg.INK, label);
      double low = LABELS + (idea.ranked().low() - from) * scale;
      double high = LABELS + (idea.ranked().high() - from) * scale;
      svg.line(low, y, high, y, colour, 2);
      svg.line(low, y - 4, low, y + 4, colour, 2);
      svg.line(high, y - 4, high, y + 4, colour, 2);
      double middle = LABELS + (idea.ranked().score() - from) * scale;
      svg.dot(middle, y, 5, idea.ranked().sure() ? colour : "#ffffff", colour);
    }
    return svg.toString();
  }

  /** The themes as circles where the map has them; each with its number in the list. */
  String map(List<ThemeLine> themes) {
    var svg = new Svg(WIDTH, MAP, phrases.of("themes"));
    svg.box(0, 0, WIDTH, MAP, "#f4f7f9");
    int largest = themes.stream().mapToInt(ThemeLine::size).max().orElse(1);
    for (var theme : themes) {
      double radius = 6 + 26 * Math.sqrt(theme.size() / (double) largest);
      svg.dot(across(theme), down(theme), radius, Svg.PALE, Svg.ACCENT);
    }
    for (int i = 0; i < themes.size(); i++) {
      var number = String.valueOf(i + 1);
      svg.text(across(themes.get(i)), down(themes.get(i)) + 4, 11, "middle", Svg.INK, number);
    }
    return svg.toString();
  }

  private static double across(ThemeLine theme) {
    return 40 + theme.x() * (WIDTH - 80);
  }

  private static double down(ThemeLine theme) {
    return 36 + theme.y() * (MAP - 72);
  }

  /** How much was written, stretch by stretch. */
  String participation(List<Stretch> stretches, ZoneId zone) {
    double height = 150;
    double floor = height - 24;
    var svg = new Svg(WIDTH, height, phrases.of("participation"));
    int most = Math.max(1, stretches.stream().mapToInt(Stretch::posts).max().orElse(1));
    double width = (WIDTH - 40) / Math.max(1, stretches.size());
    svg.text(34, 14, 10, "end", Svg.SOFT, String.valueOf(most));
    svg.text(34, floor, 10, "end", Svg.SOFT, "0");
    for (int i = 0; i < stretches.size(); i++) {
      double tall = (floor - 8) * stretches.get(i).posts() / most;
      svg.box(40 + i * width + 0.5, floor - tall, width - 1, tall, Svg.ACCENT);
    }
    svg.line(40, floor, WIDTH, floor, Svg.SOFT, 1);
    if (!stretches.isEmpty()) {
      Instant first = stretches.getFirst().at();
      Instant last = stretches.getLast().until();
      svg.text(40, height - 8, 10, "start", Svg.SOFT, phrases.day(first, zone));
      svg.text(WIDTH, height - 8, 10, "end", Svg.SOFT, phrases.day(last, zone));
    }
    return svg.toString();
  }

  /** One bar per cohort, its members and what they wrote. */
  String cohorts(List<Cohort> given) {
    var cohorts = given.stream().sorted(Comparator.comparingInt(Cohort::posts).reversed()).toList();
    double height = ROW * cohorts.size() + 4;
    var svg = new Svg(WIDTH, height, phrases.of("cohorts"));
    int most = Math.max(1, cohorts.stream().mapToInt(Cohort::posts).max().orElse(1));
    for (int i = 0; i < cohorts.size(); i++) {
      var cohort = cohorts.get(i);
      double y = ROW * i;
      double length = (WIDTH - 340) * cohort.posts() / most;
      svg.text(0, y + 15, 11, "start", Svg.INK, Svg.within(180 - GAP, 11, plain(cohort.name())));
      svg.box(180, y + 5, length, ROW - 9, Svg.ACCENT);
      var counts = phrases.of("cohort", cohort.posts(), cohort.members());
      svg.text(186 + length, y + 15, 10, "start", Svg.SOFT, counts);
    }
    return svg.toString();
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
