package org.madang.analytics.report;

import static org.madang.analytics.report.Svg.escaped;
import static org.madang.analytics.report.Svg.fitting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.madang.analytics.ranking.Factor;
import org.madang.analytics.ranking.Reason;
import org.madang.analytics.report.Report.Idea;

/** A report as one XHTML page without scripts or anything from elsewhere; printed as it is. */
public final class Page {
  /** How many places are told with all their reasons. */
  static final int SHORTLIST = 15;

  private static final int LISTED = 100;
  private static final int EXCERPT = 420;

  private final Report report;
  private final Phrases phrases;
  private final Charts charts;
  private final StringBuilder html = new StringBuilder();

  private Page(Report report, Locale locale) {
    this.report = report;
    phrases = new Phrases(locale);
    charts = new Charts(phrases);
  }

  /** The page in Korean or, for every other locale, in English. */
  public static String of(Report report, Locale locale) {
    var page = new Page(report, locale);
    page.head();
    page.cover();
    page.decisions();
    page.shortlist();
    page.themes();
    page.links();
    page.participation();
    page.cohorts();
    page.method();
    page.all();
    return page.html.append("</body></html>").toString();
  }

  private void head() {
    add("<!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"%s\"><head>")
        .accept(phrases.locale().getLanguage());
    html.append("<meta charset=\"UTF-8\"/>");
    add("<meta name=\"subject\" content=\"%s\"/>").accept(phrases.of("report"));
    add("<title>%s</title>").accept(report.title());
    html.append("<style>").append(style()).append("</style></head><body>");
  }

  private Consumer<String> add(String format) {
    return value -> html.append(format.formatted(escaped(value)));
  }

