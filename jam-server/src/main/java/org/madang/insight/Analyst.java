package org.madang.insight;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.concurrent.ManagedThreadFactoryDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.madang.jam.Jam;
import org.madang.jam.Jams;
import org.madang.platform.Crier;
import org.madang.platform.Cry;
import org.madang.platform.Lags;
import org.madang.platform.Lease;
import org.madang.platform.LogGrew;
import org.madang.platform.Transactions;

/**
 * Looks at every jam in which something happened, on one thread: soon, but never more often than
 * every three seconds, and with a rest of up to eight after a long look. A look that fails is tried
 * again later and stops nothing else. Of all nodes only the one with the lease looks; the others
 * note what grew, and look at all of it when they take over. Its thread has the least priority,
 * which the launcher makes the system heed: in a rush members come first, and themes follow later.
 */
@ApplicationScoped
@ManagedThreadFactoryDefinition(name = Analyst.ASIDE, priority = Thread.MIN_PRIORITY)
class Analyst {
  /** Makes threads that take what the requests of members leave over. */
  static final String ASIDE = "java:app/concurrent/aside";

  private static final System.Logger LOG = System.getLogger(Analyst.class.getName());
  private static final String REFRESHED = "insight-refreshed";
  private static final Duration REST = Duration.ofSeconds(3);
  private static final Duration LONGEST_REST = Duration.ofSeconds(8);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(15);

  @Resource(lookup = ASIDE)
  private ManagedThreadFactory threads;

  @Inject private Transactions transactions;
  @Inject private Jams jams;
  @Inject private Analysis analysis;
  @Inject private Event<InsightRefreshed> refreshed;
  @Inject private Crier crier;
  @Inject private Lease lease;
  @Inject private Lags lags;
  @Inject private Clock clock;

  private final Semaphore work = new Semaphore(1);
  private final Set<UUID> grown = ConcurrentHashMap.newKeySet();
  private final Map<UUID, Instant> notBefore = new HashMap<>();
  private final Set<UUID> failing = ConcurrentHashMap.newKeySet();
  private volatile boolean stopped;

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    threads.newThread(this::run).start();
  }

  void note(@Observes LogGrew growth) {
    grown.add(growth.jam());
    work.release();
  }

  /** Another node has looked, and this one has its own watchers. */
  void hear(@Observes Cry cry) {
    if (cry.isAbout(REFRESHED)) {
      refreshed.fire(new InsightRefreshed(UUID.fromString(cry.text())));
    }
  }

  @PreDestroy
  void stop() {
    stopped = true;
    work.release();
  }

  private void run() {
    boolean started = false;
    while (!stopped) {
      try {
        if (!started) {
          transactions.call(jams::all).stream().map(Jam::id).forEach(grown::add);
          started = true;
        }
        work.tryAcquire(1, TimeUnit.SECONDS);
        work.drainPermits();
        if (lease.isHeld()) {
          lookAround();
        } else {
          lags.forget(Analysis.LAG);
        }
        // Growth of a jam that rests is noted again in a moment; until then there is time.
        TimeUnit.MILLISECONDS.sleep(200);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "The jams could not be looked at; trying again", e);
      }
    }
  }

  private void lookAround() {
    for (var jam : List.copyOf(grown)) {
      var start = clock.instant();
      if (stopped || !lease.isHeld() || rests(jam, start)) {
        continue;
      }
      grown.remove(jam);
      switch (look(jam)) {
        case NOTHING_NEW -> {}
        case MORE -> grown.add(jam);
        case DONE -> {
          var took = Duration.between(start, clock.instant());
          notBefore.put(jam, clock.instant().plus(rest(took)));
        }
      }
    }
  }

  /** No rest is longer than the longest: else a clock that was set back would make one of hours. */
  private boolean rests(UUID jam, Instant now) {
    var until = notBefore.getOrDefault(jam, Instant.MIN);
    return now.isBefore(until) && !now.plus(AFTER_FAILURE).isBefore(until);
  }

  /** As long as the look took, so that half of the time is left to everything else. */
  private static Duration rest(Duration took) {
    if (took.compareTo(REST) < 0) {
      return REST;
    }
    return took.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : took;
  }

  private Analysis.Outcome look(UUID jam) {
    try {
      var outcome = analysis.look(jam);
      if (outcome != Analysis.Outcome.NOTHING_NEW) {
        failing.remove(jam);
        refreshed.fire(new InsightRefreshed(jam));
        crier.cry(REFRESHED, jam.toString());
      }
      if (analysis.isToFreeze(jam)) {
        grown.add(jam); // the moment comes without an event
      }
      return outcome;
    } catch (RuntimeException | LinkageError e) {
      if (failing.add(jam) && !stopped) {
        LOG.log(Level.ERROR, "The analysis of jam " + jam + " failed and will be tried again", e);
      }
      grown.add(jam);
      notBefore.put(jam, clock.instant().plus(AFTER_FAILURE));
      return Analysis.Outcome.NOTHING_NEW;
    }
  }
}
