package org.madang.insight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.ranking.RankedIdea;
import org.madang.discussion.ThreadCard;

/**
 * The shortlist as it is shown, with all that its order rests on.
 *
 * @param notes what a reader has to know of the ranking as a whole
 */
public record ShortlistView(
    long position,
    @Nullable Instant computedAt,
    boolean frozen,
    int ideas,
    Map<String, Double> weights,
    List<String> notes,
    List<Entry> entries) {
  /** The theme of an idea. */
  public record ThemeName(String id, String label) {
    /** As it is called now; one that is no more, as it was when the ideas were ranked. */
    static @Nullable ThemeName of(FoundRanking.Place place, Map<String, String> names) {
      var theme = place.theme();
      if (theme == null) {
        return null;
      }
      return new ThemeName(
          theme, names.getOrDefault(theme, Objects.requireNonNullElse(place.themeLabel(), "")));
    }
  }

  /** A part of the score and what it rests on. */
  public record Part(
      String name, double value, double weight, double contribution, String because) {}

  /**
   * How sure a place is.
   *
   * @param best the best place the idea may truly have, with 90 % credibility
   * @param worst the worst
   * @param top how many count as the first of the jam
   * @param first the probability that it is one of those
   */
  public record Certainty(int best, int worst, int top, double first) {
    static @Nullable Certainty of(RankedIdea.@Nullable Certainty found) {
      return found == null
          ? null
          : new Certainty(found.best(), found.worst(), found.top(), found.first());
    }
  }

  /** An idea's place. */
  public record Entry(
      int place,
      int rank,
      ThreadCard thread,
      double score,
      double low,
      double high,
      @Nullable Certainty certainty,
      boolean sure,
      String because,
      @Nullable ThemeName theme,
      List<Part> factors,
      List<String> remarks,
      IdeaVerdicts.@Nullable Verdict decision) {
    static Entry of(
        FoundRanking.Place place,
        ThreadCard card,
        Map<String, String> themes,
        IdeaVerdicts.@Nullable Verdict decision,
        String locale) {
      return new Entry(
          place.place(),
          place.rank(),
          card,
          place.score(),
          place.low(),
          place.high(),
          Certainty.of(place.certainty()),
          place.sure(),
          place.because().in(locale),
          ThemeName.of(place, themes),
          place.factors().stream()
              .map(
                  part ->
                      new Part(
                          part.name(),
                          part.value(),
                          part.weight(),
                          part.contribution(),
                          part.because().in(locale)))
              .toList(),
          place.remarks().stream().map(said -> said.in(locale)).toList(),
          decision);
    }
  }
}
