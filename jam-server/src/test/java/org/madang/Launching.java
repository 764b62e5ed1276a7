package org.madang;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of the launcher in a process of its own, as the scripts start it. */
final class Launching {
  private Launching() {}

  static ProcessBuilder of(Class<?> program, List<String> words) {
    var built = Path.of(System.getProperty("jam.launcher"));
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dmadang.program=" + built,
                "-cp",
                built.resolve("lib") + "/*",
                program.getName()));
    command.addAll(words);
    return new ProcessBuilder(command).redirectErrorStream(true);
  }
}
