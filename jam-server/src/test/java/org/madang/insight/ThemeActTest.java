package org.madang.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ThemeActTest {
  private static final UUID IDEA = UUID.fromString("00000000-0000-0000-0000-000000000001");

  @Test
  void ofTwoNamesTheLaterOneHolds() {
    var curation = ThemeAct.together(List.of(name("trams"), name("Night trams")));

    assertThat(curation.names()).containsEntry("t1", "Night trams").hasSize(1);
  }

  @Test
  void aPinIsTakenBack() {
    var pin = new ThemeAct(UUID.randomUUID(), ThemeAct.Kind.PIN, "t1", null, null, List.of());
    var unpin = new ThemeAct(UUID.randomUUID(), ThemeAct.Kind.UNPIN, "t1", null, null, List.of());

    assertThat(ThemeAct.together(List.of(pin)).pinned()).containsExactly("t1");
    assertThat(ThemeAct.together(List.of(pin, unpin)).pinned()).isEmpty();
  }

  @Test
  void twoMergesInOppositeDirectionsMakeNoCircle() {
    var curation = ThemeAct.together(List.of(merge("t1", "t2"), merge("t2", "t1")));

    assertThat(curation.merges()).containsEntry("t2", "t1").doesNotContainKey("t1");
  }

  @Test
  void aSplitIsAThemeWithANameOfItsOwnAndUndoesAnEarlierMove() {
    var move = new ThemeAct(UUID.randomUUID(), ThemeAct.Kind.MOVE, "t9", null, null, List.of(IDEA));
    var split =
        new ThemeAct(UUID.randomUUID(), ThemeAct.Kind.SPLIT, "t1", null, "Bridges", List.of(IDEA));

    var curation = ThemeAct.together(List.of(move, split));

    assertThat(curation.moves()).isEmpty();
    assertThat(curation.names()).containsEntry(split.id().toString(), "Bridges");
    assertThat(curation.splits())
        .singleElement()
        .satisfies(one -> assertThat(one.statements()).isEqualTo(Set.of(IDEA.toString())));
  }

  @Test
  void aNameTakenBackLeavesTheOneBefore() {
    var first = name("trams");
    var second = name("Night trams");

    var curation = ThemeAct.together(List.of(first, second, second.takenBack(UUID.randomUUID())));

    assertThat(curation.names()).containsEntry("t1", "trams");
  }

  @Test
  void aMergeTakenBackMakesTheThemeAgainOfTheIdeasThatWentAlong() {
    var merge =
        new ThemeAct(UUID.randomUUID(), ThemeAct.Kind.MERGE, "t1", "t2", "Bridges", List.of(IDEA));

    var curation = ThemeAct.together(List.of(merge, merge.takenBack(UUID.randomUUID())));

    assertThat(curation.merges()).isEmpty();
    assertThat(curation.splits())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.theme()).isEqualTo("t1");
              assertThat(one.from()).isEqualTo("t2");
              assertThat(one.statements()).isEqualTo(Set.of(IDEA.toString()));
            });
  }

  @Test
  void aSplitTakenBackPutsTheIdeasWhereTheyWere() {
    var split =
        new ThemeAct(UUID.randomUUID(), ThemeAct.Kind.SPLIT, "t1", null, "Bridges", List.of(IDEA));

    var curation = ThemeAct.together(List.of(split, split.takenBack(UUID.randomUUID())));

    assertThat(curation.splits()).isEmpty();
    assertThat(curation.merges()).containsEntry(split.id().toString(), "t1");
  }

  private static ThemeAct name(String label) {
    return new ThemeAct(UUID.randomUUID(), ThemeAct.Kind.RENAME, "t1", null, label, List.of());
  }

  private static ThemeAct merge(String from, String into) {
    return new ThemeAct(UUID.randomUUID(), ThemeAct.Kind.MERGE, from, into, null, List.of());
  }
}
