package org.madang.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StretchesTest {
  @Test
  void whatIsAskedOfAStretchIsWhatReadingItSays() {
    var random = new Random(3);
    for (int size = 1; size < 60; size++) {
      long[] seconds = random.longs(size, 0, 3L * size).sorted().toArray();
      int kinds = 1 + random.nextInt(12);
      double[] marks = random.ints(size, 0, kinds).mapToDouble(kind -> 1 + kind / 3.0).toArray();
      var stretches = new Stretches(seconds, marks);
      for (int from = 0; from < size; from++) {
        int to = from + 1 + random.nextInt(size - from);
        double[] sorted = Arrays.stream(marks, from, to).sorted().toArray();
        int some = random.nextInt(sorted.length + 1);
        double[] least = Arrays.copyOf(sorted, some);

        assertThat(stretches.least(from, to, some).sum())
            .isCloseTo(Arrays.stream(least).sum(), within(1e-9));
        assertThat(stretches.least(from, to, some).squares())
            .isCloseTo(Arrays.stream(least).map(mark -> mark * mark).sum(), within(1e-9));
        for (int lower = 0; lower < sorted.length; lower++) {
          assertThat(stretches.ranked(from, to, lower)).isEqualTo(sorted[lower]);
        }
        double mark = marks[from];
        double[] near = Arrays.stream(sorted).filter(m -> Math.abs(m - mark) <= 0.5).toArray();
        assertThat(stretches.near(from, to, mark, 0.5).count()).isEqualTo(near.length);
        assertThat(stretches.near(from, to, mark, 0.5).sum())
            .isCloseTo(Arrays.stream(near).sum(), within(1e-9));
      }
    }
  }

  @Test
  void aStretchGoesOnToTheFirstLongPause() {
    long[] seconds = {0, 1, 2, 9, 10, 12, 13, 30};
    var stretches = new Stretches(seconds, IntStream.range(0, 8).asDoubleStream().toArray());

    assertThat(stretches.earlier(5, 2)).isEqualTo(3);
    assertThat(stretches.earlier(5, 7)).isZero();
    assertThat(stretches.earlier(3, 2)).isEqualTo(3);
    assertThat(stretches.later(5, 2)).isEqualTo(7);
    assertThat(stretches.later(1, 1)).isEqualTo(3);
    assertThat(stretches.later(5, 17)).isEqualTo(8);
    assertThat(stretches.later(8, 17)).isEqualTo(8);
  }
}
