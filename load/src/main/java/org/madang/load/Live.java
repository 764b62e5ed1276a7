package org.madang.load;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * Many members watch one jam while others post into it: how long a post takes from its author's 201
 * to each watcher, whether everybody heard everything, and what a frame costs the server.
 */
final class Live {
  private static final int AUTHORS = 20;
  private static final int WARM_SECONDS = 8;

  private final Options options;
  private final Crowd crowd;
  private final Processes processes;
  private final Path folder;
  private final int rate;
  private final int seconds;
  private final int warm;

  Live(Options options, Crowd crowd, Processes processes, Path folder) {
    this.options = options;
    this.crowd = crowd;
    this.processes = processes;
    this.folder = folder;
    this.rate = options.count("rate", 5);
    this.seconds = options.seconds(30);
    this.warm = options.count("warm", WARM_SECONDS);
  }

  Outcome run() throws InterruptedException {
    var writers = crowd.arrive(AUTHORS);
    var threads = crowd.threads(options.count("threads", 5), writers.getFirst());
    var writing = new Writing(crowd.base(), new Authors(writers, threads));
    writing.warmUp();
    var quiet = Usage.during(processes, () -> writing.write(2 * warm, (_, _, _) -> {}));
    var members = crowd.arrive(options.count("sessions", 1000));
    var room = new Watched.Room(crowd.base(), crowd.jam(), channels(threads), processes);
    var watched = Watched.play(room, members, writing);
    var figures = new Figures().put("rate", rate);
    watched.tell(figures);
    watched.tellCost(figures, quiet.server() / quiet.seconds());
    if (options.has("peer")) {
      addPeer(figures, writers, members);
    }
    return new Outcome(figures, List.of(watched.plot()));
  }

  /** Members who write at the rate asked for. */
  private final class Writing implements Watched.Play {
    private final Rush rush;
    private final Authors authors;

    Writing(URI base, Authors authors) {
      this.rush = new Rush(base, folder);
      this.authors = authors;
    }

    /** What runs for the first time costs more than it ever will again. */
    void warmUp() {
      rush.steady(4 * rate, warm, authors, (_, _, _) -> {});
    }

    void write(int forSeconds, Ear ear) {
      rush.steady(rate, forSeconds, authors, ear);
    }

    @Override
    public int atMost() {
      return 2 * rate * seconds + 100;
    }

    @Override
    public void write(Posted posted) {
      write(seconds, posted);
    }
  }

  /** A page of a thread watches the jam and that thread. */
  private List<String> channels(List<String> threads) {
    var words = options.text("watch", "jam");
    return List.of(words.replace("thread", "thread:" + threads.getFirst()).split(","));
  }

  private void addPeer(Figures figures, List<String> writers, List<String> members)
      throws InterruptedException {
    try (var peer = Peer.start(Path.of(System.getProperty("madang.peer", "load/src/main/peer")))) {
      var writing = new Writing(peer.base(), new Authors(writers, List.of("peer")));
      writing.warmUp();
      var room = new Watched.Room(peer.base(), "peer", List.of("jam"), peer.processes());
      var watched = Watched.play(room, members, writing);
      figures
          .put("peer_frames", watched.frames())
          .put("peer_us_per_frame", watched.serverMicrosPerFrame())
          .put(
              "peer_last_watcher_p99_ms",
              watched.heard().lastWatcher().getValueAtPercentile(99) / 1000.0)
          .put("peer_missing", watched.heard().missing(watched.sessions()))
          .put("peer_peak_mb", Usage.peakMegabytes(peer.processes()));
    }
  }
}
