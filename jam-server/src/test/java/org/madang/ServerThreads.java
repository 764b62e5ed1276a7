package org.madang;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the server under test is doing, for the message of a test that waited in vain. */
final class ServerThreads {
  private ServerThreads() {}

  /** What each Payara Micro of this test run does for requests, and the lines of this machine. */
  static String now() {
    return ProcessHandle.current()
            .descendants()
            .filter(process -> process.info().commandLine().orElse("").contains("payara-micro"))
            .map(process -> busy(dump(process.pid())))
            .collect(Collectors.joining("\n"))
        + lines();
  }

  /** The threads that have Madang or an open request in their hands. */
  private static String busy(String dump) {
    return Stream.of(dump.split("\n\n"))
        .filter(
            thread ->
                thread.contains("org.madang")
                    || thread.contains("org.glassfish.grizzly.http")
                    || thread.contains("deadlock"))
        .collect(Collectors.joining("\n\n"));
  }

  /** Both ends of each TCP connection with what waits in their queues. */
  private static String lines() {
    try {
      return "\n"
          + Files.readString(Path.of("/proc/net/tcp"))
          + Files.readString(Path.of("/proc/net/tcp6"));
    } catch (IOException e) {
      return "";
    }
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
