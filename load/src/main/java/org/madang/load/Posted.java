package org.madang.load;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The posts of one phase, numbered as they are sent. A post's id is the key its author chose, so a
 * watcher may hear of it before the author does. Safe to share between threads.
 */
final class Posted implements Ear {
  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger confirmed = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicLongArray sentAt;
  private final AtomicLongArray confirmedAt;

  /**
   * @param most how many posts there can be
   */
  Posted(int most) {
    sentAt = new AtomicLongArray(most);
    confirmedAt = new AtomicLongArray(most);
  }

  /** Later ones than there is room for are not followed. */
  @Override
  public void sent(Request request) {
    sent(request.key());
  }

  @Override
  public void answered(Request request, int status, int millis) {
    if (status == 201) {
      confirmed(request.key());
    } else {
      refused.incrementAndGet();
    }
  }

  void sent(String id) {
    var number = next.getAndIncrement();
    if (number < sentAt.length()) {
      sentAt.set(number, System.nanoTime());
      numbers.put(id, number);
    }
  }

  /** The author has been told 201. */
  void confirmed(String id) {
    var number = numbers.get(id);
    if (number != null) {
      confirmedAt.set(number, System.nanoTime());
      confirmed.incrementAndGet();
    }
  }

  /** The number of a post, or -1 if it is none of this phase. */
  int number(String id) {
    return numbers.getOrDefault(id, -1);
  }

  int confirmed() {
    return confirmed.get();
  }

  /** How many the server did not accept. */
  int refused() {
    return refused.get();
  }

  int most() {
    return sentAt.length();
  }

  boolean isConfirmed(int number) {
    return confirmedAt.get(number) != 0;
  }

  /** Nanoseconds from the author's 201 to a moment; 0 if the author does not know yet. */
  long sinceConfirmed(int number, long now) {
    var at = confirmedAt.get(number);
    return at == 0 ? 0 : Math.max(0, now - at);
  }

  long sinceSent(int number, long now) {
    return Math.max(0, now - sentAt.get(number));
  }
}
