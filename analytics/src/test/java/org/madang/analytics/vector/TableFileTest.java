package org.madang.analytics.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.madang.analytics.vector.TableFile.Kind;
import org.madang.analytics.vector.TableFile.Row;

class TableFileTest {
  private static float[] random(long seed) {
    var random = new Random(seed);
    var vector = new float[Basis.NARROW];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return vector;
  }

  private static byte[] written(List<Row> rows) throws IOException {
    var out = new ByteArrayOutputStream();
    TableFile.write("xx", rows, out);
    return out.toByteArray();
  }

  @Test
  void whatIsWrittenIsReadBackNearlyTheSame() throws IOException {
    var vector = random(7);
    var bytes =
        written(
            List.of(new Row(Kind.WORD, "마당", 2.5f, vector), new Row(Kind.RUN, "마", 1, random(8))));
    var file = TableFile.read(new ByteArrayInputStream(bytes));
    int row = file.row(Kind.WORD, "마당");
    var read = new float[Basis.NARROW];
    file.add(read, row, 1);
    assertThat(new TextVector(vector).cosine(read)).isGreaterThan(0.98);
    assertThat(file.rarity(row)).isEqualTo(2.5f);
    assertThat(file.row(Kind.RUN, "마당")).isEqualTo(-1);
    assertThat(file.language()).isEqualTo("xx");
  }

  @Test
  void whatIsFarOutIsCut() throws IOException {
    var vector = new float[Basis.NARROW];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = i % 2 == 0 ? 1 : -1;
    }
    vector[0] = 16;
    double unit = Math.sqrt((255 + 256) / 256.0);

    var file =
        TableFile.read(
            new ByteArrayInputStream(written(List.of(new Row(Kind.WORD, "a", 1, vector)))));

    var read = new float[Basis.NARROW];
    file.add(read, 0, 1);
    assertThat((double) read[0]).isCloseTo(2.25 * unit, within(1e-5));
    assertThat((double) read[1]).isCloseTo(-0.75 * unit, within(1e-5));
  }

  @Test
  void anOddNumberOfRowsIsReadBack() throws IOException {
    var rows =
        List.of(
            new Row(Kind.WORD, "a", 1, random(1)),
            new Row(Kind.WORD, "b", 1, random(2)),
            new Row(Kind.WORD, "c", 1, random(3)));
    var file = TableFile.read(new ByteArrayInputStream(written(rows)));
    for (var row : rows) {
      var read = new float[Basis.NARROW];
      file.add(read, file.row(row.kind(), row.piece()), 1);
      assertThat(new TextVector(row.vector()).cosine(read)).as(row.piece()).isGreaterThan(0.98);
    }
  }

  @Test
  void theSameRowsGiveTheSameBytes() throws IOException {
    var rows = List.of(new Row(Kind.WORD, "a", 1, random(1)));
    assertThat(written(rows)).isEqualTo(written(rows));
  }

  @Test
  void anotherFileIsRefused() throws IOException {
    var other = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(other)) {
      out.write(new byte[100]);
    }
    assertThatThrownBy(() -> TableFile.read(new ByteArrayInputStream(other.toByteArray())))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a table");
  }

  /** Two vectors of any length. */
  private record TextVector(float[] values) {
    double cosine(float[] other) {
      var first = Vectors.normalised(values.clone());
      var second = Vectors.normalised(other.clone());
      double dot = 0;
      for (int i = 0; i < first.length; i++) {
        dot += first[i] * second[i];
      }
      return dot;
    }
  }
}
