package org.madang.analytics.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.madang.analytics.Statement;

/** What must hold over many runs of one jam, each going on from the one before. */
class GrowingJamTest {
  private static final int STEP = 40;
  private final ThemeFinder finder = new ThemeFinder(ThemeOptions.defaults());

  /** One topic comes after the other, so that themes are born all the time. */
  private final List<Statement> oneTopicAfterTheOther =
      GreenCity.statements(240).stream()
          .sorted(Comparator.comparingInt(GreenCity::topic).thenComparing(Statement::id))
          .toList();

  private Themes grow(
      List<Statement> statements, Themes from, Curation curation, BiConsumer<Themes, Themes> each) {
    Themes before = from;
    int known = before.themeOf().size() + before.unthemed().size();
    for (int count = known + STEP; count <= statements.size(); count += STEP) {
      Themes now = finder.find(statements.subList(0, count), Map.of(), before, curation);
      each.accept(before, now);
      before = now;
    }
    return before;
  }

  private static Set<String> ids(Themes themes) {
    return themes.themes().stream().map(Theme::id).collect(Collectors.toSet());
  }

  private static Set<String> members(Themes themes, String id) {
    return themes.theme(id).orElseThrow().members().stream()
        .map(Theme.Member::id)
        .collect(Collectors.toSet());
  }

  @Test
  void everyBirthAndEveryEndIsInTheLineage() {
    Set<Lineage.Kind> seen = new HashSet<>();
    grow(
        oneTopicAfterTheOther,
        Themes.none(),
        Curation.none(),
        (before, now) -> {
          now.lineage().forEach(line -> seen.add(line.kind()));
          Set<String> told =
              now.lineage().stream()
                  .filter(l -> l.kind() != Lineage.Kind.GREW && l.kind() != Lineage.Kind.SHRANK)
                  .flatMap(l -> Stream.concat(Stream.of(l.theme()), l.from().stream()))
                  .collect(Collectors.toSet());
          Set<String> changed = new HashSet<>(ids(now));
          changed.removeAll(ids(before));
          Set<String> gone = new HashSet<>(ids(before));
          gone.removeAll(ids(now));
          changed.addAll(gone);
          assertThat(told).containsAll(changed);
        });
    assertThat(seen).contains(Lineage.Kind.BORN, Lineage.Kind.GREW);
  }

  @Test
  void whatModeratorsDecidedHoldsInEveryLaterRun() {
    List<Statement> all = GreenCity.statements(360);
    Themes first = finder.find(all.subList(0, 120), Map.of(), null, Curation.none());
    List<String> ids = first.themes().stream().map(Theme::id).toList();
    assertThat(ids).hasSizeGreaterThanOrEqualTo(5);
    String part = "22222222-2222-2222-2222-222222222222";
    Set<String> half =
        members(first, ids.get(3)).stream().sorted().limit(8).collect(Collectors.toSet());
    String moved = first.themes().get(4).members().getFirst().id();
    Set<String> gone = members(first, ids.get(1));
    var curation =
        new Curation(
            Map.of(ids.get(0), "Our name"),
            Set.of(ids.get(2)),
            Map.of(ids.get(1), ids.get(0)),
            List.of(new Curation.Split(part, ids.get(3), "A half", half)),
            Map.of(moved, ids.get(2)));
    grow(
        all,
        first,
        curation,
        (_, now) -> {
          assertThat(now.theme(ids.get(0)).orElseThrow().label()).isEqualTo("Our name");
          assertThat(now.theme(ids.get(1))).isEmpty();
          assertThat(members(now, ids.get(0))).containsAll(gone);
          assertThat(now.theme(ids.get(2)).orElseThrow().pinned()).isTrue();
          assertThat(members(now, ids.get(2))).contains(moved);
          assertThat(members(now, part)).containsAll(half);
          assertThat(now.theme(part).orElseThrow().label()).isEqualTo("A half");
        });
  }

  @Test
  void everySentenceOfASummaryStandsInItsSource() {
    List<Statement> statements = GreenCity.statements(120);
    Map<String, String> words =
        statements.stream().collect(Collectors.toMap(Statement::id, Statement::words));
    Themes themes = finder.find(statements, Map.of(), null, Curation.none());
    assertThat(themes.themes())
        .isNotEmpty()
        .allSatisfy(
            theme -> {
              assertThat(theme.sources()).hasSameSizeAs(theme.summary());
              for (int i = 0; i < theme.summary().size(); i++) {
                assertThat(words.get(theme.sources().get(i))).contains(theme.summary().get(i));
              }
            });
  }
}
