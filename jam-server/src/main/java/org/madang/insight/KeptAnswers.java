package org.madang.insight;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers about a jam that are the same for all who may see it, and are asked for by every browser
 * on its home: made at most every few seconds however many ask. Who asks meanwhile waits for the
 * one who makes it.
 */
final class KeptAnswers {
  /** How old an answer may be. */
  static final Duration FRESH = Duration.ofSeconds(5);

  /** Its moment is the machine's, not the clock's, which may be set back. */
  private record Answer(long nanos, byte[] json) {}

  /** The answer about one jam. */
  private static final class Kept {
    private @Nullable Answer last;

    synchronized byte[] of(Supplier<?> view, LongSupplier nanos) {
      if (last == null || nanos.getAsLong() - last.nanos() >= FRESH.toNanos()) {
        var json = Written.json(view.get());
        last = new Answer(nanos.getAsLong(), json); // from when it is there, however long it took
      }
      return last.json();
    }

    synchronized void forget() {
      last = null;
    }
  }

  private final Map<UUID, Kept> answers = new ConcurrentHashMap<>();
  private final LongSupplier nanos;

  KeptAnswers() {
    this(System::nanoTime);
  }

  KeptAnswers(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** The answer as JSON; the view is made if none is kept, or the one that is has grown old. */
  byte[] of(UUID jam, Supplier<?> view) {
    return answers.computeIfAbsent(jam, _ -> new Kept()).of(view, nanos);
  }

  /** Makes the next answer anew, and waits for one that is being made. */
  void forget(UUID jam) {
    var kept = answers.get(jam);
    if (kept != null) {
      kept.forget();
    }
  }
}
