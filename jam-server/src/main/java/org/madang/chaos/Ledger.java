package org.madang.chaos;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** What the members know: what they tried to write, and what the server said it had kept. */
final class Ledger {
  /** Gestures of one kind that one member makes on one thread, one after the other. */
  record Stroke(String kind, UUID member, UUID thread) {}

  /** How many of them were begun, and how many the server confirmed; at most one is open. */
  static final class Count {
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger confirmed = new AtomicInteger();

    int begin() {
      return begun.getAndIncrement();
    }

    void confirm() {
      confirmed.incrementAndGet();
    }

    int begun() {
      return begun.get();
    }

    int confirmed() {
      return confirmed.get();
    }
  }

  private final Set<UUID> tried = ConcurrentHashMap.newKeySet();
  private final Set<UUID> kept = ConcurrentHashMap.newKeySet();
  private final Set<UUID> refused = ConcurrentHashMap.newKeySet();
  private final Map<Stroke, Count> strokes = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
  private final LongAdder confirmed = new LongAdder();
  private final AtomicLong slowest = new AtomicLong();

  void tries(UUID post) {
    tried.add(post);
  }

  void keeps(UUID post) {
    kept.add(post);
    confirmed.increment();
  }

  void refuses(UUID post) {
    refused.add(post);
  }

  void keeps(Count stroke) {
    stroke.confirm();
    confirmed.increment();
  }

  Count strokes(Stroke stroke) {
    return strokes.computeIfAbsent(stroke, _ -> new Count());
  }

  /** Notes an answer that was no confirmation, and any answer's time. */
  void notes(String answer) {
    answers.computeIfAbsent(answer, _ -> new LongAdder()).increment();
  }

  void took(long nanos) {
    slowest.accumulateAndGet(nanos, Math::max);
  }

  Set<UUID> tried() {
    return tried;
  }

  Set<UUID> kept() {
    return kept;
  }

  Set<UUID> refused() {
    return refused;
  }

  Map<Stroke, Count> strokes() {
    return strokes;
  }

  /** Answers that were no confirmation, by what they were. */
  Map<String, Long> answers() {
    var sums = new TreeMap<String, Long>();
    answers.forEach((answer, count) -> sums.put(answer, count.sum()));
    return sums;
  }

  long confirmed() {
    return confirmed.sum();
  }

  long slowestMillis() {
    return slowest.get() / 1_000_000;
  }
}
