package org.madang.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command that starts several servers on one database, with a proxy before them. */
public final class Cluster {
  private final ClusterPlan plan;
  private final Terminal terminal;
  private final ToStop toStop;

  /** What is brought back, also a server that was asked to end, until all is told to stop. */
  private final List<Part> parts = new ArrayList<>();

  private Cluster(ClusterPlan plan, Terminal terminal) {
    this.plan = plan;
    this.terminal = terminal;
    this.toStop = ToStop.atTheEnd(terminal);
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
    DataDirectory.take(plan.data());
    makeWay();
    Front.keep(plan.data(), plan.port());
    var url = Optional.ofNullable(System.getenv("MADANG_DATABASE_URL")).orElseGet(this::postgres);
    Schema.migrate(url);
    terminal.say("Starting " + plan.nodes() + " servers …");
    var servers = new ArrayList<Server>();
    for (var number = 1; number <= plan.nodes(); number++) {
      var options = plan.node(number, url);
      var server = Server.start(options, url);
      servers.add(server);
      toStop.push(server::stopAtOnce);
      server.deploy();
    }
    if (!new FirstStart(parts, servers, toStop::hasBegun, terminal::say, Pause::of).await()) {
      return;
    }
    parts.addAll(servers);
    Proxy.start(plan).ifPresentOrElse(this::keep, this::sayThatThereIsNoProxy);
    new Welcome(plan.front(url), url, terminal, Clock.systemUTC()).greetAside(toStop);
    new Revival(parts, toStop::hasBegun, terminal::say, Pause::of).watch();
  }

  /** What a killed launcher left goes; what else is at a port is named before anything begins. */
  private void makeWay() throws IOException {
    Proxy.stopOrphan(plan);
    for (var number = 1; number <= plan.nodes(); number++) {
      Server.stopOrphan(plan.data(number));
    }
    Server.refuseBusy(plan.port());
    for (var number = 1; number <= plan.nodes(); number++) {
      Server.refuseBusy(plan.port(number));
      Server.refuseBusy(plan.clusterPort(number), "--cluster-port");
    }
  }

  private void keep(Proxy proxy) {
    toStop.push(proxy::stop);
    parts.add(proxy);
  }

  private void sayThatThereIsNoProxy() {
    terminal.say(
        "There is no HAProxy here (apt-get install haproxy): speak to the servers at ports %d to %d."
            .formatted(plan.port(1), plan.port(plan.nodes())));
  }

  private String postgres() {
    terminal.say("Starting PostgreSQL on " + plan.data().resolve("postgres") + " …");
    var postgres = Postgres.in(plan.data(), plan.program().resolve("postgres"), plan.connections());
    toStop.push(postgres::close);
    parts.add(postgres);
    return postgres.started().url();
  }
}
