package org.madang.platform;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Lets every node know what one node does, by PostgreSQL's NOTIFY: it is heard exactly when the
 * transaction commits, and by no node that does not see the same database. What may be missed while
 * the line is down is looked up, once a second; see docs/decisions/0015.
 */
@ApplicationScoped
public class Crier {
  private static final System.Logger LOG = System.getLogger(Crier.class.getName());
  private static final String CHANNEL = "madang";
  private static final String GREW = "grew";
  private static final int BEAT_MILLIS = 1000;

  @Resource(lookup = "java:app/jdbc/madang")
  private DataSource database;

  @Resource private ManagedThreadFactory threads;
  @Inject private Event<LogGrew> grew;
  @Inject private Event<Cry> cries;
  @Inject private Node node;

  @Inject
  @ConfigProperty(name = "madang.database.url")
  private String url;

  private final Map<UUID, Long> heads = new ConcurrentHashMap<>();
  private final LastTime tried = new LastTime();
  private final LastTime heard = new LastTime();
  private boolean complained;
  private volatile boolean stopped;

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    threads.newThread(this::run).start();
  }

  @PreDestroy
  void stop() {
    stopped = true;
  }

  void note(@Observes LogGrew growth) {
    heads.merge(growth.jam(), growth.position(), Math::max);
  }

  /** How long ago the database answered on the line. */
  long secondsSinceHeard() {
    return heard.secondsAgo();
  }

  long secondsSinceTried() {
    return tried.secondsAgo();
  }

  /** Lets the other nodes know: at once, or when the running transaction commits. */
  public void cry(String kind, String text) {
    try (var connection = database.getConnection()) {
      cry(connection, node.id(), kind, text);
    } catch (SQLException broken) {
      throw new IllegalStateException("The other nodes could not be told", broken);
    }
  }

  /** Says that logs grew, in the transaction that made them grow. */
  static void cryGrowth(Connection connection, String by, Map<UUID, Long> positions)
      throws SQLException {
    for (var head : positions.entrySet()) {
      cry(connection, by, GREW, head.getKey() + " " + head.getValue());
    }
  }

  private static void cry(Connection connection, String by, String kind, String text)
      throws SQLException {
    try (var notify = connection.prepareStatement("select pg_notify(?, ?)")) {
      notify.setString(1, CHANNEL);
      notify.setString(2, by + " " + kind + " " + text);
      notify.execute();
    }
  }

  private void run() {
    while (!stopped) {
      try (var line = open()) {
        cries.fire(new Cry(Cry.OPENED, ""));
        while (!stopped) {
          tried.now();
          lookAtHeads(line);
          heard.now();
          complained = false;
          hear(line);
        }
      } catch (SQLException | RuntimeException e) {
        tried.now();
        complain(e);
        doWithout();
      }
    }
  }

  private Connection open() throws SQLException {
    var source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setTcpKeepAlive(true);
    source.setSocketTimeout(10);
    source.setApplicationName("madang " + node.id());
    var line = source.getConnection();
    try (var listen = line.createStatement()) {
      listen.execute("listen " + CHANNEL);
    }
    return line;
  }

  /** Listens until the next beat. */
  private void hear(Connection line) throws SQLException {
    var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(BEAT_MILLIS);
    for (long left = BEAT_MILLIS; left > 0 && !stopped; ) {
      var heard = line.unwrap(PGConnection.class).getNotifications((int) left);
      for (var one : heard) {
        tell(one.getParameter().split(" ", 3));
      }
      left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }
  }

  private void tell(String[] words) {
    if (words.length < 3 || words[0].equals(node.id())) {
      return;
    }
    if (words[1].equals(GREW)) {
      var head = words[2].split(" ", 2);
      grew.fire(new LogGrew(UUID.fromString(head[0]), Long.parseLong(head[1])));
    } else {
      cries.fire(new Cry(words[1], words[2]));
    }
  }

  /** Nothing that grew stays unknown for longer than a beat, whatever was not heard. */
  private void lookAtHeads(Connection connection) throws SQLException {
    try (var query = connection.prepareStatement("select jam, position from event_head");
        var rows = query.executeQuery()) {
      while (rows.next()) {
        var jam = rows.getObject(1, UUID.class);
        var position = rows.getLong(2);
        if (heads.getOrDefault(jam, 0L) < position) {
          grew.fire(new LogGrew(jam, position));
        }
      }
    }
  }

  /** While there is no line: asks by a connection of the pool, if there is one. */
  private void doWithout() {
    try (var connection = database.getConnection()) {
      lookAtHeads(connection);
    } catch (SQLException | RuntimeException e) {
      LOG.log(Level.DEBUG, "The database does not answer either.", e);
    }
    try {
      TimeUnit.MILLISECONDS.sleep(BEAT_MILLIS / 2);
    } catch (InterruptedException e) {
      stopped = true;
    }
  }

  /** Once for a row of failures. */
  private void complain(Exception e) {
    if (!complained && !stopped) {
      LOG.log(Level.WARNING, "The line between the nodes broke and will be opened again.", e);
    }
    complained = true;
  }
}
