package org.madang.analytics.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompoundTest {
  private static final Set<String> KNOWN =
      Set.of(
          "zahl", "gesamt", "prim", "woche", "lang", "vorstand", "sitzung", "hand", "handschrift");

  @Test
  void aWordWrittenTogetherIsCutInTwo() {
    assertEquals(List.of("gesamt", "zahl"), Compound.parts("gesamtzahl", KNOWN::contains));
  }

  @Test
  void theLettersThatJoinAreLeftOut() {
    assertEquals(
        List.of("vorstand", "sitzung"), Compound.parts("vorstandssitzung", KNOWN::contains));
    assertEquals(List.of("woche", "lang"), Compound.parts("wochenlang", KNOWN::contains));
  }

  @Test
  void aWordWithAnUnknownPartStaysWhole() {
    assertEquals(List.of(), Compound.parts("handlung", KNOWN::contains));
    assertEquals(List.of(), Compound.parts("lang", KNOWN::contains));
  }

  @Test
  void aGermanCompoundLiesWithItsParts() {
    var german =
        LanguageTable.SHIPPED.stream().filter(table -> table.knows("de")).findFirst().orElseThrow();
    var compound = german.embed("Gesetzesvorschlag");
    var parts = german.embed("Gesetz, Vorschlag");
    assertTrue(cosine(compound, parts) > 0.85, "cosine " + cosine(compound, parts));
  }

  private static double cosine(float[] one, float[] other) {
    double product = 0;
    for (int i = 0; i < one.length; i++) {
      product += one[i] * other[i];
    }
    return product;
  }
}
