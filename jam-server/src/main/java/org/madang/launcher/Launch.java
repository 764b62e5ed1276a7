package org.madang.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The command that starts Madang and stays with it until Ctrl-C. */
public final class Launch {
  private final LaunchOptions options;
  private final Terminal terminal;
  private final ToStop toStop;

  private Launch(LaunchOptions options, Terminal terminal) {
    this.options = options;
    this.terminal = terminal;
    this.toStop = ToStop.atTheEnd(terminal);
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
    DataDirectory.take(options.data());
    Server.stopOrphan(options.data());
    Server.refuseBusy(options.port());
    options
        .cluster()
        .map(ClusterAddresses::port)
        .ifPresent(port -> Server.refuseBusy(port, "--cluster-at"));
    Front.keep(options.data(), options.port());
    var postgres = postgres();
    var url = postgres.map(Postgres::address).or(options::databaseUrl).orElseThrow();
    var server = Server.start(options, url);
    toStop.push(server::stop);
    postgres.ifPresent(this::start);
    Schema.migrate(url);
    terminal.say("Starting the server …");
    server.deploy();
    var needed = postgres.stream().toList();
    var start = new FirstStart(needed, List.of(server), toStop::hasBegun, terminal::say, Pause::of);
    if (!start.await()) {
      return;
    }
    new Welcome(options, url, terminal, Clock.systemUTC()).greetAside(toStop);
    var parts = Stream.<Part>concat(postgres.stream(), Stream.of(server)).toList();
    new Revival(parts, toStop::hasBegun, terminal::say, Pause::of).watch();
  }

  private Optional<Postgres> postgres() {
    if (options.databaseUrl().isPresent()) {
      return Optional.empty();
    }
    var postgres =
        Postgres.in(options.data(), options.program().resolve("postgres"), Postgres.CONNECTIONS);
    toStop.push(postgres::close);
    return Optional.of(postgres);
  }

  private void start(Postgres postgres) {
    terminal.say("Starting PostgreSQL on " + options.data().resolve("postgres") + " …");
    postgres.started().url();
  }
}