  private static String style() {
    try (var css = Page.class.getResourceAsStream("report.css")) {
      if (css == null) {
        throw new IllegalStateException("report.css is missing from the class path");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8)
          .replace("var(--letters)", Typeface.families());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void cover() {
    add("<p class=\"kicker\">%s</p>").accept(phrases.of("report"));
    add("<h1>%s</h1>").accept(report.title());
    if (report.question() != null) {
      add("<p class=\"question\">%s</p>").accept(report.question());
    }
    if (report.starts() != null && report.ends() != null) {
      add("<p class=\"soft\">%s</p>")
          .accept(
              phrases.minute(report.starts(), report.zone())
                  + " – "
                  + phrases.minute(report.ends(), report.zone())
                  + " ("
                  + report.zone().getDisplayName(TextStyle.SHORT, phrases.locale())
                  + ")");
    }
    if (report.interim() != null) {
      add("<p class=\"interim\">%s</p>")
          .accept(phrases.of("interim", phrases.moment(report.interim(), report.zone())));
    }
    var totals = report.totals();
    html.append("<table class=\"totals\"><tr>");
    total(totals.members(), "members");
    total(totals.ideas(), "ideas");
    total(totals.posts(), "posts");
    total(totals.supports(), "supports");
    total(totals.ratings(), "ratings");
    html.append("</tr></table>");
  }

  private void total(int count, String name) {
    html.append("<td><b>").append(String.format(Locale.ROOT, "%,d", count)).append("</b><br/>");
    html.append(escaped(phrases.of(name))).append("</td>");
  }

  private void decisions() {
    var decided = byPlace().filter(idea -> idea.decision() != null).toList();
    if (decided.isEmpty()) {
      return;
    }
    heading("decisions");
    columns("list", "place", "idea", "decided", "decided.why");
    for (var idea : decided) {
      var decision = Objects.requireNonNull(idea.decision());
      html.append("<tr><td class=\"n\">").append(idea.place()).append("</td>");
      add("<td>%s</td>").accept(fitting(idea.title(), 80));
      add("<td>%s</td>").accept(verdict(decision));
      add("<td>%s</td></tr>").accept(decision.reason());
    }
    html.append("</tbody></table>");
  }

  private void columns(String kind, String... names) {
    add("<table class=\"%s\"><thead><tr>").accept(kind);
    for (var name : names) {
      add("<th>%s</th>").accept(phrases.of(name));
    }
    html.append("</tr></thead><tbody>");
  }

  private void shortlist() {
    var ideas = byPlace().takeWhile(idea -> idea.place() <= SHORTLIST).toList();
    heading("shortlist");
    paragraph(phrases.of("shortlist.intro", ideas.size(), report.ideas().size()));
    for (Reason note : report.notes()) {
      add("<p class=\"note\">%s</p>").accept(note.in(phrases.locale()));
    }
    figure(charts.intervals(ideas));
    heading("reasons");
    ideas.forEach(this::idea);
  }

  private Stream<Idea> byPlace() {
    return report.ideas().stream().sorted(Comparator.comparingInt(Idea::place));
  }

  private void idea(Idea idea) {
    var ranked = idea.ranked();
    html.append("<div class=\"idea\">");
    add("<h3>%s</h3>").accept(idea.place() + ". " + idea.title());
    html.append("<p class=\"soft\">");
    html.append("<b class=\"").append(ranked.sure() ? "sure" : "unsure").append("\">");
    html.append(escaped(interval(idea))).append("</b> · ");
    html.append(escaped(phrases.of(ranked.sure() ? "sure" : "unsure")));
    said(phrases.of("rank", ranked.rank()));
    said(phrases.of("counts", idea.supports(), idea.ratings(), idea.replies()));
    if (idea.author() != null) {
      said(phrases.of("by", idea.author()));
    }
    if (idea.theme() != null) {
      said(phrases.of("theme", idea.theme()));
    }
    html.append("</p>");
    add("<p dir=\"auto\">%s</p>").accept(fitting(idea.text(), EXCERPT));
    add("<p class=\"because\">%s</p>").accept(ranked.reason().in(phrases.locale()));
    for (Reason remark : ranked.remarks()) {
      add("<p class=\"soft\">%s</p>").accept(remark.in(phrases.locale()));
    }
    if (idea.decision() != null) {
      add("<p class=\"decision\">%s</p>").accept(decided(idea.decision()));
    }
    factors(ranked.factors());
    html.append("</div>");
  }

  private String decided(Report.Decision decision) {
    return phrases.of("decision", verdict(decision), decision.reason());
  }

  private String verdict(Report.Decision decision) {
    return decision.into() == null
        ? phrases.of("verdict." + decision.verdict())
        : phrases.of("verdict.into", decision.into());
  }

  private void said(String text) {
    html.append(" · ").append(escaped(text));
  }

  private String interval(Idea idea) {
    var ranked = idea.ranked();
    return phrases.of(
        "interval",
        phrases.points(ranked.score()),
        phrases.points(ranked.low()),
        phrases.points(ranked.high()));
  }

  private void factors(List<Factor> factors) {
    html.append("<table class=\"factors\"><tr>");
    for (var column : List.of("factor", "value", "weight", "contribution", "because")) {
      add("<th>%s</th>").accept(phrases.of(column));
    }
    html.append("</tr>");
    for (var factor : factors) {
      html.append("<tr>");
      add("<td class=\"n\">%s</td>").accept(name(factor.name()));
      add("<td class=\"n\">%s</td>").accept(String.format(Locale.ROOT, "%.2f", factor.value()));
      add("<td class=\"n\">%s</td>").accept(phrases.percent(factor.weight()));
      add("<td class=\"n\">%s</td>").accept(phrases.points(factor.contribution()));
      add("<td>%s</td>").accept(factor.reason().in(phrases.locale()));
      html.append("</tr>");
    }
    html.append("</table>");
  }

  private String name(String factor) {
    return phrases.of("name." + factor);
  }

  private void themes() {
    heading("themes");
    if (report.themes().isEmpty()) {
      paragraph(phrases.of("themes.none"));
      return;
    }
    paragraph(phrases.of("themes.intro"));
    figure(charts.map(report.themes()));
    columns("themes", "number", "theme.name", "theme.ideas", "theme.phrases");
    for (int i = 0; i < report.themes().size(); i++) {
      var theme = report.themes().get(i);
      html.append("<tr><td class=\"n\">").append(i + 1).append("</td>");
      add("<td><b>%s</b></td>").accept(theme.label());
      html.append("<td class=\"n\">").append(theme.size()).append("</td>");
      add("<td>%s</td></tr>").accept(String.join(", ", theme.keyPhrases()));
    }
    html.append("</tbody></table>");
  }

  private void links() {
    if (report.links().isEmpty()) {
      return;
    }
    heading("links");
    int listed = Math.min(LISTED, report.links().size());
    paragraph(phrases.of("links.intro", listed, report.links().size()));
    columns("links", "link.ideas", "link.what", "because");
    for (var link : report.links().subList(0, listed)) {
      add("<tr><td><p dir=\"auto\">%s</p>").accept(fitting(link.first(), 80));
      add("<p dir=\"auto\">%s</p></td>").accept(fitting(link.second(), 80));
      add("<td>%s<br/>").accept(phrases.of("link." + link.kind()));
      add("<span class=\"soft\">%s</span></td>")
          .accept(phrases.of(link.accepted() ? "link.accepted" : "link.proposed"));
      add("<td dir=\"auto\">%s</td></tr>").accept(why(link));
    }
    html.append("</tbody></table>");
  }

  private String why(Report.LinkLine link) {
    if (link.said() != null) {
      return link.said();
    }
    var why = new StringBuilder(phrases.of("link.alike", phrases.percent(link.score())));
    if (!link.shared().isEmpty()) {
      why.append(' ').append(phrases.of("link.shared", String.join(", ", link.shared())));
    }
    if (!link.differs().isEmpty()) {
      why.append(' ').append(phrases.of("link.differs", String.join(", ", link.differs())));
    }
    return why.toString();
  }

  private void participation() {
    heading("participation");
    var stretches = report.participation();
    if (stretches.isEmpty()) {
      paragraph(phrases.of("participation.none"));
      return;
    }
    paragraph(
        phrases.of(
            "participation.intro",
            phrases.minute(stretches.getFirst().at(), report.zone()),
            phrases.minute(stretches.getLast().until(), report.zone())));
    figure(charts.participation(stretches, report.zone()));
  }

  private void cohorts() {
    heading("cohorts");
    if (report.cohorts().isEmpty()) {
      paragraph(phrases.of("cohorts.none"));
    }
    for (var kind : List.of("function", "unit", "region")) {
      var some = report.cohorts().stream().filter(c -> c.kind().equals(kind)).toList();
      if (!some.isEmpty()) {
        add("<h3>%s</h3>").accept(phrases.of("kind." + kind));
        figure(charts.cohorts(some));
      }
    }
  }

  private void method() {
    heading("method");
    paragraph(phrases.of("method.text"));
    html.append("<table class=\"factors\"><tr>");
    report.weights().forEach((factor, _) -> add("<th>%s</th>").accept(name(factor)));
    html.append("</tr><tr>");
    report
        .weights()
        .forEach((_, weight) -> add("<td class=\"n\">%s</td>").accept(phrases.percent(weight)));
    html.append("</tr></table>");
  }

  private void all() {
    heading("all");
    int listed = Math.min(LISTED, report.ideas().size());
    paragraph(phrases.of("all.intro", listed, report.ideas().size()));
    columns("list", "place", "idea", "score", "because");
    for (var idea : byPlace().limit(listed).toList()) {
      html.append("<tr><td class=\"n\">").append(idea.place()).append("</td>");
      add("<td>%s</td>").accept(fitting(idea.title(), 80));
      add("<td class=\"n\">%s</td>").accept(interval(idea));
      add("<td>%s</td></tr>").accept(idea.ranked().reason().in(phrases.locale()));
    }
    html.append("</tbody></table>");
    add("<p class=\"soft\">%s</p>")
        .accept(phrases.of("made", phrases.minute(report.made(), report.zone())));
  }

  private void heading(String key) {
    add("<h2>%s</h2>").accept(phrases.of(key));
  }

  private void paragraph(String text) {
    add("<p>%s</p>").accept(text);
  }

  private void figure(String svg) {
    html.append("<div class=\"figure\">").append(svg).append("</div>");
  }
}
