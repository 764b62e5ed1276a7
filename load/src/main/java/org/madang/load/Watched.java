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

  /** Who writes meanwhile. */
  interface Play {
    /** How many posts there can be. */
    int atMost();

    void write(Posted posted);
  }

  static Watched play(Room room, List<String> members, Play play) throws InterruptedException {
    var posted = new Posted(play.atMost());
    try (var watchers = new Watchers(room.base(), room.jam(), room.channels(), posted)) {
      var joining = Usage.during(room.processes(), () -> watchers.join(members));
      var before = watchers.hearing().frames();
      var usage =
          Usage.during(
              room.processes(),
              () -> {
                play.write(posted);
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

  /** Who heard what, and when. */
  void tell(Figures figures) {
    figures
        .put("sessions", sessions)
        .put("seconds", usage.seconds())
        .put("posts", posted.confirmed())
        .put("posts_refused", posted.refused())
        .put("delivery", heard.delivery())
        .put("last_watcher", heard.lastWatcher())
        .put("last_watcher_max_ms", heard.lastWatcher().getMaxValue() / 1000.0)
        .put("sent_to_heard_p99_ms", heard.sending().getValueAtPercentile(99) / 1000.0)
        .put("missing", heard.missing(sessions))
        .put("repeated", heard.repeated())
        .put("reloads", heard.reloads())
        .put("dropped", dropped)
        .put("frames", frames)
        .put("frames_per_s", frames / usage.seconds())
        .put("bytes_per_frame", heard.bytes() / Math.max(1, heard.frames()));
  }

  /**
   * What it cost, if frames were what it was spent for.
   *
   * @param unwatched CPU seconds a second that the same writing costs the server when nobody
   *     watches
   */
  void tellCost(Figures figures, double unwatched) {
    figures
        .put("server_us_per_frame", serverMicrosPerFrame())
        .put(
            "server_us_per_frame_net",
            (usage.server() - unwatched * usage.seconds()) * 1e6 / frames)
        .put("own_us_per_frame", usage.own() * 1e6 / frames)
        .put("server_ms_per_join", joining.server() * 1000 / sessions)
        .put("server_cpu_s", usage.server())
        .put("database_cpu_s", usage.database())
        .put("own_cpu_s", usage.own());
  }

  Plot plot() {
    return new Plot(
        "From an author's 201 to each watcher",
        "ms",
        List.of(
            Plot.Series.percentile("half", heard.bySecond(), 50),
            Plot.Series.percentile("99 of 100", heard.bySecond(), 99),
            Plot.Series.percentile("all", heard.bySecond(), 100)));
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
