package org.madang.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * A file that was written to the disk whole before its first byte leaves. So whoever takes it, at
 * their own speed, holds nothing of the database, and knows its length before: what breaks off does
 * not look whole. It has no name while it is there, and is gone with the stream, or the server.
 *
 * @param text to be closed
 */
record WrittenFile(long length, InputStream text) {
  static WrittenFile of(Consumer<Writer> words) {
    try {
      var file =
          FileChannel.open(
              Files.createTempFile("madang", ".jsonl"),
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE); // where there is POSIX, at once
      try {
        var writer =
            new BufferedWriter(
                new OutputStreamWriter(Channels.newOutputStream(file), StandardCharsets.UTF_8));
        words.accept(writer);
        writer.flush();
        file.position(0);
        return new WrittenFile(file.size(), Channels.newInputStream(file));
      } catch (IOException | RuntimeException broken) {
        file.close();
        throw broken;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a line. */
  static void line(Writer file, String line) {
    try {
      file.append(line).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
