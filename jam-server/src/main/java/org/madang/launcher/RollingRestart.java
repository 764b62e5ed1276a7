package org.madang.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The command that stops the servers of a running cluster one by one, each in good order; its
 * launcher brings each back, with the program as it is then. The tables are brought up to that
 * program first, so its migrations have to suit the program before it as well.
 */
public final class RollingRestart {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Terminal terminal = new Terminal();

  // over HTTP/2 a connection made before the program was there answers 404 for ever
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private RollingRestart() {}

  /** Words: those the cluster was started with. */
  public static void main(String[] words) {
    try {
      var plan = ClusterPlan.of(List.of(words), Path.of("."));
      run(plan, KeptWords.given().orElseGet(() -> Postgres.running(plan.data())));
    } catch (IOException | RuntimeException e) {
      new Terminal().say(CannotStart.sentence(e));
      System.exit(1);
    }
  }

  /** The same for a cluster whose database is known; returns when all are back. */
  public static void run(List<String> words, String databaseUrl) throws IOException {
    run(ClusterPlan.of(words, Path.of(".")), databaseUrl);
  }

  private static void run(ClusterPlan plan, String databaseUrl) throws IOException {
    Schema.migrate(databaseUrl);
    for (var number = 1; number <= plan.nodes(); number++) {
      new RollingRestart().restart(plan, number);
    }
  }

  private void restart(ClusterPlan plan, int number) throws IOException {
    var file = plan.data(number).resolve("server.pid");
    var before = Files.readString(file).strip();
    var process =
        ProcessHandle.of(Long.parseLong(before))
            .orElseThrow(() -> new CannotStart(plan.name(number) + " is not running."));
    terminal.say("Stopping " + plan.name(number) + " …");
    Server.drain(plan.data(number));
    process.destroy();
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (Files.readString(file).strip().equals(before) || !isReady(plan.port(number))) {
      if (System.nanoTime() > deadline) {
        throw new CannotStart(
            plan.name(number) + " did not come back; the others were left alone.");
      }
      Pause.of(Duration.ofMillis(250));
    }
    terminal.say(plan.name(number) + " is back.");
  }

  private boolean isReady(int port) {
    var ready = URI.create("http://127.0.0.1:" + port + "/health/ready");
    var request = HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
