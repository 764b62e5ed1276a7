package org.madang.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What {@code /metrics} tells of this node, beside what the rooms tell of themselves. */
@ApplicationScoped
public class Figures {
  /** Those who follow the logs. */
  private static final List<String> CONSUMERS = List.of("live", "search", "insight");

  @Resource(lookup = "java:app/jdbc/madang")
  private DataSource database;

  @Inject private MetricRegistry registry;
  @Inject private Lags lags;
  @Inject private Lease lease;
  @Inject private Drain drain;
  @Inject private Grid grid;
  @Inject private Crier crier;
  @Inject private Sealer sealer;
  @Inject private DatabasePulse pulse;
  @Inject private Clock clock;

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    var startedAt = clock.instant().getEpochSecond();
    gauge("madang_start_time_seconds", "When this node was started", () -> startedAt);
    gauge("madang_nodes", "Nodes of the cluster that this node sees", () -> grid.size());
    gauge("madang_draining", "1 while this node is about to stop", () -> one(drain.hasBegun()));
    gauge("madang_analytics_lease", "1 on the node that analyses", () -> one(lease.isHeld()));
    gauge("madang_log_waiting", "Events that wait to be sealed; -1: unknown", this::waiting);
    gauge(
        "madang_log_sealed_seconds",
        "Seconds since everything that waited was sealed",
        () -> sealer.secondsSinceSealed());
    gauge(
        "madang_database_heard_seconds",
        "Seconds since the database answered on the line between the nodes",
        () -> crier.secondsSinceHeard());
    gauge(
        "madang_database_pool_wait_millis",
        "How long the sealer waited last for a connection of the pool",
        () -> sealer.millisForConnection());
    gauge(
        "madang_database_busy",
        "Connections to the database that work for this or another node; -1: unknown",
        this::busy);
    for (var consumer : CONSUMERS) {
      var tag = new Tag("consumer", consumer);
      gauge("madang_lag_events", "Events yet to be worked in", () -> lags.events(consumer), tag);
      gauge("madang_lag_seconds", "Age of the first of these", () -> lags.seconds(consumer), tag);
    }
  }

  /** Tells a number of this node from now on, as often as it is asked for. */
  public void gauge(String name, String help, Supplier<Number> value, Tag... tags) {
    registry.gauge(Metadata.builder().withName(name).withDescription(help).build(), value, tags);
  }

  /** Counts something that happened. */
  public void count(String name, Tag... tags) {
    registry.counter(name, tags).inc();
  }

  /** Counts a request to the API. */
  public void answered(String method, int status) {
    count(
        "madang_requests_total", new Tag("method", method), new Tag("status", status / 100 + "xx"));
  }

  /** Something that was written is there for good. */
  void written(String kind) {
    count("madang_events_total", new Tag("kind", kind));
  }

  private static int one(boolean truth) {
    return truth ? 1 : 0;
  }

  private long waiting() {
    return ask("select count(*) from pending_event");
  }

  private long busy() {
    return ask(
        "select count(*) from pg_stat_activity where datname = current_database() and state <>"
            + " 'idle'");
  }

  /** At once, also while the database is away: figures are wanted most then. */
  private long ask(String query) {
    if (!pulse.answers()) {
      return -1;
    }
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.setQueryTimeout(2);
      try (var row = statement.executeQuery(query)) {
        return row.next() ? row.getLong(1) : -1;
      }
    } catch (SQLException unreachable) {
      return -1;
    }
  }
}
