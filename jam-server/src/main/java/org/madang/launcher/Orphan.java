package org.madang.launcher;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a killed launcher left running. */
final class Orphan {
  private final ProcessHandle process;

  private Orphan(ProcessHandle process) {
    this.process = process;
  }

  /** Writes down who it is, so that the next start finds it; ends it where that cannot be done. */
  static void remember(Process child, Path file) throws IOException {
    try {
      Files.writeString(file, Long.toString(child.pid()));
    } catch (IOException e) {
      child.destroyForcibly(); // nobody would find it again
      throw e;
    }
  }

  /**
   * The process whose number stands in a file, if it still runs.
   *
   * @param word of its command line: numbers are given again to others
   */
  static Optional<Orphan> in(Path file, String word) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
          .filter(found -> found.info().commandLine().orElse("").contains(word))
          .map(Orphan::new);
    } catch (NumberFormatException e) {
      return Optional.empty(); // a full disk left the file empty: it was ended then
    }
  }

  /** Whether its command line has these words. */
  boolean wasTold(String words) {
    return process.info().commandLine().orElse("").contains(words);
  }

  void end() {
    end(process);
  }

  /** Asks it to end, and ends it after half a minute. */
  static void end(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(30, SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      process.destroyForcibly();
      process.onExit().join();
    }
  }
}
