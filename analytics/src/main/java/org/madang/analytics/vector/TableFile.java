package org.madang.analytics.vector;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The file of a {@link LanguageTable}, compressed: for each piece of text its rarity and its
 * vector, ten levels a value, all rows' first values, then all second ones. One step of a row is
 * half its root mean square; what is further out than two and a half of them is cut, which places
 * texts better than the whole values do (record 0070).
 */
public final class TableFile {
  private static final int WIDTH = Basis.NARROW;
  private static final int MAGIC = 0x4d445434;
  private static final float STEP = 0.5f;

  /** How many levels there are on each side of zero. */
  private static final int LEVELS = 5;

  private static final float MIDDLE = LEVELS - 0.5f;

  /** What a row stands for. */
  public enum Kind {
    WORD,
    RUN
  }

  /** One row before it is packed, its vector along the directions of a {@link Basis}. */
  public record Row(Kind kind, String piece, float rarity, float[] vector) {}

  private final String language;
  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> runs = new HashMap<>();
  private final float[] rarities;
  private final float[] steps;
  private final byte[] values;

  private TableFile(String language, int size) {
    this.language = language;
    rarities = new float[size];
    steps = new float[size];
    values = new byte[size * WIDTH / 2];
  }

  static TableFile read(InputStream stream) throws IOException {
    var in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream, 1 << 16), 1 << 16));
    if (in.readInt() != MAGIC) {
      throw new IOException("this is not a table of a language, or one of another version");
    }
    var file = new TableFile(in.readUTF(), in.readInt());
    for (int row = 0; row < file.steps.length; row++) {
      var rows = in.readBoolean() ? file.words : file.runs;
      rows.put(in.readUTF(), row);
      file.rarities[row] = in.readFloat();
      file.steps[row] = in.readFloat();
    }
    int half = (file.steps.length + 1) / 2;
    var pairs = new byte[WIDTH * half];
    in.readFully(pairs);
    for (int row = 0; row < file.steps.length; row++) {
      for (int i = 0; i < WIDTH; i++) {
        file.put(row, i, pairs[i * half + row / 2] >> 4 * (row % 2) & 15);
      }
    }
    return file;
  }

  private void put(int row, int value, int level) {
    values[row * (WIDTH / 2) + value / 2] |= (byte) (value % 2 == 0 ? level : level << 4);
  }

  /** Writes rows in their order; the same rows give the same bytes. */
  public static void write(String language, List<Row> rows, OutputStream stream)
      throws IOException {
    var packed = new GZIPOutputStream(stream);
    var out = new DataOutputStream(new BufferedOutputStream(packed, 1 << 16));
    out.writeInt(MAGIC);
    out.writeUTF(language);
    out.writeInt(rows.size());
    for (var row : rows) {
      out.writeBoolean(row.kind() == Kind.WORD);
      out.writeUTF(row.piece());
      out.writeFloat(row.rarity());
      out.writeFloat(step(row.vector()));
    }
    var levels = rows.stream().map(row -> levels(row.vector())).toList();
    for (int i = 0; i < WIDTH; i++) {
      for (int row = 0; row < rows.size(); row += 2) {
        int second = row + 1 < rows.size() ? levels.get(row + 1)[i] : 0;
        out.writeByte(levels.get(row)[i] | second << 4);
      }
    }
    out.flush();
    packed.finish();
  }

  private static float step(float[] vector) {
    double square = 0;
    for (float value : vector) {
      square += value * value;
    }
    return (float) (STEP * Math.sqrt(square / WIDTH));
  }

  /** Half a step, one and a half, … on both sides of zero. */
  private static byte[] levels(float[] vector) {
    float step = Math.max(Float.MIN_NORMAL, step(vector));
    var levels = new byte[WIDTH];
    for (int i = 0; i < WIDTH; i++) {
      int steps = (int) Math.floor(vector[i] / step);
      levels[i] = (byte) (Math.clamp(steps, -LEVELS, LEVELS - 1) + LEVELS);
    }
    return levels;
  }

  String language() {
    return language;
  }

  /** The row of a piece, or -1. */
  int row(Kind kind, String piece) {
    return (kind == Kind.WORD ? words : runs).getOrDefault(piece, -1);
  }

  float rarity(int row) {
    return rarities[row];
  }

  /** Adds a multiple of a row to a vector. */
  void add(float[] to, int row, float times) {
    float scale = times * steps[row];
    int from = row * (WIDTH / 2);
    for (int i = 0; i < WIDTH / 2; i++) {
      int pair = values[from + i];
      to[2 * i] += scale * ((pair & 15) - MIDDLE);
      to[2 * i + 1] += scale * ((pair >> 4 & 15) - MIDDLE);
    }
  }
}
