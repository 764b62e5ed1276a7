package org.madang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollingRestartTest {
  /** Nothing listens there: who asks it has begun before all was looked at. */
  private static final String DATABASE = "jdbc:postgresql://127.0.0.1:1/none?user=a&password=b";

  @TempDir private Path directory;
  private final List<Process> processes = new ArrayList<>();
  private HttpServer first;

  @BeforeEach
  void aNodeAnswers() throws IOException {
    first = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    first.createContext(
        "/health/ready",
        asked -> {
          asked.sendResponseHeaders(200, -1);
          asked.close();
        });
    first.start();
  }

  @AfterEach
  void end() {
    first.stop(0);
    processes.forEach(Process::destroyForcibly);
  }

  @Test
  void whatHasTheNumberOfAServerThatDiedIsLeftAlone() throws IOException {
    var stranger = runs(1, "notes.txt");

    assertThatThrownBy(() -> restart(1))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("node-1 is not running");
    assertThat(stranger.isAlive()).isTrue();
  }

  @Test
  void nothingIsStoppedWhileAnotherServerIsMissing() throws IOException {
    var node = runs(1, "payara-micro.jar");

    assertThatThrownBy(() -> restart(2))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("node-2 is not running");
    assertIsLeftAlone(node);
  }

  @Test
  void nothingIsStoppedWhileAnotherServerDoesNotAnswer() throws IOException {
    var node = runs(1, "payara-micro.jar");
    runs(2, "payara-micro.jar");

    assertThatThrownBy(() -> restart(2))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("node-2 is not ready at port " + (port() + 2))
        .hasMessageContaining("--port");
    assertIsLeftAlone(node);
  }

  @Test
  void nothingIsStoppedWhereThereAreMoreServersThanWereNamed() throws IOException {
    var node = runs(1, "payara-micro.jar");
    runs(2, "payara-micro.jar");

    assertThatThrownBy(() -> restart(1))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("node-2 runs too");
    assertIsLeftAlone(node);
  }

  @Test
  void nothingIsStoppedWhereAnotherMadangAnswers() throws IOException {
    var node = runs(1, "payara-micro.jar", port() + 10);

    assertThatThrownBy(() -> restart(1))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("node-1 is not ready at port " + (port() + 1))
        .hasMessageContaining("--port");
    assertIsLeftAlone(node);
  }

  private void assertIsLeftAlone(Process node) {
    assertThat(node.isAlive()).isTrue();
    assertThat(directory.resolve("node-1/draining")).doesNotExist();
  }

  private int port() {
    return first.getAddress().getPort() - 1;
  }

  private void restart(int nodes) throws IOException {
    RollingRestart.run(
        List.of(
            Integer.toString(nodes),
            "--port",
            Integer.toString(port()),
            "--data",
            directory.toString()),
        DATABASE);
  }

  private Process runs(int number, String word) throws IOException {
    return runs(number, word, port() + number);
  }

  /** A process with a word and a port in its command line, whose number is that of a server. */
  private Process runs(int number, String word, int port) throws IOException {
    var node = Files.createDirectories(directory.resolve("node-" + number));
    var process =
        new ProcessBuilder("bash", "-c", "read", word, "--port", port + "", "--deploy").start();
    processes.add(process);
    Files.writeString(node.resolve("server.pid"), Long.toString(process.pid()));
    return process;
  }
}
