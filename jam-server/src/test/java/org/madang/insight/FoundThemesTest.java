package org.madang.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madang.analytics.themes.Lineage;
import org.madang.analytics.themes.Lineage.Kind;

class FoundThemesTest {
  @Test
  void whatWasFoundBeforeThereWereNumbersIsStillRead() {
    var stored =
        """
        {"themes": {"themes": [], "unthemed": [], "resolutions": {}, "lineage": [
            {"theme": "t", "kind": "BORN", "detail": "Born with 12 statements.", "from": []}]},
         "ideas": 12, "growth": {}, "history": [
            {"theme": "t", "at": "2026-01-01T12:00:00Z", "kind": "BORN", "detail": "Born.", "from": []}]}
        """;

    var found = new Gson().fromJson(stored, FoundThemes.class);

    assertThat(found.themes().lineage().getFirst().labels()).isEmpty();
    assertThat(found.history().getFirst().now()).isZero();
    assertThat(found.history().getFirst().labels()).isEmpty();
  }

  @Test
  void whereAThemeCameFromIsCalledAsItIsNow() {
    var merged =
        new Lineage(
            "t", Kind.MERGED, 13, 20, List.of("u", "v", "w"), List.of("Trams", "Buses", "Bikes"));
    var found = FoundThemes.grown(List.of(), List.of(merged), "2026-01-01T12:00:00Z");

    assertThat(found.getFirst().origins(Map.of("u", "Rails", "v", "Buses")))
        .containsExactly(
            new ThemeView.Origin("Rails", "Trams"),
            new ThemeView.Origin("Buses", null),
            new ThemeView.Origin("Bikes", null));
  }

  @Test
  void ofGrowthOnlyTheLatestIsKept() {
    var grew = new Lineage("t", Kind.GREW, 12, 13, List.of(), List.of());
    var took = new Lineage("t", Kind.MERGED, 13, 20, List.of("u"), List.of("Trams"));
    var once = FoundThemes.grown(List.of(), List.of(grew), "2026-01-01T12:00:00Z");
    var twice = FoundThemes.grown(once, List.of(took, grew), "2026-01-01T13:00:00Z");

    assertThat(twice).extracting(FoundThemes.Happening::kind).containsExactly("MERGED", "GREW");
    assertThat(twice.getFirst().labels()).containsExactly("Trams");
    assertThat(twice.getLast().at()).isEqualTo("2026-01-01T13:00:00Z");
  }
}
