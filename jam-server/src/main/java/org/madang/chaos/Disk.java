package org.madang.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.madang.launcher.CannotStart;

/** A small disk for the data alone, in a file, so that it can be filled to the last byte. */
final class Disk implements AutoCloseable {
  private static final String SIZE = "3G";

  private final Path image;
  private final Path place;
  private boolean mounted;

  private Disk(Path image, Path place) {
    this.image = image;
    this.place = place;
  }

  /** Mounts one at a place; where that is not allowed, the place is a folder like any other. */
  static Disk at(Path place, Path image) {
    run("umount", place.toString()); // of a run that was killed itself
    var disk = new Disk(image, place);
    disk.mounted =
        run("mkdir", "-p", place.toString())
            && run("truncate", "-s", SIZE, image.toString())
            && run("mkfs.ext4", "-q", "-F", "-m", "0", image.toString())
            && run("mount", "-o", "loop", image.toString(), place.toString());
    return disk;
  }

  boolean isMounted() {
    return mounted;
  }

  /** Takes all that is left. */
  void fill() {
    for (var ballast = 0; ballast < 3; ballast++) {
      var left = place.toFile().getUsableSpace();
      if (left > 0) {
        run("fallocate", "-l", Long.toString(left), place.resolve("ballast" + ballast).toString());
      }
    }
  }

  void free() {
    try {
      for (var ballast = 0; ballast < 3; ballast++) {
        Files.deleteIfExists(place.resolve("ballast" + ballast));
      }
    } catch (IOException e) {
      throw new CannotStart("The disk cannot be freed again.", e);
    }
  }

  @Override
  public void close() {
    if (mounted && (run("umount", place.toString()) || run("umount", "-l", place.toString()))) {
      image.toFile().delete();
    }
  }

  private static boolean run(String... words) {
    try {
      return new ProcessBuilder(List.of(words))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
