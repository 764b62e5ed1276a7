package org.madang.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * HAProxy before the servers of this machine: asks each whether it is ready, and goes elsewhere.
 */
final class Proxy implements Part {
  /** What does not like its configuration ends within this. */
  private static final long SETTLES_MILLIS = 1000;

  private final Path program;
  private final Path data;
  private volatile Process process;
  private boolean stopped;

  private Proxy(Path program, Path data) throws IOException {
    this.program = program;
    this.data = data;
    this.process = spawn();
  }

  /** Starts it; nothing where there is no HAProxy. */
  static Optional<Proxy> start(ClusterPlan plan) {
    var program =
        Stream.of("/usr/sbin/haproxy", "/usr/local/sbin/haproxy", "/usr/local/bin/haproxy")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    return program.map(found -> start(found, plan));
  }

  private static Proxy start(Path program, ClusterPlan plan) {
    try {
      Files.writeString(plan.data().resolve("haproxy.cfg"), configuration(plan));
      return new Proxy(program, plan.data());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A killed launcher leaves its proxy behind, which would take a share of what comes. */
  static void stopOrphan(ClusterPlan plan) throws IOException {
    Orphan.in(plan.data().resolve("haproxy.pid"), "haproxy").ifPresent(Orphan::end);
  }

  @Override
  public String name() {
    return "HAProxy";
  }

  @Override
  public boolean isAlive() {
    return process.isAlive();
  }

  /** It is started only once it has settled. */
  @Override
  public boolean isReady() {
    return isAlive();
  }

  @Override
  public synchronized void revive() throws IOException {
    if (!stopped) {
      process = spawn();
    }
  }

  @Override
  public String lastWords() {
    try {
      return String.join(" ", LogEnd.of(data.resolve("haproxy.log"))).strip();
    } catch (IOException e) {
      return "it said nothing";
    }
  }

  synchronized void stop() {
    stopped = true;
    process.destroy();
    try {
      if (!process.waitFor(5, SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Process spawn() throws IOException {
    var child =
        new ProcessBuilder(program.toString(), "-db", "-f", data.resolve("haproxy.cfg").toString())
            .redirectErrorStream(true)
            .redirectOutput(data.resolve("haproxy.log").toFile())
            .start();
    Orphan.remember(child, data.resolve("haproxy.pid"));
    try {
      if (child.waitFor(SETTLES_MILLIS, MILLISECONDS)) {
        throw new CannotStart("HAProxy did not start: " + lastWords());
      }
      return child;
    } catch (InterruptedException e) {
      child.destroy();
      Thread.currentThread().interrupt();
      throw new CannotStart("Stopped while HAProxy was starting.", e);
    }
  }

  static String configuration(ClusterPlan plan) {
    try (var template = Proxy.class.getResourceAsStream("haproxy.cfg")) {
      var servers =
          IntStream.rangeClosed(1, plan.nodes())
              .mapToObj(
                  number ->
                      "  server %s 127.0.0.1:%d check"
                          .formatted(plan.name(number), plan.port(number)))
              .collect(Collectors.joining("\n"));
      return new String(template.readAllBytes(), UTF_8)
          .replace("{port}", Integer.toString(plan.port()))
          .replace("{servers}", servers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
