package org.madang.analytics.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommunitiesTest {
  private static final ThemeOptions OPTIONS = ThemeOptions.defaults();

  /** Vectors around as many middles as there are groups, a group after the other. */
  private static List<float[]> groups(int groups, int each, double spread) {
    Random random = new Random(11);
    List<float[]> vectors = new ArrayList<>();
    for (int g = 0; g < groups; g++) {
      float[] middle = around(new float[48], 1, random);
      for (int i = 0; i < each; i++) {
        vectors.add(around(middle, spread, random));
      }
    }
    return vectors;
  }

  private static float[] around(float[] middle, double spread, Random random) {
    float[] vector = middle.clone();
    for (int d = 0; d < vector.length; d++) {
      vector[d] += (float) (spread * random.nextGaussian());
    }
    return vector;
  }

  private static NeighbourGraph graph(List<float[]> vectors) {
    return NeighbourGraph.of(vectors, OPTIONS.neighbours(vectors.size()));
  }

  @ParameterizedTest
  @CsvSource({"5, 120, 0.6", "20, 40, 0.5", "60, 12, 0.4"})
  void asManyAreFoundAsThereAre(int groups, int each, double spread) {
    var found = Communities.find(graph(groups(groups, each, spread)), OPTIONS);
    assertThat(found.count()).isBetween(groups * 9 / 10, groups * 11 / 10);
  }

  @ParameterizedTest
  @ValueSource(ints = {90, 150})
  void manyVectorsHaveAsManyAsSamplesOfThem(int each) {
    var found = Communities.find(graph(groups(30, each, 0.6)), OPTIONS);
    assertThat(found.count()).isBetween(27, 33);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 8, 12, 20, 40})
  void whatNothingTellsApartIsStillDivided(int count) {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      List<float[]> vectors = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        vectors.add(around(new float[8], 1, random));
      }
      assertThat(Communities.find(graph(vectors), OPTIONS).of()).hasSize(count);
    }
  }

  @Test
  void goingOnWithoutAnythingNewChangesNothing() {
    NeighbourGraph graph = graph(groups(20, 40, 0.9));
    Communities first = Communities.find(graph, OPTIONS);
    Communities second = Communities.continued(graph, first.of(), first.resolution(), 1);
    assertThat(new Contingency(first.of(), second.of()).adjustedRand()).isGreaterThan(0.99);
  }

  @Test
  void agreementIsOneForTheSameAndNothingForChance() {
    int[] groups = {0, 0, 1, 1, 2, 2};
    int[] renamed = {2, 2, 0, 0, 1, 1};
    int[] crossed = {0, 1, 0, 1, 0, 1};
    assertThat(new Contingency(groups, renamed).adjustedRand()).isEqualTo(1);
    assertThat(new Contingency(groups, crossed).adjustedRand()).isLessThanOrEqualTo(0);
    assertThat(new Contingency(groups, groups).variety()).isEqualTo(0.8);
  }
}
