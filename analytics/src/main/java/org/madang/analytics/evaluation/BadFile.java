package org.madang.analytics.evaluation;

import java.nio.file.Path;

/** A file that a task cannot read; the message is a sentence for the person who named it. */
final class BadFile extends RuntimeException {
  BadFile(Path file, String what) {
    super(file + ": " + what);
  }

  BadFile(Path file, int line, String what) {
    super(file + ", line " + line + ": " + what);
  }
}
