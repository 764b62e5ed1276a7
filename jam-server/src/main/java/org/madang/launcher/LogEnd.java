package org.madang.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a log, which nobody cuts and which may have grown for weeks. */
final class LogEnd {
  private static final int MOST_BYTES = 64 << 10;

  private LogEnd() {}

  /** The last 64 KB, without a line that they begin in the middle of. */
  static List<String> of(Path log) throws IOException {
    try (var file = new RandomAccessFile(log.toFile(), "r")) {
      var from = Math.max(0, file.length() - MOST_BYTES);
      var bytes = new byte[(int) (file.length() - from)];
      file.seek(from);
      file.readFully(bytes);
      return new String(bytes, UTF_8).lines().skip(from > 0 ? 1 : 0).toList();
    }
  }
}
