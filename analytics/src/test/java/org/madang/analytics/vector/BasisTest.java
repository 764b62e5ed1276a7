package org.madang.analytics.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BasisTest {
  private static final int FEW = 40;

  /** Rows of which only the values from one place on are not zero. */
  private static List<float[]> rows(int count, int from, int to, float length) {
    var random = new Random(count);
    return IntStream.range(0, count)
        .mapToObj(
            _ -> {
              var row = new float[BgeSmall.WIDTH];
              for (int i = from; i < to; i++) {
                row[i] = length * (float) random.nextGaussian();
              }
              return row;
            })
        .toList();
  }

  private static double kept(Basis basis, float[] row) {
    var back = basis.widened(basis.narrowed(row));
    return Vectors.dot(back, back) / Vectors.dot(row, row);
  }

  @Test
  void whatRowsDifferInComesBack() {
    var rows = rows(100, 0, FEW, 1);
    var basis = Basis.of(List.of(rows));
    for (var row : rows) {
      var back = basis.widened(basis.narrowed(row));
      for (int i = 0; i < row.length; i++) {
        assertThat(back[i]).isCloseTo(row[i], within(0.001f));
      }
    }
  }

  @Test
  void aSmallTableCountsAsMuchAsALargeOne() {
    var large = rows(1000, 0, 300, 10);
    var small = rows(FEW, 374, 384, 1);
    var basis = Basis.of(List.of(large, small));
    assertThat(small).allSatisfy(row -> assertThat(kept(basis, row)).isGreaterThan(0.99));
  }

  @Test
  void theSameRowsGiveTheSameBytes() {
    var rows = List.of(rows(50, 0, 384, 1));
    assertThat(Basis.of(rows).bytes()).isEqualTo(Basis.of(rows).bytes());
  }
}
