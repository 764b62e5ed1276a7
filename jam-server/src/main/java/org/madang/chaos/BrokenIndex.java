package org.madang.chaos;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** What a bad disk or a careless hand does to the files of the search. */
final class BrokenIndex {
  private BrokenIndex() {}

  /** Deletes all files. */
  static void delete(Path index) {
    files(index).forEach(file -> file.toFile().delete());
  }

  /** Writes nonsense into the middle of the greatest file. */
  static void corrupt(Path index, SplittableRandom random) {
    var greatest =
        files(index).stream().max(Comparator.comparingLong(file -> file.toFile().length()));
    if (greatest.isEmpty()) {
      return;
    }
    try (var bytes = new RandomAccessFile(greatest.get().toFile(), "rw")) {
      var nonsense = new byte[64];
      random.nextBytes(nonsense);
      bytes.seek(bytes.length() / 2);
      bytes.write(nonsense, 0, (int) Math.min(64, bytes.length() - bytes.length() / 2));
    } catch (IOException e) {
      // merged away at this moment: nothing is broken then
    }
  }

  private static List<Path> files(Path index) {
    if (!Files.exists(index)) {
      return List.of();
    }
    try (var all = Files.walk(index)) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      return List.of();
    }
  }
}
