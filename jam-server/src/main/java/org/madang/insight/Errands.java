package org.madang.insight;

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
import java.util.function.Function;

/**
 * Work on jams that somebody waits for, done one jam at a time on one thread, so that it takes no
 * more than that from everybody else. Who asks waits a moment, and comes back where it takes
 * longer; however many ask, a jam is worked on once.
 */
final class Errands<T> implements Runnable {
  private static final System.Logger LOG = System.getLogger(Errands.class.getName());

  /** The longest that somebody who asks is kept waiting. */
  private static final Duration PATIENCE = Duration.ofMillis(1500);

  private final String name;
  private final Function<UUID, T> work;
  private final Map<UUID, CompletableFuture<T>> asked = new ConcurrentHashMap<>();
  private final BlockingQueue<UUID> queue = new LinkedBlockingQueue<>();
  private volatile boolean stopped;

  /**
   * @param name what the log calls the work if it fails
   */
  Errands(String name, Function<UUID, T> work) {
    this.name = name;
    this.work = work;
  }

  /** Asks for the work, and does not wait. */
  CompletableFuture<T> ask(UUID jam) {
    return asked.computeIfAbsent(
        jam,
        id -> {
          queue.add(id);
          return new CompletableFuture<>();
        });
  }

  /** What comes of it, or nothing while it takes its time or after it failed. */
  Optional<T> soon(UUID jam) {
    try {
      return Optional.of(ask(jam).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException _) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  void stop() {
    stopped = true;
  }

  @Override
  public void run() {
    while (!stopped) {
      try {
        var jam = queue.poll(1, TimeUnit.SECONDS);
        if (jam != null) {
          workOn(jam);
        }
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  private void workOn(UUID jam) {
    try {
      var found = work.apply(jam);
      answered(jam).complete(found);
    } catch (RuntimeException | LinkageError e) {
      answered(jam).completeExceptionally(e);
      if (!stopped) {
        LOG.log(Level.ERROR, name + " failed for jam " + jam, e);
      }
    }
  }

  private CompletableFuture<T> answered(UUID jam) {
    var future = asked.remove(jam);
    return future == null ? new CompletableFuture<>() : future;
  }
}
