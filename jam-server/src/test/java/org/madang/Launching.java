package org.madang;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.madang.launcher.Launch;

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
                "--enable-native-access=ALL-UNNAMED",
                "-Dmadang.program=" + built,
                "-cp",
                built.resolve("lib") + "/*",
                program.getName()));
    command.addAll(words);
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  /** A Madang with one server, whose launcher says in {@code said.log} what it has to say. */
  static ProcessBuilder alone(int port, Path data) throws IOException {
    Files.createDirectories(data);
    var words = List.of("--empty", "--port", Integer.toString(port), "--data", data.toString());
    return of(Launch.class, words).redirectOutput(data.resolve("said.log").toFile());
  }

  /** The process of the server on a data folder. */
  static ProcessHandle server(Path data) throws IOException {
    var pid = Files.readString(data.resolve("server.pid")).strip();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  /** Returns when the server at a port takes requests. */
  static void awaitReady(int port) throws Exception {
    var ready = URI.create("http://localhost:" + port + "/health/ready");
    try (var http = HttpClient.newHttpClient()) {
      Eventually.holds(
          "it is ready",
          () -> {
            try {
              var request = HttpRequest.newBuilder(ready).build();
              return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException notYet) {
              return false;
            }
          });
    }
  }
}
