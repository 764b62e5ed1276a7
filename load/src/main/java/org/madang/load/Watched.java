package org.madang.load;

import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One phase in which members watched while others wrote.
 *
 * @param joining what it cost to let the watchers in
 * @param usage what the phase cost from the first post to the last frame
 * @param frames how many frames the watchers got in it
 * @param dropped how many lost their line
 */
record Watched(
    int sessions,
    Posted posted,
    Hearing heard,
    Usage joining,
    Usage usage,
    long frames,
    int dropped) {
  private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(15);

  /**
   * What is watched: a server, a jam and its channels.
   *
   * @param base where the server listens
   */
  record Room(URI base, String jam, List<String> channels, Processes processes) {}

  static Watched play(Room room, List<String> members, Authors authors, int rate, int seconds)
      throws InterruptedException {
    var posted = new Posted(2 * rate * seconds + 100);
    try (var watchers = new Watchers(room.base(), room.jam(), room.channels(), posted)) {
      var joining = Usage.during(room.processes(), () -> watchers.join(members));
      var before = watchers.hearing().frames();
      var usage =
          Usage.during(
              room.processes(),
              () -> {
                authors.write(rate, seconds, posted);
                awaitLast(watchers, posted, members.size());
              });
      var heard = watchers.hearing();
      return new Watched(
          members.size(),
          posted,
          heard,
          joining,
          usage,
          heard.frames() - before,
          watchers.dropped());
    }
  }

  /** Frames that reached nobody cost nothing; a division by them says so. */
  double serverMicrosPerFrame() {
    return usage.server() * 1e6 / frames;
  }

  /** Until everybody has heard everything, or will not any more. */
  private static void awaitLast(Watchers watchers, Posted posted, int sessions)
      throws InterruptedException {
    var end = System.nanoTime() + GRACE_NANOS;
    while (watchers.hearing().missing(sessions) > 0 && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }
}
