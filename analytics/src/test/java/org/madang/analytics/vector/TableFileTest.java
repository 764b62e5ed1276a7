package org.madang.analytics.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
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
  void theSameRowsGiveTheSameBytes() throws IOException {
    var rows = List.of(new Row(Kind.WORD, "a", 1, random(1)));
    assertThat(written(rows)).isEqualTo(written(rows));
  }

  @Test
  void anotherFileIsRefused() {
    assertThatThrownBy(() -> TableFile.read(new ByteArrayInputStream(new byte[100])))
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
