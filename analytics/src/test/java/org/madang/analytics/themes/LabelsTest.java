package org.madang.analytics.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.madang.analytics.Statement;

class LabelsTest {
  private final Labels labels = new Labels();

  private static Phrases.Phrase phrase(String words, double weight) {
    var in = new BitSet();
    in.set(0, 8);
    return new Phrases.Phrase(words, words, weight, 8, 10, 1, false, in);
  }

  @Test
  void whatNamesSomethingLeadsAndWhatOnlyTellsFollows() {
    var declined = phrase("declined", 3).naming(Map.of(Naming.Kind.TELLS, 5L));
    var payment = phrase("payment", 2).naming(Map.of(Naming.Kind.NAMES, 5L));
    var faint = phrase("app", 0.2).naming(Map.of(Naming.Kind.NAMES, 5L));
    assertThat(labels.of(List.of(List.of(declined, payment)), "")).isEqualTo("Payment, declined");
    assertThat(labels.of(List.of(List.of(declined, faint)), "")).isEqualTo("Declined, app");
  }

  @Test
  void aLabelIsOfWordsThatNameSomething() {
    var texts =
        List.of(
            "The household pays less when the heat pump runs at night",
            "Whoever installs a heat pump pays less",
            "Everybody pays half for the boiler in the cellar",
            "A neighbour pays forty times as much for old windows",
            "Trams stop at the bridge too early",
            "More trees along the road");
    var statements =
        IntStream.range(0, texts.size())
            .mapToObj(i -> new Statement("s" + i, "en", "", texts.get(i)))
            .toList();
    var telling = new Phrases(statements).telling(new int[] {0, 1, 2, 3}, 8);
    assertThat(labels.of(List.of(telling), "")).isEqualTo("Heat pump");
  }

  @Test
  void twoFormsOfOneWordAreNotTwoWords() {
    var phrases = List.of(phrase("entangled", 3), phrase("entanglement", 2), phrase("photon", 0.5));
    assertThat(labels.of(List.of(phrases), "")).isEqualTo("Entangled, photon");
  }

  @Test
  void aPluralIsNotAnotherName() {
    var one = List.of(phrase("quantum algorithms", 3), phrase("oracle", 2));
    var other = List.of(phrase("quantum algorithm", 3), phrase("speed", 2));
    assertThat(labels.of(List.of(one), "")).isEqualTo("Quantum algorithms");
    assertThat(labels.of(List.of(other), "")).isEqualTo("Quantum algorithm, speed");
  }

  @Test
  void aLabelStaysWhereALanguageTellsNothing() {
    var languages = List.of(List.of(phrase("bike lanes", 3)), List.<Phrases.Phrase>of());
    assertThat(labels.of(languages, "")).isEqualTo("Bike lanes");
    assertThat(new Labels().stays("Bike lanes", languages)).isTrue();
    assertThat(new Labels().stays("Bike lanes / 자전거 도로", languages)).isFalse();
    assertThat(new Labels().stays("Bike lanes", List.of())).isFalse();
    assertThat(labels.stays("Bike lanes", languages)).as("taken by now").isFalse();
  }
}
