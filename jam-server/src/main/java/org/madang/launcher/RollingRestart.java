package org.madang.launcher;

import java.io.IOException;
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
    while (Files.readString(file).strip().equals(before) || !Server.isReadyAt(plan.port(number))) {
      if (System.nanoTime() > deadline) {
        throw new CannotStart(
            plan.name(number) + " did not come back; the others were left alone.");
      }
      Pause.of(Duration.ofMillis(250));
    }
    terminal.say(plan.name(number) + " is back.");
  }
}
