package org.madang;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** What the server under test is doing, for the message of a test that waited in vain. */
final class ServerThreads {
  private ServerThreads() {}

  /** A thread dump of each Payara Micro that this test run started. */
  static String now() {
    return ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().commandLine().orElse("").contains("payara-micro"))
        .map(process -> dump(process.pid()))
        .collect(Collectors.joining("\n"));
  }

  private static String dump(long pid) {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      var process =
          new ProcessBuilder(jcmd, Long.toString(pid), "Thread.print")
              .redirectErrorStream(true)
              .start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "No thread dump of " + pid + ": " + e.getMessage();
    }
  }
}
