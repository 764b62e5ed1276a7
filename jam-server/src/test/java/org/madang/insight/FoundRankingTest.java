package org.madang.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.analytics.ranking.Ranker;
import org.madang.analytics.ranking.RankingOptions;
import org.madang.analytics.themes.Themes;

class FoundRankingTest {
  private static final FoundRanking.Said SENTENCE =
      new FoundRanking.Said("the ratings", "두 명이 평가했고 평균은 4점입니다.");

  @Test
  void whereWordsWereErasedNoLabelOfTheirThemesIsLeft() {
    var found =
        ranking(
            place("mine", "t1", "Lamps, lanes"),
            place("beside mine", "t1", "Lamps, lanes"),
            place("elsewhere", "t2", "Heat pumps"),
            place("alone", null, null));

    assertThat(labels(found.quiet(Set.of("mine"), Set.of(), Map.of())))
        .containsExactly("…", "…", "Heat pumps", null);
    assertThat(labels(found.quiet(Set.of(), Set.of("t2"), Map.of())))
        .containsExactly("Lamps, lanes", "Lamps, lanes", "…", null);
  }

  @Test
  void aLabelThatIsAnEverydayWordChangesNothingElse() {
    var found = ranking(place("mine", "t1", "평가"), place("other", "t2", "평가 제도"));

    var quiet = found.quiet(Set.of("mine"), Set.of("t1"), Map.of());

    assertThat(quiet).isEqualTo(ranking(place("mine", "t1", "…"), place("other", "t2", "평가 제도")));
  }

  @Test
  void whatAModeratorCalledAThemeStaysAndWhatItWasCalledBeforeDoesNot() {
    var found = ranking(place("mine", "t1", "Lamps, lanes"), place("other", "t2", "Warm houses"));

    var quiet =
        found.quiet(
            Set.of("mine"), Set.of("t1", "t2"), Map.of("t1", "Safe nights", "t2", "Warm houses"));

    assertThat(labels(quiet)).containsExactly("…", "Warm houses");
  }

  @Test
  void theNotesOfARankingAreKeptAndOldRankingsHaveNone() {
    var ranking = new Ranker(RankingOptions.defaults()).rank(List.of());
    var found = FoundRanking.of(ranking, List.of(), new Themes(List.of(), List.of(), List.of()));

    assertThat(found.notes())
        .extracting(said -> said.in("ko"))
        .containsExactlyElementsOf(
            ranking.notes().stream().map(note -> note.in(Locale.KOREAN)).toList())
        .isNotEmpty();
    assertThat(new Gson().fromJson("{\"weights\":{},\"places\":[]}", FoundRanking.class).notes())
        .isEmpty();
  }

  private static List<@Nullable String> labels(FoundRanking ranking) {
    return ranking.places().stream().map(FoundRanking.Place::themeLabel).toList();
  }

  private static FoundRanking ranking(FoundRanking.Place... places) {
    return new FoundRanking(Map.of("judgement", 1.0), List.of(places), List.of());
  }

  private static FoundRanking.Place place(
      String idea, @Nullable String theme, @Nullable String label) {
    return new FoundRanking.Place(
        1,
        1,
        idea,
        50,
        40,
        60,
        null,
        true,
        SENTENCE,
        theme,
        label,
        List.of(new FoundRanking.Part("judgement", 0.5, 1, 50, SENTENCE)),
        List.of());
  }
}
