package org.madang.analytics.training;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.madang.analytics.vector.BgeSmall;

/** The English model's vectors, kept in a file between runs: they are nearly all the cost. */
final class EnglishVectors {
  private static final int CHUNK = 2_000;

  private final Path file;
  private final Map<String, float[]> known = new HashMap<>();

  EnglishVectors(Path file) throws IOException {
    this.file = file;
    if (Files.exists(file)) {
      try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
        for (int left = in.readInt(); left > 0; left--) {
          var text = in.readUTF();
          var vector = new float[BgeSmall.WIDTH];
          for (int i = 0; i < vector.length; i++) {
            vector[i] = in.readFloat();
          }
          known.put(text, vector);
        }
      }
    }
  }

  /** Computes what is not known yet, and keeps it. */
  void prepare(Collection<String> texts) throws IOException {
    var missing = new TreeSet<>(texts);
    missing.removeAll(known.keySet());
    var list = List.copyOf(missing);
    for (int from = 0; from < list.size(); from += CHUNK) {
      var chunk = list.subList(from, Math.min(list.size(), from + CHUNK));
      var vectors = chunk.parallelStream().map(BgeSmall.get()::uncentred).toList();
      for (int i = 0; i < chunk.size(); i++) {
        known.put(chunk.get(i), vectors.get(i));
      }
      keep();
    }
  }

  private void keep() throws IOException {
    try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(known.size());
      for (var entry : known.entrySet()) {
        out.writeUTF(entry.getKey());
        for (float value : entry.getValue()) {
          out.writeFloat(value);
        }
      }
    }
  }

  /** The vector as the model gives it; the text must have been prepared. */
  float[] of(String text) {
    var vector = known.get(text);
    if (vector == null) {
      throw new IllegalArgumentException("no vector was prepared for this text");
    }
    return vector;
  }
}
