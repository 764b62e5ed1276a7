package org.madang.analytics.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.analytics.Statement;
import org.madang.analytics.TextVector;
import org.madang.analytics.vector.TextVectors;

class ThemeFinderTest extends ThemeFinderContract {
  private final List<Statement> early = GreenCity.statements(120);
  private final List<Statement> late = GreenCity.statements(180);

  @Override
  Themes find(List<Statement> statements, @Nullable Themes previous, Curation curation, long seed) {
    return new ThemeFinder(ThemeOptions.defaults().withSeed(seed))
        .find(statements, Map.of(), previous, curation);
  }

  private static Set<String> ids(Theme theme) {
    return theme.members().stream().map(Theme.Member::id).collect(Collectors.toSet());
  }

  @Test
  void aNameSurvives() {
    Themes first = find(early);
    String id = first.themes().getFirst().id();
    var curation = new Curation(Map.of(id, "Our name"), Set.of(), Map.of(), List.of(), Map.of());
    Themes second = find(late, first, curation, 1);
    Theme named = find(late, second, curation, 1).theme(id).orElseThrow();
    assertThat(named.label()).isEqualTo("Our name");
    assertThat(named.named()).isTrue();
    assertThat(ids(named)).containsAll(ids(first.themes().getFirst()));
  }

  @Test
  void aLabelStaysAsLongAsItsWordsTell() {
    Themes before = find(early);
    for (int size = 126; size <= 180; size += 6) {
      Themes now = find(GreenCity.statements(size), before, Curation.none(), 1);
      for (Theme theme : now.themes()) {
        String label = before.theme(theme.id()).map(Theme::label).orElse(theme.label());
        if (theme.keyPhrases().stream().anyMatch(label::equalsIgnoreCase) && theme.size() > 20) {
          assertThat(theme.label()).isEqualTo(label);
        }
      }
      assertThat(now.themes()).extracting(Theme::label).doesNotHaveDuplicates();
      before = now;
    }
  }

  @Test
  void aLabelThatTellsNothingByNowGivesWay() {
    Themes first = find(early);
    Theme theme = first.themes().getFirst();

    Themes second = find(late, labelled(first, theme, "Something else"), Curation.none(), 1);

    assertThat(second.theme(theme.id()).orElseThrow().label()).isNotEqualTo("Something else");
  }

  private static Themes labelled(Themes themes, Theme one, String label) {
    return new Themes(
        themes.themes().stream()
            .map(theme -> theme == one ? relabelled(theme, label) : theme)
            .toList(),
        themes.unthemed(),
        themes.lineage(),
        themes.resolutions());
  }

  private static Theme relabelled(Theme theme, String label) {
    return new Theme(
        theme.id(),
        label,
        false,
        theme.pinned(),
        theme.keyPhrases(),
        theme.members(),
        theme.summary(),
        theme.sources(),
        theme.language(),
        theme.broad(),
        theme.x(),
        theme.y());
  }

  @Test
  void mergedThemesStayTogether() {
    Themes first = find(early);
    Theme gone = first.themes().get(0);
    Theme into = first.themes().get(1);
    var curation =
        new Curation(Map.of(), Set.of(), Map.of(gone.id(), into.id()), List.of(), Map.of());
    Themes second = find(late, first, curation, 1);
    Themes third = find(late, second, curation, 1);
    assertThat(third.theme(gone.id())).isEmpty();
    assertThat(ids(third.theme(into.id()).orElseThrow()))
        .containsAll(ids(gone))
        .containsAll(ids(into));
    assertThat(second.lineage())
        .anyMatch(
            l ->
                l.kind() == Lineage.Kind.MERGED
                    && l.theme().equals(into.id())
                    && l.from().contains(gone.id()));
  }

  @Test
  void whatWasSplitOffStaysApart() {
    Themes first = find(early);
    Theme whole = first.themes().getFirst();
    Set<String> half =
        ids(whole).stream().sorted().limit(whole.size() / 2).collect(Collectors.toSet());
    String part = "11111111-1111-1111-1111-111111111111";
    var curation =
        new Curation(
            Map.of(),
            Set.of(),
            Map.of(),
            List.of(new Curation.Split(part, whole.id(), "A half", half)),
            Map.of());
    Themes third = find(late, find(late, first, curation, 1), curation, 1);
    assertThat(ids(third.theme(part).orElseThrow())).containsAll(half);
    assertThat(third.theme(part).orElseThrow().label()).isEqualTo("A half");
    assertThat(ids(third.theme(whole.id()).orElseThrow())).doesNotContainAnyElementsOf(half);
  }

