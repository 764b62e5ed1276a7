package org.madang.launcher;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The threads by which the JVM of a server compiles. While it starts they are behind all others,
 * which need both cores; as soon as it takes requests they are before them (records 0060 and 0082).
 * Only Linux tells them apart, and only root, or who has a limit of nice (RLIMIT_NICE) of -4 or
 * less, may move them forward again; for others they stay where they are.
 */
final class CompilerThreads {
  /** As nice as a thread can be. */
  private static final int BEHIND = 19;

  /** Where the JVM puts them by itself, if it may. */
  private static final int BEFORE = -4;

  /** Of setpriority(2): one thread, on Linux. */
  private static final int PRIO_PROCESS = 0;

  /** The bit of capabilities(7). */
  private static final int CAP_SYS_NICE = 23;

  private CompilerThreads() {}

  /** The words for a JVM whose compiler is to be behind until {@link #moveForward}. */
  static List<String> words() {
    return canBeMovedForward()
        ? List.of(
            "-XX:CompilerThreadPriority=" + BEHIND,
            "-XX:-UseDynamicNumberOfCompilerThreads") // who comes later would stay behind
        : List.of();
  }

  /** Lets the compiler of a process go before its other threads, where that can be. */
  static void moveForward(long pid) {
    if (!canBeMovedForward()) {
      return;
    }
    var call = setPriority();
    try (var threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
      threads
          .filter(CompilerThreads::compiles)
          .map(thread -> Integer.parseInt(thread.getFileName().toString()))
          .forEach(thread -> setPriority(call, thread));
    } catch (IOException | UncheckedIOException e) {
      // it has ended meanwhile
    }
  }

  private static void setPriority(MethodHandle call, int thread) {
    try {
      var unused = (int) call.invokeExact(PRIO_PROCESS, thread, BEFORE);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean compiles(Path thread) {
    try {
      return Files.readString(thread.resolve("comm")).matches("C[12] Compiler.*\n");
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean canBeMovedForward() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
              .anyMatch(CompilerThreads::hasCapability)
          || Files.readAllLines(Path.of("/proc/self/limits")).stream()
              .anyMatch(CompilerThreads::allowsBefore);
    } catch (IOException e) {
      return false; // not Linux
    }
  }

  private static boolean hasCapability(String line) {
    return line.startsWith("CapEff:")
        && (Long.parseUnsignedLong(line.substring(7).strip(), 16) >> CAP_SYS_NICE & 1) == 1;
  }

  /** The limit is 20 less the lowest nice that is allowed. */
  private static boolean allowsBefore(String line) {
    if (!line.startsWith("Max nice priority")) {
      return false;
    }
    var soft = line.substring(17).strip().split(" +")[0];
    return soft.equals("unlimited") || Integer.parseInt(soft) >= 20 - BEFORE;
  }

  @SuppressWarnings("restricted") // the launcher is started with native access
  private static MethodHandle setPriority() {
    var linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow("setpriority"),
        FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
  }
}
