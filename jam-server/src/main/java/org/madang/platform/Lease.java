package org.madang.platform;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * The right to analyse, which one node has at a time. Whoever holds it renews it every two seconds;
 * ten seconds after the last time anybody may take it, by the clock of the database. A lease longer
 * than any is given says that this clock was set back, and is nobody's. A holder that was asleep
 * for longer finds out when it wants to store something.
 */
@ApplicationScoped
public class Lease {
  private static final System.Logger LOG = System.getLogger(Lease.class.getName());
  private static final String NAME = "analytics";
  private static final long RENEW_SECONDS = 2;
  private static final long HOLDS_SECONDS = 10;
  private static final String TAKE =
      """
      insert into lease (name, holder, since, until) values (?, ?, now(), now() + ? * interval '1 second')
      on conflict (name) do update set holder = excluded.holder, until = excluded.until,
        since = case when lease.holder = excluded.holder then lease.since else excluded.since end
        where lease.holder = excluded.holder or lease.until < now() or lease.until > excluded.until + interval '5 seconds'
      """;

  @Resource(lookup = "java:app/jdbc/madang")
  private DataSource database;

  @Resource private ManagedScheduledExecutorService executor;
  @Inject private Node node;

  /** By this node's clock that no operator sets; 0 while another node holds it. */
  private volatile long heldUntil;

  private volatile boolean stopped;

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    executor.scheduleWithFixedDelay(this::renew, 0, RENEW_SECONDS, TimeUnit.SECONDS);
  }

  /** Whether this node is the one. */
  public boolean isHeld() {
    var until = heldUntil;
    return until != 0 && System.nanoTime() - until < 0;
  }

  /**
   * Within the transaction that stores what was found: goes on only while this node is still the
   * one, and lets nobody else become it before the transaction ends.
   */
  public void require() {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select 1 from lease where name = ? and holder = ? and until > now() for share")) {
      query.setString(1, NAME);
      query.setString(2, node.id());
      try (var row = query.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("Another node has taken over the analysis.");
        }
      }
    } catch (SQLException broken) {
      throw new IllegalStateException("The lease could not be looked at", broken);
    }
  }

  /** Lets another node take over at once. */
  public void release() {
    stopped = true;
    heldUntil = 0;
    try (var connection = database.getConnection();
        var end =
            connection.prepareStatement(
                "update lease set until = now() where name = ? and holder = ?")) {
      end.setString(1, NAME);
      end.setString(2, node.id());
      end.executeUpdate();
    } catch (SQLException broken) {
      LOG.log(Level.DEBUG, "The lease runs out by itself.", broken);
    }
  }

  @PreDestroy
  void stop() {
    if (!stopped) {
      release();
    }
  }

  private void renew() {
    if (stopped) {
      return;
    }
    var asked = System.nanoTime();
    try (var connection = database.getConnection()) {
      var held = take(connection);
      if (held && !isHeld()) {
        LOG.log(Level.INFO, "node={0} analyses from now on", node.id());
      }
      heldUntil = held ? asked + TimeUnit.SECONDS.toNanos(HOLDS_SECONDS) : 0;
    } catch (SQLException | RuntimeException broken) {
      LOG.log(Level.DEBUG, "The lease could not be renewed; it ends by itself.", broken);
    }
  }

  private boolean take(Connection connection) throws SQLException {
    try (var take = connection.prepareStatement(TAKE)) {
      take.setString(1, NAME);
      take.setString(2, node.id());
      take.setLong(3, HOLDS_SECONDS);
      return take.executeUpdate() == 1;
    }
  }
}
