package org.madang.insight;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Answers about a jam that are the same for all who may see it, and are asked for by every browser
 * on its home: made at most every few seconds however many ask. Who asks meanwhile waits for the
 * one who makes it.
 */
final class KeptAnswers {
  /** How old an answer may be. */
  static final Duration FRESH = Duration.ofSeconds(5);

  /** Its moment is the machine's, not the clock's, which may be set back. */
  private record Answer(long nanos, byte[] json) {
    boolean isFresh() {
      return System.nanoTime() - nanos < FRESH.toNanos();
    }
  }

  private final Jsonb json = JsonbBuilder.create();
  private final Map<UUID, Answer> answers = new ConcurrentHashMap<>();

  /** The answer as JSON; the view is made if none is kept, or the one that is has grown old. */
  byte[] of(UUID jam, Supplier<?> view) {
    return answers
        .compute(
            jam,
            (id, last) ->
                last != null && last.isFresh()
                    ? last
                    : new Answer(System.nanoTime(), written(view.get())))
        .json();
  }

  /** Makes the next answer anew, and waits for one that is being made. */
  void forget(UUID jam) {
    answers.remove(jam);
  }

  byte[] written(Object view) {
    return json.toJson(view).getBytes(StandardCharsets.UTF_8);
  }
}
