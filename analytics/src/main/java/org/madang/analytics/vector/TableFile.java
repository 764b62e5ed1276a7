package org.madang.analytics.vector;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The file of a {@link LanguageTable}: for each piece of text its rarity and its vector, four bits
 * a value. One step of a row is its root mean square times 0.35 (near the best step for sixteen
 * levels of normally distributed values, Max 1960); the error is a tenth of the row's length, and
 * less in the sum of several.
 */
public final class TableFile {
  private static final int WIDTH = Basis.NARROW;
  private static final int MAGIC = 0x4d445433;
  private static final float STEP = 0.35f;

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
    var in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
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
    in.readFully(file.values);
    return file;
  }

  /** Writes rows in their order; the same rows give the same bytes. */
  public static void write(String language, List<Row> rows, OutputStream stream)
      throws IOException {
    var out = new DataOutputStream(stream);
    out.writeInt(MAGIC);
    out.writeUTF(language);
    out.writeInt(rows.size());
    for (var row : rows) {
      out.writeBoolean(row.kind() == Kind.WORD);
      out.writeUTF(row.piece());
      out.writeFloat(row.rarity());
      out.writeFloat(step(row.vector()));
    }
    for (var row : rows) {
      out.write(packed(row.vector()));
    }
    out.flush();
  }

  private static float step(float[] vector) {
    double square = 0;
    for (float value : vector) {
      square += value * value;
    }
    return (float) (STEP * Math.sqrt(square / WIDTH));
  }

  private static byte[] packed(float[] vector) {
    float step = Math.max(Float.MIN_NORMAL, step(vector));
    var bytes = new byte[WIDTH / 2];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (level(vector[2 * i] / step) | level(vector[2 * i + 1] / step) << 4);
    }
    return bytes;
  }

  /** Sixteen levels, symmetrical: half a step, one and a half, … on both sides of zero. */
  private static int level(float steps) {
    return Math.clamp((int) Math.floor(steps) + 8, 0, 15);
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
      to[2 * i] += scale * ((pair & 15) - 7.5f);
      to[2 * i + 1] += scale * ((pair >> 4 & 15) - 7.5f);
    }
  }
}
