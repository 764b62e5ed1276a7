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
}
