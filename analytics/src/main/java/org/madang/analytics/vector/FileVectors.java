package org.madang.analytics.vector;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps vectors in a file, so that an analysis that was broken off goes on where it was. Each put
 * is appended and handed to the operating system; what a crash cut short is dropped at the next
 * opening. Holds all in memory as well: 1.6 kB a text of 384 values. For one process at a time.
 */
public final class FileVectors implements VectorStore, AutoCloseable {
  private final Map<String, float[]> known = new HashMap<>();
  private final FileChannel file;

  private FileVectors(FileChannel file) {
    this.file = file;
  }

  /** Opens the file, or begins it; refuses with the exception of the file system. */
  public static FileVectors open(Path path) throws IOException {
    var file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    var store = new FileVectors(file);
    file.truncate(store.read(path));
    file.position(file.size());
    return store;
  }

  /** Reads what is whole, and says where that ends. */
  private long read(Path path) throws IOException {
    long whole = 0;
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
      while (true) {
        var name = in.readUTF();
        var vector = new float[in.readUnsignedShort()];
        for (int i = 0; i < vector.length; i++) {
          vector[i] = in.readFloat();
        }
        known.put(name, vector);
        whole += 4L + name.length() + 4L * vector.length;
      }
    } catch (EOFException end) {
      return whole;
    }
  }

  @Override
  public synchronized Map<String, float[]> find(String space, Collection<String> digests) {
    var found = new HashMap<String, float[]>();
    for (var digest : digests) {
      var vector = known.get(name(space, digest));
      if (vector != null) {
        found.put(digest, vector);
      }
    }
    return found;
  }

  @Override
  public synchronized void put(String space, Map<String, float[]> vectors) {
    try {
      var out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file)));
      for (var entry : vectors.entrySet()) {
        var name = name(space, entry.getKey());
        if (known.putIfAbsent(name, entry.getValue()) == null) {
          out.writeUTF(name);
          out.writeShort(entry.getValue().length);
          for (float value : entry.getValue()) {
            out.writeFloat(value);
          }
        }
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the vectors cannot be kept", e);
    }
  }

  /** Spaces and digests are of ASCII letters, so a name has a byte a letter. */
  private static String name(String space, String digest) {
    return space + " " + digest;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
