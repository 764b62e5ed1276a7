package org.madang.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Where everything a jam must not lose is kept; used by one Madang at a time. */
final class DataDirectory implements AutoCloseable {
  /** Below this PostgreSQL itself may fail while it sets up. */
  private static final long LEAST_FREE_BYTES = 300L << 20;

  /** A lock that nobody remembers is let go by the garbage collector, hours later. */
  private static final Set<DataDirectory> TAKEN = ConcurrentHashMap.newKeySet();

  private final FileLock lock;

  private DataDirectory(FileLock lock) {
    this.lock = lock;
  }

  /** Takes the directory for this process, until it ends however it ends. */
  static DataDirectory take(Path path) {
    try {
      Files.createDirectories(path);
      var free = Files.getFileStore(path).getUsableSpace();
      if (free < LEAST_FREE_BYTES) {
        throw new CannotStart(
            "The disk is full: %s has %d MB left, Madang needs %d MB; free some space, or choose another place with --data."
                .formatted(path, free >> 20, LEAST_FREE_BYTES >> 20));
      }
      var taken = new DataDirectory(lock(path));
      TAKEN.add(taken);
      return taken;
    } catch (IOException e) {
      throw new CannotStart("Madang cannot write to " + path + ": " + reason(e) + ".", e);
    }
  }

  /** Files that fail say nothing but their name. */
  private static String reason(IOException failure) {
    return switch (failure) {
      case NoSuchFileException _ -> "no folder can be made there";
      case AccessDeniedException _ -> "this user may not";
      case FileAlreadyExistsException _ -> "it is a file";
      default -> String.valueOf(failure.getMessage());
    };
  }

  private static FileLock lock(Path path) throws IOException {
    var channel =
        FileChannel.open(
            path.resolve("madang.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw new CannotStart(
          "Another Madang is running on "
              + path
              + ": stop it, or choose another place with --data.");
    }
    return lock;
  }

  @Override
  public void close() throws IOException {
    TAKEN.remove(this);
    lock.acquiredBy().close();
  }
}