  @Test
  void aPinnedThemeStaysWhenItsStatementsAreGone() {
    Themes first = find(early);
    Theme pinned = first.themes().getFirst();
    var curation = new Curation(Map.of(), Set.of(pinned.id()), Map.of(), List.of(), Map.of());
    List<Statement> rest = early.stream().filter(s -> !ids(pinned).contains(s.id())).toList();
    Themes second = find(rest, first, curation, 1);
    assertThat(second.theme(pinned.id()).orElseThrow().members()).isEmpty();
    assertThat(second.theme(pinned.id()).orElseThrow().label()).isEqualTo(pinned.label());
    assertThat(find(rest, first, Curation.none(), 1).theme(pinned.id())).isEmpty();
  }

  @Test
  void aMovedStatementStaysWhereItWasPut() {
    Themes first = find(early);
    String moved = first.themes().get(0).members().getFirst().id();
    String target = first.themes().get(1).id();
    var curation = new Curation(Map.of(), Set.of(), Map.of(), List.of(), Map.of(moved, target));
    Themes third = find(late, find(late, first, curation, 1), curation, 1);
    assertThat(third.themeOf()).containsEntry(moved, target);
    assertThat(third.theme(target).orElseThrow().members())
        .filteredOn(Theme.Member::placed)
        .extracting(Theme.Member::id)
        .containsExactly(moved);
  }

  @Test
  void languagesWithoutCommonVectorsAreNotMixed() {
    var mixed = new ArrayList<>(early);
    for (int i = 0; i < 12; i++) {
      mixed.add(new Statement("k" + i, "ko", "", "강변 자전거 도로와 자전거 주차장을 " + (i + 2) + "곳 더 만들어 주세요"));
    }
    Map<String, String> languages = new HashMap<>();
    mixed.forEach(s -> languages.put(s.id(), s.language()));
    Themes themes = find(mixed);
    assertThat(themes.themes())
        .anyMatch(t -> t.language().equals("ko") && t.label().contains("자전거"));
    assertThat(themes.themes())
        .allSatisfy(t -> assertThat(ids(t).stream().map(languages::get).distinct()).hasSize(1));
  }

  @Test
  void aThemeInAScriptWithoutSpacesIsNamedByWords() {
    var texts =
        Map.of(
            "en", List.of("More bike lanes by the river", "Compost for the community garden"),
            "ko", List.of("강변 자전거 도로 확대", "공동 텃밭 퇴비 나눔"));
    Map<String, TextVector> vectors = new HashMap<>();
    List<Statement> statements =
        inTwoLanguages(texts, vectors).stream()
            .map(s -> new Statement(s.id(), "th", "", inThai(s.id())))
            .toList();

    Themes found =
        new ThemeFinder(ThemeOptions.defaults()).find(statements, vectors, null, Curation.none());

    assertThat(found.themes())
        .extracting(Theme::label)
        .hasSize(2)
        .allSatisfy(label -> assertThat(label).hasSizeLessThan(30))
        .anyMatch(label -> label.contains("จักรยาน"))
        .anyMatch(label -> label.contains("ต้นไม้"));
  }

  @Test
  void aThemeInALanguageThatWritesSyllablesApartIsNamedByWholeWords() {
    var said =
        List.of(
            List.of("Trí tuệ nhân tạo giúp %s", "Đào tạo trí tuệ nhân tạo cho %s"),
            List.of("Xe đạp công cộng ở %s", "Thêm đường cho xe đạp gần %s"));
    var where = List.of("khách hàng", "bến tàu", "trường học", "nhà máy", "bờ sông", "chợ");
    Map<String, TextVector> vectors = new HashMap<>();
    var statements = new ArrayList<Statement>();
    for (int i = 0; i < 24; i++) {
      var text = said.get(i % 2).get(i / 2 % 2).formatted(where.get(i / 4));
      statements.add(new Statement("s" + i, "vi", "", text));
      float other = 0.01f * i;
      vectors.put(
          "s" + i, new TextVector("one", new float[] {1 - i % 2 + other, i % 2 + other, other}));
    }

    Themes found =
        new ThemeFinder(ThemeOptions.defaults()).find(statements, vectors, null, Curation.none());

    assertThat(found.themes())
        .extracting(theme -> theme.keyPhrases().getFirst())
        .containsExactlyInAnyOrder("trí tuệ nhân tạo", "xe đạp");
  }

