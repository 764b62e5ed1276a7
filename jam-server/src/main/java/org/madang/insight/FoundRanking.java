package org.madang.insight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.ranking.Factor;
import org.madang.analytics.ranking.RankedIdea;
import org.madang.analytics.ranking.Ranking;
import org.madang.analytics.ranking.Reason;
import org.madang.analytics.themes.Themes;

/**
 * The ideas of a jam in the order of the shortlist, each with what its place rests on.
 *
 * @param weights of the factors, by name
 * @param notes what has to be known about the ranking as a whole; empty in rankings that were found
 *     before they were kept
 */
public record FoundRanking(
    Map<String, Double> weights, List<Place> places, @Nullable List<Said> notes) {
  /** The kind under which the ranking is found while the jam runs. */
  static final String KIND = "ranking";

  /** What stands where erased words stood. */
  static final String GONE = "…";

  public FoundRanking {
    notes = notes == null ? List.of() : notes;
  }

  /** A sentence in the languages of the screens. */
  public record Said(String en, String ko) {
    static Said of(Reason reason) {
      return new Said(reason.in(Locale.ENGLISH), reason.in(Locale.KOREAN));
    }

    String in(String locale) {
      return locale.startsWith("ko") ? ko : en;
    }
  }

  /** A part of the score. */
  public record Part(String name, double value, double weight, double contribution, Said because) {
    static Part of(Factor factor) {
      return new Part(
          factor.name(),
          factor.value(),
          factor.weight(),
          factor.contribution(),
          Said.of(factor.reason()));
    }
  }

  /**
   * An idea's place.
   *
   * @param certainty of the place; null in rankings that were frozen before it was known
   * @param remarks what has to be known beside the factors; empty in such rankings
   */
  public record Place(
      int place,
      int rank,
      String idea,
      double score,
      double low,
      double high,
      RankedIdea.@Nullable Certainty certainty,
      boolean sure,
      Said because,
      @Nullable String theme,
      @Nullable String themeLabel,
      List<Part> factors,
      @Nullable List<Said> remarks) {
    public Place {
      remarks = remarks == null ? List.of() : remarks;
    }

    private Place quiet(Map<String, String> named) {
      if (themeLabel == null || themeLabel.equals(named.get(theme))) {
        return this;
      }
      return new Place(
          place, rank, idea, score, low, high, certainty, sure, because, theme, GONE, factors,
          remarks);
    }
  }

  /**
   * The same ranking without the labels that may quote erased ideas.
   *
   * @param erased ideas; the themes they were in when this was found are touched as well
   * @param touched themes in which they were later
   * @param named what moderators call themes now, which quotes nobody, by theme
   */
  FoundRanking quiet(Set<String> erased, Set<String> touched, Map<String, String> named) {
    var silent = new HashSet<>(touched);
    for (var place : places) {
      if (place.theme() != null && erased.contains(place.idea())) {
        silent.add(place.theme());
      }
    }
    return new FoundRanking(
        weights,
        places.stream()
            .map(place -> silent.contains(place.theme()) ? place.quiet(named) : place)
            .toList(),
        notes);
  }

  /** The shortlist first, then the others by rank. */
  static FoundRanking of(Ranking ranking, List<RankedIdea> shortlist, Themes themes) {
    var themeOf = themes.themeOf();
    var places = new ArrayList<Place>();
    for (var idea : ranking.after(shortlist)) {
      var theme = themeOf.get(idea.id());
      var label = theme == null ? null : themes.theme(theme).map(t -> t.label()).orElse(null);
      places.add(
          new Place(
              places.size() + 1,
              idea.rank(),
              idea.id(),
              idea.score(),
              idea.low(),
              idea.high(),
              idea.certainty(),
              idea.sure(),
              Said.of(idea.reason()),
              theme,
              label,
              idea.factors().stream().map(Part::of).toList(),
              idea.remarks().stream().map(Said::of).toList()));
    }
    return new FoundRanking(
        ranking.weights(), places, ranking.notes().stream().map(Said::of).toList());
  }
}
