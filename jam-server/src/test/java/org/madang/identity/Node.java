package org.madang.identity;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The server as the launcher starts it, with settings from the environment. */
final class Node implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  private final URI base;
  private final Process process;

  private Node(URI base, Process process) {
    this.base = base;
    this.process = process;
  }

  static Node start(int port, String databaseUrl, Map<String, String> environment)
      throws IOException {
    var launcher = System.getProperty("jam.launcher");
    var data = Files.createDirectories(TARGET.resolve("sign-on-" + port));
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                launcher + "/payara-micro.jar",
                "--nohazelcast",
                "--disablephonehome",
                "--port",
                Integer.toString(port),
                "--addLibs",
                launcher + "/server-lib",
                "--deploy",
                launcher + "/madang.war",
                "--contextroot",
                "/")
            .redirectErrorStream(true)
            .redirectOutput(data.resolve("server.log").toFile());
    builder.environment().putAll(environment);
    builder.environment().put("MADANG_DATABASE_URL", databaseUrl);
    builder.environment().put("MADANG_INDEX_DIRECTORY", data.resolve("index").toString());
    return new Node(URI.create("http://localhost:" + port), builder.start());
  }

  void awaitReady() throws InterruptedException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    var request =
        HttpRequest.newBuilder(base.resolve("/api/session")).timeout(Duration.ofSeconds(20));
    while (System.nanoTime() < deadline) {
      if (!process.isAlive()) {
        throw new AssertionError("Madang did not start; see its log in target.");
      }
      try {
        if (http.send(request.build(), BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // asked again below
      }
      process.waitFor(250, TimeUnit.MILLISECONDS);
    }
    throw new AssertionError("Madang was not ready within " + PATIENCE + ".");
  }

  URI base() {
    return base;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.onExit().get(60, SECONDS);
    } catch (Exception e) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
