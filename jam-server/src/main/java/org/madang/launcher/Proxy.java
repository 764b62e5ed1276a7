package org.madang.launcher;

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
final class Proxy {
  /** What does not like its configuration ends within this. */
  private static final long SETTLES_MILLIS = 1000;

  private final Process process;

  private Proxy(Process process) {
    this.process = process;
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
      var file = plan.data().resolve("haproxy.cfg");
      Files.writeString(file, configuration(plan));
      var log = plan.data().resolve("haproxy.log");
      var process =
          new ProcessBuilder(program.toString(), "-db", "-f", file.toString())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (process.waitFor(SETTLES_MILLIS, MILLISECONDS)) {
        throw new CannotStart("HAProxy did not start: " + Files.readString(log).strip());
      }
      return new Proxy(process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Stopped while HAProxy was starting.", e);
    }
  }

  void stop() {
    process.destroy();
    try {
      if (!process.waitFor(5, SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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
      return new String(template.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
          .replace("{port}", Integer.toString(plan.port()))
          .replace("{servers}", servers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
