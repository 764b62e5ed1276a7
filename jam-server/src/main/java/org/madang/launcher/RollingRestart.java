package org.madang.launcher;

import java.io.IOException;
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
    refuseIncomplete(plan);
    Schema.migrate(databaseUrl);
    for (var number = 1; number <= plan.nodes(); number++) {
      refuseIncomplete(plan);
      new RollingRestart().restart(plan, number);
    }
  }

  /**
   * With a wrong word, or with one server down already, members would notice; also where the word
   * leads to a Madang that has nothing to do with this one, and is always ready.
   */
  private static void refuseIncomplete(ClusterPlan plan) throws IOException {
    for (var number = 1; number <= plan.nodes(); number++) {
      var port = plan.port(number);
      if (!node(plan, number).wasTold(" --port %d ".formatted(port))
          || !Health.isGood(Health.at(port))) {
        throw new CannotStart(
            "%s is not ready at port %d, so no server is stopped: wait until it is, or say the --port that scripts/cluster was started with."
                .formatted(plan.name(number), port));
      }
    }
    var next = plan.nodes() + 1;
    if (Server.running(plan.data(next)).isPresent()) {
      throw new CannotStart(
          "%s runs too, so no server is stopped: say the number of servers that scripts/cluster was started with."
              .formatted(plan.name(next)));
    }
  }

  private static Orphan node(ClusterPlan plan, int number) throws IOException {
    return Server.running(plan.data(number))
        .orElseThrow(
            () ->
                new CannotStart(
                    "%s is not running on %s, so no server is stopped: wait until it is back, or say the number and the --data that scripts/cluster was started with."
                        .formatted(plan.name(number), plan.data(number))));
  }

  private void restart(ClusterPlan plan, int number) throws IOException {
    var before = node(plan, number);
    terminal.say("Stopping " + plan.name(number) + " …");
    Server.drain(plan.data(number));
    before.end();
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (Server.running(plan.data(number)).isEmpty()
        || !Health.isGood(Health.at(plan.port(number)))) {
      if (System.nanoTime() > deadline) {
        throw new CannotStart(
            plan.name(number) + " did not come back; the others were left alone.");
      }
      Pause.of(Duration.ofMillis(250));
    }
    terminal.say(plan.name(number) + " is back.");
  }
}
