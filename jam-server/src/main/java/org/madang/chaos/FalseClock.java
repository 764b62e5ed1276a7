package org.madang.chaos;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.madang.launcher.CannotStart;

/**
 * A wall clock that can jump, for every process of the broken Madang: thirty lines of C that stand
 * before the C library, where there is a compiler for them. Durations ({@code System.nanoTime}) go
 * on as they are, as they do on a real machine. Not of this clock: a wait until a moment ({@code
 * LockSupport.parkUntil}), which the kernel ends by the true one.
 */
final class FalseClock {
  private final Path library;
  private final Path offset;

  private FalseClock(Path library, Path offset) {
    this.library = library;
    this.offset = offset;
  }

  /** One that is right at first; none where no C can be compiled. */
  static Optional<FalseClock> in(Path folder) {
    var library = folder.resolve("clock.so");
    if (!compiled(folder.resolve("clock.c"), library)) {
      return Optional.empty();
    }
    var clock = new FalseClock(library, folder.resolve("clock"));
    clock.isOffBy(Duration.ZERO);
    return Optional.of(clock);
  }

  /** All processes hear of it at once. */
  void isOffBy(Duration off) {
    var bytes = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder());
    bytes.putLong(off.toSeconds()).flip();
    try (var file = FileChannel.open(offset, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      file.write(bytes, 0);
    } catch (IOException e) {
      throw new CannotStart("The clock cannot be set.", e);
    }
  }

  Map<String, String> environment() {
    return Map.of("LD_PRELOAD", library.toString(), "MADANG_FALSE_CLOCK", offset.toString());
  }

  private static boolean compiled(Path source, Path library) {
    try (var code = FalseClock.class.getResourceAsStream("clock.c")) {
      Files.copy(code, source, StandardCopyOption.REPLACE_EXISTING);
      var compiler =
          new ProcessBuilder(
              "cc", "-O1", "-shared", "-fPIC", "-o", library.toString(), source.toString());
      compiler.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
      return compiler.start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
