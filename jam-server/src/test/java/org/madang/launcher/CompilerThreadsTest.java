package org.madang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.madang.Eventually;

/** With a JVM that stays: the small web server that comes with it. */
class CompilerThreadsTest {
  @Test
  void theyStandBehindUntilTheyAreMovedForward() throws Exception {
    assumeFalse(CompilerThreads.words().isEmpty(), "this user may not move threads forward");
    var words = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
    words.addAll(List.of("-XX:ThreadPriorityPolicy=1"));
    words.addAll(CompilerThreads.words());
    words.addAll(List.of("-m", "jdk.httpserver", "-b", "127.0.0.1", "-p", "0"));
    var jvm = new ProcessBuilder(words).start();
    try (var said = jvm.inputReader()) {
      said.readLine(); // it listens
      Eventually.holds(() -> nice(jvm.pid()).equals(Set.of(19)));

      CompilerThreads.moveForward(jvm.pid());

      assertThat(nice(jvm.pid())).containsExactly(-4);
    } finally {
      jvm.destroyForcibly();
    }
  }

  @Test
  void oneThatHasEndedIsLeftAlone() {
    CompilerThreads.moveForward(Integer.MAX_VALUE);
  }

  /** Of proc(5), stat: the nineteenth field, where the second is in brackets. */
  private static Set<Integer> nice(long pid) {
    try (var threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
      return threads
          .map(CompilerThreadsTest::stat)
          .filter(stat -> stat.contains("(C1 Compiler") || stat.contains("(C2 Compiler"))
          .map(stat -> stat.substring(stat.lastIndexOf(')') + 2).split(" ")[16])
          .map(Integer::valueOf)
          .collect(Collectors.toSet());
    } catch (IOException e) {
      return Set.of();
    }
  }

  private static String stat(Path thread) {
    try {
      return Files.readString(thread.resolve("stat"));
    } catch (IOException e) {
      return "";
    }
  }
}
