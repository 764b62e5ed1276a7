package org.madang.analytics.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.links.Link;
import org.madang.analytics.ranking.RankedIdea;
import org.madang.analytics.ranking.Reason;

/**
 * All that a report of a jam says, whatever it is printed as.
 *
 * @param starts when the jam began; null for a collection that never ran live
 * @param made when the report was made
 * @param interim as of when the places are, where they still move; null where they are final, or
 *     where nobody knows
 * @param zone in which times are printed
 * @param ideas every ranked idea, by rank
 * @param themes largest first
 * @param links the accepted ones first, then the strongest
 * @param participation how much was written per stretch of time, oldest first
 * @param cohorts who took part
 * @param weights of the factors, in order
 * @param notes what has to be known about the ranking as a whole
 */
public record Report(
    String title,
    @Nullable String question,
    @Nullable Instant starts,
    @Nullable Instant ends,
    Instant made,
    @Nullable Instant interim,
    ZoneId zone,
    Totals totals,
    List<Idea> ideas,
    List<ThemeLine> themes,
    List<LinkLine> links,
    List<Stretch> participation,
    List<Cohort> cohorts,
    Map<String, Double> weights,
    List<Reason> notes) {

  /** The same report of a jam whose places still move. */
  public Report interim(Instant asOf) {
    return new Report(
        title,
        question,
        starts,
        ends,
        made,
        asOf,
        zone,
        totals,
        ideas,
        themes,
        links,
        participation,
        cohorts,
        weights,
        notes);
  }

  /** The same report with what its ideas are to each other. */
  public Report linked(List<LinkLine> links) {
    return new Report(
        title,
        question,
        starts,
        ends,
        made,
        interim,
        zone,
        totals,
        ideas,
        themes,
        links,
        participation,
        cohorts,
        weights,
        notes);
  }

  /** The same report with a sentence more that has to be known, before the others. */
  Report noting(String sentence) {
    return new Report(
        title,
        question,
        starts,
        ends,
        made,
        interim,
        zone,
        totals,
        ideas,
        themes,
        links,
        participation,
        cohorts,
        weights,
        Stream.concat(Stream.of(Reason.said(sentence)), notes.stream()).toList());
  }

  /**
   * How much there was.
   *
   * @param posts all that was said: what opens a thread, and the replies
   */
  public record Totals(int members, int threads, int ideas, int posts, int supports, int ratings) {}

  /**
   * One idea.
   *
   * @param place in the varied list, from 1; of an idea that is not shown nobody else has the place
   * @param author shown name; null when unknown
   * @param theme label; null when it belongs to none
   * @param decision null before there is one
   */
  public record Idea(
      RankedIdea ranked,
      int place,
      String title,
      String text,
      @Nullable String author,
      @Nullable String theme,
      int supports,
      int ratings,
      int replies,
      @Nullable Decision decision) {}

  /**
   * What was decided.
   *
   * @param verdict FUND, INCUBATE, MERGE, PARK or DECLINE
   * @param into title of the idea that this one is merged into; null of another verdict, and where
   *     the title is not shown
   */
  public record Decision(String verdict, String reason, @Nullable String into) {}

  /**
   * One theme.
   *
   * @param x place on the map from left to right, 0 to 1
   * @param y place on the map from top to bottom, 0 to 1
   */
  public record ThemeLine(String label, List<String> keyPhrases, int size, double x, double y) {}

  /**
   * Two ideas that say the same or build on each other.
   *
   * @param first title
   * @param accepted whether a person agreed to it
   * @param said why the person who proposed it did; null where the analysis did, whose reasons are
   *     the score and the phrases
   */
  public record LinkLine(
      String first,
      String second,
      Link.Kind kind,
      boolean accepted,
      @Nullable String said,
      double score,
      List<String> shared,
      List<String> differs) {}

  /** How much was written from {@code at} on, up to {@code until}. */
  public record Stretch(Instant at, Instant until, int posts) {}

  /**
   * Members of one function, unit or region.
   *
   * @param kind {@code function}, {@code unit} or {@code region}
   */
  public record Cohort(String kind, String name, int members, int posts) {}
}
