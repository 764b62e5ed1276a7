package org.madang.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The command that starts several servers on one database, with a proxy before them. */
public final class Cluster {
  private final ClusterPlan plan;
  private final Terminal terminal;
  private final Deque<Runnable> toStop = new ArrayDeque<>();
  private final List<Server> servers = new ArrayList<>();
  private volatile boolean stopping;

  private Cluster(ClusterPlan plan, Terminal terminal) {
    this.plan = plan;
    this.terminal = terminal;
  }

  /** Words: {@code N [--port P] [--cluster-port P] [--data DIR]}. */
  public static void main(String[] words) {
    var terminal = new Terminal();
    try {
      var program = Path.of(System.getProperty("madang.program", "jam-server/target/launcher"));
      var plan = ClusterPlan.of(List.of(words), program.toAbsolutePath().normalize());
      new Cluster(plan, terminal).run();
    } catch (IOException | RuntimeException e) {
      terminal.say(CannotStart.sentence(e));
      System.exit(1);
    }
  }

  private void run() throws IOException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    DataDirectory.take(plan.data());
    var url = Optional.ofNullable(System.getenv("MADANG_DATABASE_URL")).orElseGet(this::postgres);
    Schema.migrate(url);
    terminal.say("Starting " + plan.nodes() + " servers …");
    for (var number = 1; number <= plan.nodes(); number++) {
      var options = plan.node(number, url);
      Server.stopOrphan(options.data());
      Server.refuseBusy(options.port());
      options.cluster().map(ClusterAddresses::port).ifPresent(Server::refuseBusy);
      var server = Server.start(options, url);
      servers.add(server);
      onStop(server::stopAtOnce);
    }
    servers.forEach(Server::awaitReady);
    Proxy.start(plan)
        .ifPresentOrElse(
            proxy -> onStop(proxy::stop),
            () ->
                terminal.say(
                    "There is no HAProxy here (apt-get install haproxy): speak to the servers at ports %d to %d."
                        .formatted(plan.port(1), plan.port(plan.nodes()))));
    new Welcome(plan.front(url), url, terminal, Clock.systemUTC()).greet(this::onStop);
    watch();
  }

  private String postgres() {
    terminal.say("Starting PostgreSQL on " + plan.data().resolve("postgres") + " …");
    var postgres = Postgres.start(plan.data(), plan.program().resolve("postgres"));
    onStop(postgres::close);
    return postgres.url();
  }

  /** Brings back a server that ended, also one that was asked to, until told to stop. */
  private void watch() throws IOException {
    while (!stopping) {
      CompletableFuture.anyOf(
              servers.stream().map(Server::ended).toArray(CompletableFuture<?>[]::new))
          .join();
      // Ctrl-C reaches the children first; the hook sets the flag a moment later
      Pause.of(Duration.ofMillis(700));
      for (var server : servers) {
        if (!stopping && !server.isAlive()) {
          terminal.say(server.node() + " stopped; starting it again.");
          server.restart();
          terminal.say(server.node() + " is back.");
        }
      }
    }
  }

  private synchronized void onStop(Runnable action) {
    toStop.push(action);
  }

  private synchronized void stop() {
    stopping = true;
    if (!toStop.isEmpty()) {
      terminal.say("Stopping …");
    }
    while (!toStop.isEmpty()) {
      try {
        toStop.pop().run();
      } catch (RuntimeException e) {
        terminal.say(CannotStart.sentence(e));
      }
    }
  }
}
