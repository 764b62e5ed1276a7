package org.madang.load;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * What watchers have heard, each on every channel it watches; the watchers' own thread writes here.
 */
final class Hearing {
  private static final int DIGITS = 3;

  private final Posted posted;
  private final int channels;
  private final long begun = System.nanoTime();
  private final Histogram delivery = new Histogram(DIGITS);
  private final Histogram sending = new Histogram(DIGITS);
  private final List<Histogram> bySecond = new ArrayList<>();
  private final long[] last;
  private final int[] heardBy;
  private long frames;
  private long bytes;
  private long repeated;
  private long reloads;

  /**
   * @param channels how many channels each watches
   */
  Hearing(Posted posted, int channels) {
    this.posted = posted;
    this.channels = channels;
    this.last = new long[posted.most()];
    this.heardBy = new int[posted.most()];
  }

  /** A watcher has heard a message. */
  void heard(Frames.Message message, BitSet known) {
    var now = System.nanoTime();
    frames++;
    bytes += message.bytes().length;
    if (message.type().equals("reload")) {
      reloads++;
    }
    for (var post : message.posts()) {
      var on = post * channels + message.channel();
      if (known.get(on)) {
        repeated++;
      } else {
        known.set(on);
        heardBy[post]++;
        first(post, now);
      }
    }
  }

  private void first(int post, long now) {
    var micros = TimeUnit.NANOSECONDS.toMicros(posted.sinceConfirmed(post, now));
    delivery.recordValue(micros);
    sending.recordValue(TimeUnit.NANOSECONDS.toMicros(posted.sinceSent(post, now)));
    second(now).recordValue(micros);
    last[post] = now;
  }

  private Histogram second(long now) {
    var second = (int) TimeUnit.NANOSECONDS.toSeconds(now - begun);
    while (bySecond.size() <= second) {
      bySecond.add(new Histogram(2));
    }
    return bySecond.get(second);
  }

  /** Microseconds from an author's 201 to the last watcher, over the posts that were confirmed. */
  Histogram lastWatcher() {
    var slowest = new Histogram(DIGITS);
    for (var post = 0; post < last.length; post++) {
      if (last[post] != 0 && posted.isConfirmed(post)) {
        slowest.recordValue(TimeUnit.NANOSECONDS.toMicros(posted.sinceConfirmed(post, last[post])));
      }
    }
    return slowest;
  }

  /** How many confirmed posts did not reach how many watchers on how many channels, summed up. */
  long missing(int watchers) {
    var missing = 0L;
    for (var post = 0; post < last.length; post++) {
      if (posted.isConfirmed(post)) {
        missing += (long) watchers * channels - heardBy[post];
      }
    }
    return missing;
  }

  /** Microseconds from an author's 201 to each watcher. */
  Histogram delivery() {
    return delivery;
  }

  /** Microseconds from the author's sending to each watcher. */
  Histogram sending() {
    return sending;
  }

  List<Histogram> bySecond() {
    return bySecond;
  }

  long frames() {
    return frames;
  }

  long bytes() {
    return bytes;
  }

  long repeated() {
    return repeated;
  }

  long reloads() {
    return reloads;
  }
}
