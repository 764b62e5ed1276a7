package org.madang.insight;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.madang.platform.EventLog;

/**
 * Keeps what was seen last in each jam somebody asks about, and looks again, on one thread of its
 * own, when it is asked and that is old: a jam nobody moderates costs nothing. After a look it
 * rests for four times as long as the look took, twenty seconds at least.
 */
@ApplicationScoped
class Lookout {
  private static final System.Logger LOG = System.getLogger(Lookout.class.getName());
  private static final Duration REST = Duration.ofSeconds(20);

  /** Jams whose sight is held. */
  private static final int HELD = 8;

  /** What waits and what is hot changes also while nobody writes. */
  private static final Duration STALE = Duration.ofMinutes(5);

  /** The longest that somebody waits who is the first to ask. */
  private static final Duration PATIENCE = Duration.ofMillis(1500);

  @Resource(lookup = Analyst.ASIDE)
  private ManagedThreadFactory threads;

  @Inject private Watcher watcher;
  @Inject private EventLog log;

  private final Map<UUID, Seen> seen = Latest.held(HELD);
  private final Map<UUID, CompletableFuture<Sight>> asked = new ConcurrentHashMap<>();
  private final BlockingQueue<UUID> queue = new LinkedBlockingQueue<>();
  private volatile boolean stopped;

  /** When something was ready is told by the machine, not the clock, which may be set back. */
  private record Seen(Sight sight, long nanos) {}

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    threads.newThread(this::run).start();
  }

  @PreDestroy
  void stop() {
    stopped = true;
  }

  /** What was seen last; nothing while the first look takes its time. */
  Optional<Sight> of(UUID jam) {
    var last = seen.get(jam);
    if (last != null && !isDue(last, jam)) {
      return Optional.of(last.sight());
    }
    var next = asked.computeIfAbsent(jam, this::queued);
    return last != null ? Optional.of(last.sight()) : soon(next);
  }

  private CompletableFuture<Sight> queued(UUID jam) {
    queue.add(jam);
    return new CompletableFuture<>();
  }

  private boolean isDue(Seen last, UUID jam) {
    var age = Duration.ofNanos(System.nanoTime() - last.nanos());
    var rest = last.sight().took().multipliedBy(4);
    return age.compareTo(rest.compareTo(REST) > 0 ? rest : REST) > 0
        && (age.compareTo(STALE) > 0 || log.head(jam) > last.sight().position());
  }

  private static Optional<Sight> soon(CompletableFuture<Sight> next) {
    try {
      return Optional.of(next.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException _) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private void run() {
    while (!stopped) {
      try {
        var jam = queue.poll(1, TimeUnit.SECONDS);
        if (jam != null) {
          look(jam);
        }
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  private void look(UUID jam) {
    try {
      var sight = watcher.look(jam);
      seen.put(jam, new Seen(sight, System.nanoTime()));
      answered(jam).complete(sight);
    } catch (RuntimeException | LinkageError e) {
      answered(jam).completeExceptionally(e);
      if (!stopped) {
        LOG.log(Level.ERROR, "The conversations of jam " + jam + " could not be looked at", e);
      }
    }
  }

  private CompletableFuture<Sight> answered(UUID jam) {
    var future = asked.remove(jam);
    return future == null ? new CompletableFuture<>() : future;
  }
}
