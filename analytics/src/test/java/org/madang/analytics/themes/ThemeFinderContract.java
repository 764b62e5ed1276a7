package org.madang.analytics.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.analytics.Statement;

/** What every way of finding themes has to keep to. */
abstract class ThemeFinderContract {
  abstract Themes find(
      List<Statement> statements, @Nullable Themes previous, Curation curation, long seed);

  final Themes find(List<Statement> statements) {
    return find(statements, null, Curation.none(), 1);
  }

  @Test
  void nothingHasNoThemes() {
    assertThat(find(List.of())).isEqualTo(Themes.none());
  }

  @Test
  void oneStatementIsNotATheme() {
    Themes themes = find(GreenCity.statements(1));
    assertThat(themes.themes()).isEmpty();
    assertThat(themes.unthemed()).hasSize(1);
  }

  @Test
  void sayingTheSameIsOneTheme() {
    List<Statement> same = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      same.add(new Statement("s" + i, "en", "", "More bike lanes along the river"));
    }
    Themes themes = find(same);
    assertThat(themes.themes()).singleElement().extracting(Theme::size).isEqualTo(20);
  }

  @Test
  void emptyTextsAreInNoTheme() {
    List<Statement> statements = new ArrayList<>(GreenCity.statements(60));
    statements.add(new Statement("empty", "en", "", "  "));
    statements.add(new Statement("signs", "en", "", "?!"));
    Themes themes = find(statements);
    assertThat(themes.themes()).isNotEmpty();
    assertThat(themes.unthemed()).contains("empty", "signs");
  }

  @Test
  void everyStatementIsInOneThemeOrInNone() {
    List<Statement> statements = GreenCity.statements(90);
    Themes themes = find(statements);
    List<String> placed = new ArrayList<>(themes.unthemed());
    themes.themes().forEach(t -> t.members().forEach(m -> placed.add(m.id())));
    assertThat(placed)
        .containsExactlyInAnyOrderElementsOf(statements.stream().map(Statement::id).toList());
  }

  @Test
  void theOrderOfTheStatementsDoesNotMatter() {
    List<Statement> shuffled = new ArrayList<>(GreenCity.statements(90));
    Collections.shuffle(shuffled, new Random(7));
    assertThat(find(shuffled)).isEqualTo(find(GreenCity.statements(90)));
  }

  @Test
  void theSameSeedGivesTheSame() {
    List<Statement> statements = GreenCity.statements(90);
    assertThat(find(statements, null, Curation.none(), 42))
        .isEqualTo(find(statements, null, Curation.none(), 42));
  }

  @Test
  void everyThemeHasItsReasonAndItsPlace() {
    Themes themes = find(GreenCity.statements(90));
    assertThat(themes.themes()).hasSizeGreaterThan(1);
    assertThat(themes.themes())
        .allSatisfy(
            theme -> {
              assertThat(theme.label()).isNotBlank();
              assertThat(theme.because()).isNotBlank();
              assertThat(theme.keyPhrases()).isNotEmpty();
              assertThat(theme.summary()).isNotEmpty();
              assertThat(theme.x()).isBetween(0.0, 1.0);
              assertThat(theme.y()).isBetween(0.0, 1.0);
              assertThat(theme.members()).allMatch(m -> m.score() >= 0 && m.score() <= 1);
            });
    assertThat(themes.themes().stream().map(Theme::label)).doesNotHaveDuplicates();
    assertThat(themes.lineage())
        .hasSameSizeAs(themes.themes())
        .allMatch(line -> line.kind() == Lineage.Kind.BORN);
  }

  @Test
  void topicsAreToldApart() {
    List<Statement> statements = GreenCity.statements(120);
    Map<String, String> themeOf = find(statements).themeOf();
    for (Statement statement : statements) {
      for (Statement other : statements) {
        if (themeOf.containsKey(statement.id())
            && themeOf.get(statement.id()).equals(themeOf.get(other.id()))) {
          assertThat(GreenCity.topic(statement)).isEqualTo(GreenCity.topic(other));
        }
      }
    }
  }

  @Test
  void runningAgainChangesNothing() {
    List<Statement> statements = GreenCity.statements(120);
    Themes first = find(statements);
    Themes second = find(statements, first, Curation.none(), 1);
    assertThat(second.themeOf()).isEqualTo(first.themeOf());
    assertThat(second.lineage()).isEmpty();
  }

  @Test
  void themesKeepTheirIdentityWhileTheJamGrows() {
    List<Statement> statements = GreenCity.statements(400);
    Themes before = find(statements.subList(0, 40));
    for (int step = 2; step <= 10; step++) {
      Themes now = find(statements.subList(0, 40 * step), before, Curation.none(), 1);
      Map<String, String> then = before.themeOf();
      Map<String, String> themeOf = now.themeOf();
      long common = then.keySet().stream().filter(themeOf::containsKey).count();
      long same =
          then.entrySet().stream()
              .filter(e -> e.getValue().equals(themeOf.get(e.getKey())))
              .count();
      assertThat(same)
          .as("of %s common, step %s", common, step)
          .isGreaterThanOrEqualTo(common * 9 / 10);
      before = now;
    }
  }
}
