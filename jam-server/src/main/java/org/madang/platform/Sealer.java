package org.madang.platform;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * The one appender of all logs: wakes after a commit, or each second, and moves what was committed
 * from {@code pending_event} into {@code event}. Any number of nodes may run one; a lock in the
 * database lets one work at a time.
 */
@ApplicationScoped
class Sealer {
  private static final System.Logger LOG = System.getLogger(Sealer.class.getName());
  private static final long POLL_MILLIS = 1000;

  /** By how much a number may be lower than one that was committed earlier, as a rule. */
  private static final long LATE = 1000;

  /** How often to look also for those that are later still, like what a long import wrote. */
  private static final Duration WHOLE = Duration.ofSeconds(1);

  /** Another node's batch takes about this long. */
  private static final long SOON_MILLIS = 20;

  @Resource(lookup = "java:app/jdbc/madang")
  private DataSource database;

  @Resource private ManagedThreadFactory threads;
  @Inject private Event<LogGrew> grew;
  @Inject private Node node;
  @Inject private Figures figures;
  private final Semaphore work = new Semaphore(1);
  private final LastTime tried = new LastTime();
  private final LastTime sealed = new LastTime();
  private volatile long waited;

  /** The highest number sealed here, and when everything was looked through; its thread's own. */
  private long highest;

  private long wholeAt = System.nanoTime();
  private volatile boolean stopped;

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    threads.newThread(this::run).start();
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventLog.Appended appended) {
    figures.written(appended.kind());
    work.release();
  }

  /** How long ago everything that waited was sealed; grows also while another node never ends. */
  long secondsSinceSealed() {
    return sealed.secondsAgo();
  }

  /** How long the last batch waited for a connection of the pool. */
  long millisForConnection() {
    return waited;
  }

  long secondsSinceTried() {
    return tried.secondsAgo();
  }

  @PreDestroy
  void stop() {
    stopped = true;
    work.release();
  }

  private void run() {
    var busy = false;
    while (!stopped) {
      try {
        work.tryAcquire(busy ? SOON_MILLIS : POLL_MILLIS, TimeUnit.MILLISECONDS);
        work.drainPermits();
        tried.now();
        busy = seal();
        if (!busy) {
          sealed.now();
        }
      } catch (InterruptedException e) {
        return;
      } catch (SQLException | RuntimeException e) {
        if (!stopped) {
          LOG.log(
              System.Logger.Level.ERROR,
              "The event log could not be sealed; trying again in a second.",
              e);
        }
      }
    }
  }

  /** Seals what waits; true when another node was at it. */
  private boolean seal() throws SQLException {
    Seal batch;
    var after = after();
    do {
      var asked = System.nanoTime();
      try (var connection = database.getConnection()) {
        waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked);
        batch = Seal.next(connection, node.id(), after);
        highest = Math.max(highest, batch.last());
        batch.heads().forEach((jam, position) -> grew.fire(new LogGrew(jam, position)));
      }
    } while (batch.full() && !stopped);
    return batch.busy();
  }

  private long after() {
    var now = System.nanoTime();
    if (now - wholeAt < WHOLE.toNanos()) {
      return highest - LATE;
    }
    wholeAt = now;
    return 0;
  }
}
