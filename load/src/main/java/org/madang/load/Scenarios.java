package org.madang.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.madang.crowd.JamClient;

/** The scenarios by their names. */
final class Scenarios {
  private static final int THREADS = 100;
  private static final int POSTS_IN_EACH = 20;

  private final Options options;
  private final Clock clock;

  Scenarios(Options options, Clock clock) {
    this.options = options;
    this.clock = clock;
  }

  /** Makes a jam and plays a scenario in it. */
  Outcome play(String name, URI base, JamClient admin) throws IOException, InterruptedException {
    if (!Set.of("live", "bell", "mix", "read", "write").contains(name)) {
      throw new CannotLoad("There is no scenario " + name + "; --help lists those there are.");
    }
    var folder = Files.createTempDirectory("madang-gatling-");
    var processes = Processes.listeningOn(base.getPort());
    try {
      var outcome = outcome(name, crowd(name, base, admin), processes, folder);
      outcome
          .figures()
          .put("server_peak_mb", Usage.peakMegabytes(processes))
          .put("load_average", Usage.loadAverage());
      return outcome;
    } finally {
      Folders.remove(folder);
    }
  }

  /** Reading needs a jam in which much has been said; others begin empty unless told otherwise. */
  private Crowd crowd(String name, URI base, JamClient admin) {
    if (name.equals("read")) {
      return imported(base, admin, options.count("posts", 10_000), POSTS_IN_EACH);
    }
    if (name.equals("mix")) {
      return imported(base, admin, options.count("posts", 500), POSTS_IN_EACH);
    }
    if (options.has("posts")) {
      return imported(base, admin, 1, Math.ceilDiv(options.count("posts", 1), THREADS));
    }
    return Crowd.open(base, admin, clock);
  }

  private Crowd imported(URI base, JamClient admin, int deep, int inEach) {
    var crowd = Crowd.imported(base, admin, JamText.of(clock.instant(), deep, THREADS, inEach));
    crowd.liftPostingLimit();
    return crowd;
  }

  private Outcome outcome(String name, Crowd crowd, Processes processes, Path folder)
      throws InterruptedException {
    return switch (name) {
      case "live" -> new Live(options, crowd, processes, folder).run();
      case "bell" -> new Bell(options, crowd, processes, folder).run();
      case "mix" -> new Mix(options, crowd, processes, folder).run();
      case "read" -> Outcome.of(new Read(options, crowd, processes, folder).run());
      default -> Outcome.of(new Write(options, crowd, processes, folder).run());
    };
  }
}
