package org.madang.insight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.discussion.ThreadCard;

/** The shortlist as it is shown, with all that its order rests on. */
public record ShortlistView(
    long position,
    @Nullable Instant computedAt,
    boolean frozen,
    int ideas,
    Map<String, Double> weights,
    List<Entry> entries) {
  /** The theme of an idea. */
  public record ThemeName(String id, String label) {}

  /** A part of the score and what it rests on. */
  public record Part(
      String name, double value, double weight, double contribution, String because) {}

  /** An idea's place. */
  public record Entry(
      int place,
      int rank,
      ThreadCard thread,
      double score,
      double low,
      double high,
      boolean sure,
      String because,
      @Nullable ThemeName theme,
      List<Part> factors,
      IdeaVerdicts.@Nullable Verdict decision) {
    static Entry of(
        FoundRanking.Place place,
        ThreadCard card,
        IdeaVerdicts.@Nullable Verdict decision,
        String locale) {
      return new Entry(
          place.place(),
          place.rank(),
          card,
          place.score(),
          place.low(),
          place.high(),
          place.sure(),
          place.because().in(locale),
          place.theme() == null
              ? null
              : new ThemeName(place.theme(), place.themeLabel() == null ? "" : place.themeLabel()),
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
          decision);
    }
  }
}
