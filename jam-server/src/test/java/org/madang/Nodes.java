package org.madang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.madang.launcher.Cluster;
import org.madang.launcher.Ports;
import org.madang.launcher.RollingRestart;

/** Several real servers on one database, started as {@code scripts/cluster} starts them. */
public final class Nodes implements AutoCloseable {
  private static final Path DATA =
      Path.of("target/test-cluster", Long.toString(ProcessHandle.current().pid())).toAbsolutePath();

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final int number;
  private final int port;
  private final List<String> words;
  private final String databaseUrl;
  private final Process process;

  private Nodes(int number, int port, List<String> words, String databaseUrl, Process process) {
    this.number = number;
    this.port = port;
    this.words = words;
    this.databaseUrl = databaseUrl;
    this.process = process;
  }

  /** Returns when all of them are ready. */
  public static Nodes start(int number) throws IOException {
    var url = TestDatabase.fresh();
    var port = Ports.free(number + 1);
    var words =
        List.of(
            Integer.toString(number),
            "--port",
            Integer.toString(port),
            "--data",
            DATA.toString(),
            "--cluster-port",
            Integer.toString(Ports.free(number)));
    Files.createDirectories(DATA);
    var said = DATA.resolve("said.log");
    var builder = Launching.of(Cluster.class, words);
    builder.redirectOutput(said.toFile()).environment().put("MADANG_DATABASE_URL", url);
    builder.environment().put("MADANG_SLOW_REQUEST", "0");
    builder.environment().put("MADANG_LIMIT_SIGN_IN_MEMBER", "10/1h");
    var nodes = new Nodes(number, port, words, url, builder.start());
    nodes.awaitReady(said);
    return nodes;
  }

  /** The address of one server, from 1 on. */
  public URI at(int node) {
    return URI.create("http://localhost:" + (port + node));
  }

  /** The address of the proxy before all of them. */
  public URI front() {
    return URI.create("http://localhost:" + port);
  }

  public int size() {
    return number;
  }

  public String databaseUrl() {
    return databaseUrl;
  }

  public Connection database() throws SQLException {
    return DriverManager.getConnection(databaseUrl);
  }

  /** Whether the proxy before them could be started. */
  public boolean haveProxy() {
    return Files.exists(DATA.resolve("haproxy.cfg"));
  }

  /**
   * Returns when each of them is ready, also one that was brought back. Until then it says nothing
   * or that it is not ready, and never that there is no such page.
   */
  public void awaitAll() throws Exception {
    for (var node = 1; node <= number; node++) {
      var ready = HttpRequest.newBuilder(at(node).resolve("/health/ready")).build();
      Eventually.holds(
          "node " + node + " is ready",
          () -> {
            try {
              var answer = HTTP.send(ready, BodyHandlers.discarding()).statusCode();
              assertThat(answer).isIn(200, 503);
              return answer == 200;
            } catch (IOException notYet) {
              return false;
            }
          });
    }
  }

  /** Restarts all of them as an operator does, without anybody noticing. */
  public void restartOneByOne() throws IOException {
    RollingRestart.run(words, databaseUrl);
  }

  /** What one server has written into its log. */
  public String log(int node) throws IOException {
    return Files.readString(DATA.resolve("node-" + node).resolve("server.log"));
  }

  /** The process of one server, which its launcher brings back when it ends. */
  public ProcessHandle process(int node) throws IOException {
    return process(DATA.resolve("node-" + node).resolve("server.pid"));
  }

  /** The process of the proxy before them. */
  public ProcessHandle proxy() throws IOException {
    return process(DATA.resolve("haproxy.pid"));
  }

  private static ProcessHandle process(Path file) throws IOException {
    return ProcessHandle.of(Long.parseLong(Files.readString(file).strip())).orElseThrow();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.onExit().get(90, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private void awaitReady(Path said) throws IOException {
    var deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(15);
    while (!Files.readString(said).contains("Ctrl-C stops")) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new AssertionError("The servers did not start: " + Files.readString(said));
      }
      Eventually.breathe();
    }
  }
}
