package org.madang.analytics.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.analytics.Statement;
import org.madang.analytics.vector.TextVectors;

/** A jam of a handful of ideas, in which a single one is much of what there is. */
class YoungJamTest {
  private static final List<String> HOME_OFFICE =
      List.of(
          "Let people work from home two days a week",
          "Working from home should be allowed twice a week",
          "We want two days of home office each week",
          "Home office on two days a week for all of us",
          "Allow everybody to work at home on Mondays and Fridays",
          "Remote work two days every week would help families",
          "Please let us work from home more often, at least two days",
          "Two remote days a week for every team",
          "Home office for everyone, two days in the week",
          "Make working from home normal, two days of each week",
          "A right to two days of work from home",
          "Let all teams choose two days of working from home");

  private static final TextVectors VECTORS = TextVectors.standard();

  private static Themes find(List<Statement> statements, @Nullable Themes previous) {
    return new ThemeFinder(ThemeOptions.defaults())
        .find(
            statements,
            VECTORS.forTopics(statements, VECTORS.of(statements)),
            previous,
            Curation.none());
  }

  private static List<Statement> alike(int count, int others) {
    List<Statement> statements = new ArrayList<>(GreenCity.statements(others));
    IntStream.range(0, count)
        .mapToObj(i -> new Statement("a%02d".formatted(i), "en", "", HOME_OFFICE.get(i)))
        .forEach(statements::add);
    return statements;
  }

  /** Of the themes that were seen, those that most of their ideas are in no more. */
  private static List<Theme> lost(Themes before, Themes now, String gone) {
    Map<String, String> themeOf = now.themeOf();
    return before.themes().stream()
        .filter(
            theme -> {
              List<String> left =
                  theme.members().stream()
                      .map(Theme.Member::id)
                      .filter(id -> !id.equals(gone))
                      .toList();
              long still = left.stream().filter(id -> theme.id().equals(themeOf.get(id))).count();
              return left.size() > 3 && still * 3 < left.size() * 2;
            })
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 20})
  void aThemeThatWasSeenOutlivesAnyOneOfItsIdeas(int others) {
    for (int count = 4; count <= HOME_OFFICE.size(); count++) {
      List<Statement> all = alike(count, others);
      Themes before = find(all, null);
      for (Statement gone : all) {
        List<Statement> rest = all.stream().filter(one -> one != gone).toList();
        assertThat(lost(before, find(rest, before), gone.id()))
            .as("of %s alike without %s", count, gone.id())
            .isEmpty();
      }
    }
  }

  @Test
  void whatSaysTheSameIsNotCutInPiecesByOneMore() {
    for (int count = 3; count < HOME_OFFICE.size(); count++) {
      Themes before = find(alike(count, 0), null);
      Themes now = find(alike(count + 1, 0), before);
      assertThat(before.themes()).as("of %s alike", count).hasSize(1);
      assertThat(lost(before, now, "")).as("one more than %s alike", count).isEmpty();
    }
  }
}
