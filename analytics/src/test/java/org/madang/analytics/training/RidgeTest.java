package org.madang.analytics.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RidgeTest {
  /**
   * Rows that name one or two of three inputs, whose weights are 1, 2 and 3 and their negatives.
   */
  private final List<SparseRow> rows =
      List.of(row(0), row(1), row(2), row(0, 1), row(1, 2), row(0, 2));

  private static SparseRow row(int... columns) {
    var ones = new float[columns.length];
    java.util.Arrays.fill(ones, 1);
    return new SparseRow(columns, ones);
  }

  private List<float[]> targets() {
    var targets = new ArrayList<float[]>();
    for (var row : rows) {
      float sum = 0;
      for (int column : row.columns()) {
        sum += column + 1;
      }
      targets.add(new float[] {sum, -sum});
    }
    return targets;
  }

  @Test
  void withoutAPenaltyTheWeightsAreFound() {
    float[][] found = new Ridge(rows, 3, 0).solve(targets());
    for (int i = 0; i < 3; i++) {
      assertThat(found[i][0]).isCloseTo(i + 1, within(1e-3f));
      assertThat(found[i][1]).isCloseTo(-i - 1, within(1e-3f));
    }
  }

  @Test
  void aPenaltyShrinksThem() {
    float[][] found = new Ridge(rows, 3, 3).solve(targets());
    assertThat(found[2][0]).isBetween(1f, 2.5f);
  }

  @Test
  void theSameRowsGiveTheSameWeights() {
    assertThat(new Ridge(rows, 3, 1).solve(targets()))
        .isDeepEqualTo(new Ridge(rows, 3, 1).solve(targets()));
  }
}
