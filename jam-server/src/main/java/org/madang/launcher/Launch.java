package org.madang.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The command that starts Madang and stays with it until Ctrl-C. */
public final class Launch {
  /** A server that dies this often in a row has something no restart mends. */
  private static final int RESTARTS = 5;

  private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

  private final LaunchOptions options;
  private final Terminal terminal;
  private final Deque<Runnable> toStop = new ArrayDeque<>();
  private volatile boolean stopping;

  private Launch(LaunchOptions options, Terminal terminal) {
    this.options = options;
    this.terminal = terminal;
  }

  public static void main(String[] words) {
    var terminal = new Terminal();
    try {
      var program = Path.of(System.getProperty("madang.program", "jam-server/target/launcher"));
      var url = Optional.ofNullable(System.getenv("MADANG_DATABASE_URL"));
      new Launch(
              LaunchOptions.of(List.of(words), program.toAbsolutePath().normalize(), url), terminal)
          .run();
    } catch (IOException | RuntimeException e) {
      terminal.say(CannotStart.sentence(e));
      System.exit(1);
    }
  }

  private void run() throws IOException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    DataDirectory.take(options.data());
    Server.stopOrphan(options.data());
    Server.refuseBusy(options.port());
    options.cluster().map(ClusterAddresses::port).ifPresent(Server::refuseBusy);
    var postgres =
        options.databaseUrl().isPresent() ? Optional.<Postgres>empty() : Optional.of(postgres());
    var url = postgres.map(Postgres::url).orElseGet(() -> options.databaseUrl().orElseThrow());
    Schema.migrate(url);
    terminal.say("Starting the server …");
    var server = Server.start(options, url);
    onStop(server::stop);
    server.awaitReady();
    new Welcome(options, url, terminal, Clock.systemUTC()).greet(this::onStop);
    watch(server, postgres);
  }

  private Postgres postgres() {
    terminal.say("Starting PostgreSQL on " + options.data().resolve("postgres") + " …");
    var postgres = Postgres.start(options.data(), options.program().resolve("postgres"));
    onStop(postgres::close);
    return postgres;
  }

  /** Brings back what dies, until told to stop. */
  private void watch(Server server, Optional<Postgres> postgres) throws IOException {
    var restarts = 0;
    while (!stopping) {
      var started = System.nanoTime();
      CompletableFuture.anyOf(
              postgres
                  .map(database -> new CompletableFuture<?>[] {server.ended(), database.ended()})
                  .orElseGet(() -> new CompletableFuture<?>[] {server.ended()}))
          .join();
      // Ctrl-C reaches the children first; the hook sets the flag a moment later
      Pause.of(Duration.ofMillis(700));
      if (stopping) {
        return;
      }
      restarts = System.nanoTime() - started > LONG_ENOUGH.toNanos() ? 1 : restarts + 1;
      if (restarts > RESTARTS) {
        throw new CannotStart("The server died " + RESTARTS + " times in a row; see its log.");
      }
      revive(server, postgres);
    }
  }

  private void revive(Server server, Optional<Postgres> postgres) throws IOException {
    if (postgres.isPresent() && !postgres.get().isAlive()) {
      terminal.say("PostgreSQL stopped unexpectedly; starting it again.");
      postgres.get().revive();
    }
    if (!server.isAlive()) {
      terminal.say("The server stopped unexpectedly; starting it again.");
      server.restart();
      terminal.say("The server is back.");
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
