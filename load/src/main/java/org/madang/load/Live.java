package org.madang.load;

import java.nio.file.Path;
import java.util.List;

/**
 * Many members watch one jam while others post into it: how long a post takes from its author's 201
 * to each watcher, whether everybody heard everything, and what a frame costs the server.
 */
final class Live {
  private static final int AUTHORS = 20;
  private static final int WARM_SECONDS = 5;
  private static final int QUIET_SECONDS = 10;

  private final Options options;
  private final Crowd crowd;
  private final Processes processes;
  private final Path folder;
  private final int rate;
  private final int seconds;

  Live(Options options, Crowd crowd, Processes processes, Path folder) {
    this.options = options;
    this.crowd = crowd;
    this.processes = processes;
    this.folder = folder;
    this.rate = options.count("rate", 5);
    this.seconds = options.seconds(30);
  }

  Figures run() throws InterruptedException {
    var writers = crowd.arrive(AUTHORS);
    var threads = crowd.threads(options.count("threads", 5), writers.getFirst());
    var authors = new Authors(crowd.base(), writers, threads, folder);
    authors.write(4 * rate, WARM_SECONDS, new Posted(8 * rate * WARM_SECONDS));
    var quiet =
        Usage.during(
            processes,
            () -> authors.write(rate, QUIET_SECONDS, new Posted(2 * rate * QUIET_SECONDS)));
    var members = crowd.arrive(options.count("sessions", 1000));
    var room = new Watched.Room(crowd.base(), crowd.jam(), channels(threads), processes);
    var watched = Watched.play(room, members, authors, rate, seconds);
    var figures = figures(watched, quiet.server() / quiet.seconds());
    if (options.has("peer")) {
      addPeer(figures, writers, members);
    }
    return figures.put("load_average", Usage.loadAverage());
  }

  /** A page of a thread watches the jam and that thread. */
  private List<String> channels(List<String> threads) {
    var words = options.text("watch", "jam");
    return List.of(words.replace("thread", "thread:" + threads.getFirst()).split(","));
  }

  /**
   * @param unwatched CPU seconds a second that the same writing costs the server when nobody
   *     watches
   */
  private Figures figures(Watched watched, double unwatched) {
    var heard = watched.heard();
    var usage = watched.usage();
    var frames = watched.frames();
    return new Figures()
        .put("sessions", watched.sessions())
        .put("rate", rate)
        .put("seconds", usage.seconds())
        .put("posts", watched.posted().confirmed())
        .put("delivery", heard.delivery())
        .put("last_watcher", heard.lastWatcher())
        .put("last_watcher_max_ms", heard.lastWatcher().getMaxValue() / 1000.0)
        .put("sent_to_heard_p99_ms", heard.sending().getValueAtPercentile(99) / 1000.0)
        .put("missing", heard.missing(watched.sessions()))
        .put("repeated", heard.repeated())
        .put("reloads", heard.reloads())
        .put("dropped", watched.dropped())
        .put("frames", frames)
        .put("frames_per_s", frames / usage.seconds())
        .put("bytes_per_frame", heard.bytes() / Math.max(1, heard.frames()))
        .put("server_us_per_frame", watched.serverMicrosPerFrame())
        .put(
            "server_us_per_frame_net",
            (usage.server() - unwatched * usage.seconds()) * 1e6 / frames)
        .put("own_us_per_frame", usage.own() * 1e6 / frames)
        .put("server_ms_per_join", watched.joining().server() * 1000 / watched.sessions())
        .put("server_cpu_s", usage.server())
        .put("database_cpu_s", usage.database())
        .put("own_cpu_s", usage.own())
        .put("server_peak_mb", Usage.peakMegabytes(processes.server()));
  }

  private void addPeer(Figures figures, List<String> writers, List<String> members)
      throws InterruptedException {
    try (var peer = Peer.start(Path.of(System.getProperty("madang.peer", "load/src/main/peer")))) {
      var authors = new Authors(peer.base(), writers, List.of("peer"), folder);
      authors.write(4 * rate, WARM_SECONDS, new Posted(8 * rate * WARM_SECONDS));
      var room = new Watched.Room(peer.base(), "peer", List.of("jam"), peer.processes());
      var watched = Watched.play(room, members, authors, rate, seconds);
      figures
          .put("peer_frames", watched.frames())
          .put("peer_us_per_frame", watched.serverMicrosPerFrame())
          .put(
              "peer_last_watcher_p99_ms",
              watched.heard().lastWatcher().getValueAtPercentile(99) / 1000.0)
          .put("peer_missing", watched.heard().missing(watched.sessions()))
          .put("peer_peak_mb", Usage.peakMegabytes(peer.processes().server()));
    }
  }
}