  private static String inThai(String id) {
    int number = Integer.parseInt(id.substring(1));
    var places = List.of("ริมแม่น้ำ", "หน้าโรงเรียน", "ใกล้สถานี", "กลางเมือง", "ข้างตลาด");
    String place = places.get(number % 5);
    return number % 2 == 0
        ? "อยากได้ทางจักรยานเพิ่มขึ้น" + place + "เพื่อความปลอดภัยของทุกคน"
        : "ควรปลูกต้นไม้ใหญ่" + place + "เพราะว่าอากาศร้อนมากในฤดูร้อน";
  }

  @Test
  void whatNoPhraseTellsOfIsNamedByABeginningThatIsShort() {
    var statements = new ArrayList<Statement>();
    Map<String, TextVector> vectors = new HashMap<>();
    for (int i = 0; i < 12; i++) {
      statements.add(new Statement("s" + i, "en", "", "ab".repeat(200)));
      vectors.put("s" + i, new TextVector("together", new float[] {1, 0}));
    }

    Themes found =
        new ThemeFinder(ThemeOptions.defaults()).find(statements, vectors, null, Curation.none());
    assertThat(found.themes())
        .isNotEmpty()
        .allSatisfy(t -> assertThat(t.label()).hasSizeLessThan(50));
  }

  @Test
  void aThemeOfTwoLanguagesIsNamedInBoth() {
    var texts =
        Map.of(
            "en", List.of("More bike lanes by the river", "Compost for the community garden"),
            "ko", List.of("강변 자전거 도로 확대", "공동 텃밭 퇴비 나눔"));
    Map<String, TextVector> vectors = new HashMap<>();
    List<Statement> statements = inTwoLanguages(texts, vectors);
    Themes found =
        new ThemeFinder(ThemeOptions.defaults()).find(statements, vectors, null, Curation.none());
    assertThat(found.themes())
        .extracting(Theme::label)
        .containsExactlyInAnyOrder(
            "Bike lanes by the river / 강변 자전거 도로", "Community garden / 공동 텃밭 퇴비");
    assertThat(found.themes()).allSatisfy(t -> assertThat(t.language()).isEqualTo("en"));
    assertThat(found.themes())
        .allSatisfy(
            t ->
                assertThat(t.keyPhrases().subList(0, 2))
                    .containsExactly(t.label().toLowerCase().split(" / ")));

    statements.removeIf(s -> s.language().equals("en") && s.id().compareTo("s3") > 0);
    Themes later =
        new ThemeFinder(ThemeOptions.defaults()).find(statements, vectors, found, Curation.none());
    assertThat(later.themes())
        .extracting(Theme::label)
        .allMatch(found.themes().stream().map(Theme::label).toList()::contains);
  }

  @Test
  void aThemeOfSeveralLanguagesIsCalledByWhatTheyShare() {
    var texts =
        Map.of(
            "en", List.of("Benches and a bicycle", "Compost for the garden"),
            "ko", List.of("시장, 자전거", "퇴비 나눔"));
    Map<String, TextVector> vectors = new HashMap<>();
    List<Statement> statements = inTwoLanguages(texts, vectors);
    var finder = new ThemeFinder(ThemeOptions.defaults(), TextVectors.standard());
    assertThat(finder.find(statements, vectors, null, Curation.none()).themes())
        .extracting(Theme::label)
        .containsExactlyInAnyOrder("Benches and a bicycle / 자전거", "Compost / 퇴비");
  }

  /** Two topics that take turns, by three fifths in English. */
  private static List<Statement> inTwoLanguages(
      Map<String, List<String>> texts, Map<String, TextVector> vectors) {
    List<Statement> statements = new ArrayList<>();
    var random = new Random(5);
    for (int i = 0; i < 80; i++) {
      String language = i % 5 < 3 ? "en" : "ko";
      int topic = i % 2;
      var statement =
          new Statement("s" + i, language, "", texts.get(language).get(topic) + " " + i);
      float[] values = new float[8];
      for (int d = 0; d < values.length; d++) {
        values[d] = (float) (0.2 * random.nextGaussian()) + (d == topic ? 1 : 0);
      }
      statements.add(statement);
      vectors.put(statement.id(), new TextVector("both", values));
    }
    return statements;
  }

  @Test
  void whatIsKeptOfARunIsInOneOrder() {
    var resolutions = new TreeMap<String, Double>();
    for (int i = 10; i < 40; i++) {
      resolutions.put("space-" + i, 1.0);
    }

    assertThat(new Themes(List.of(), List.of(), List.of(), resolutions).resolutions().keySet())
        .containsExactlyElementsOf(resolutions.keySet());
  }

  @Test
  void optionsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new ThemeOptions(1, 1, 3))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ThemeOptions(1, 15, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(ThemeOptions.defaults()).isEqualTo(new ThemeOptions(1, 30, 3));
  }
}
