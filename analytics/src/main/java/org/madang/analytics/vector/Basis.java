package org.madang.analytics.vector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;

/**
 * The directions in which the rows of all {@link LanguageTable tables} differ most (principal
 * components), so that a row needs 256 values where the English model has 384. What is left out is
 * a fifteenth of the rows' squares; how little that shows stands in record 0037.
 */
public final class Basis {
  /** How many values a row of a table has. */
  static final int NARROW = 256;

  private static final int WIDE = BgeSmall.WIDTH;

  /** One direction after the other. */
  private final float[][] directions;

  private Basis(float[][] directions) {
    this.directions = directions;
  }

  /**
   * @param tables the rows of each; all tables count the same, however many rows they have
   */
  public static Basis of(List<List<float[]>> tables) {
    var rows =
        tables.stream()
            .flatMap(table -> scaled(table, (float) (1 / Math.sqrt(squares(table)))))
            .toArray(float[][]::new);
    var principal = Orthogonal.principal(rows);
    var directions = new float[NARROW][WIDE];
    for (int d = 0; d < NARROW; d++) {
      for (int i = 0; i < WIDE; i++) {
        directions[d][i] = principal[i][d];
      }
    }
    return new Basis(directions);
  }

  private static double squares(List<float[]> rows) {
    return rows.stream().mapToDouble(row -> Vectors.dot(row, row)).sum();
  }

  private static Stream<float[]> scaled(List<float[]> rows, float times) {
    return rows.stream()
        .map(
            row -> {
              var scaled = new float[row.length];
              Vectors.add(scaled, row, times);
              return scaled;
            });
  }

  /** Where a vector lies along the directions. */
  public float[] narrowed(float[] wide) {
    var narrow = new float[NARROW];
    for (int d = 0; d < NARROW; d++) {
      narrow[d] = (float) Vectors.dot(directions[d], wide);
    }
    return narrow;
  }

  /** The vector of the English model's space that lies so along the directions. */
  float[] widened(float[] narrow) {
    var wide = new float[WIDE];
    for (int d = 0; d < NARROW; d++) {
      Vectors.add(wide, directions[d], narrow[d]);
    }
    return wide;
  }

  /** The file that {@link #shipped} reads. */
  public byte[] bytes() {
    var bytes = ByteBuffer.allocate(NARROW * WIDE * Float.BYTES);
    for (var direction : directions) {
      for (float value : direction) {
        bytes.putFloat(value);
      }
    }
    return bytes.array();
  }

  /** The one that the shipped tables were written by. */
  static Basis shipped() {
    return Once.BASIS;
  }

  private static Basis read(ByteBuffer bytes) {
    var directions = new float[NARROW][WIDE];
    for (var direction : directions) {
      for (int i = 0; i < WIDE; i++) {
        direction[i] = bytes.getFloat();
      }
    }
    return new Basis(directions);
  }

  private static final class Once {
    static final Basis BASIS = load();

    private static Basis load() {
      try (var in = Basis.class.getResourceAsStream("tables/basis")) {
        return read(ByteBuffer.wrap(in.readAllBytes()));
      } catch (IOException e) {
        throw new UncheckedIOException("the tables' basis cannot be read", e);
      }
    }
  }
}
