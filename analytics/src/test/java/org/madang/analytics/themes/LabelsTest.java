package org.madang.analytics.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsTest {
  private final Labels labels = new Labels();

  private static Phrases.Phrase phrase(String words, double weight) {
    var in = new BitSet();
    in.set(0, 8);
    return new Phrases.Phrase(words, words, weight, 8, 10, in);
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
