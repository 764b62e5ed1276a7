package org.madang.load;

import java.nio.file.Path;
import java.util.List;

/** Durable replies as fast as they are taken: all into one thread, then into many. */
final class Write {
  private static final int WARM_SECONDS = 15;

  private final Options options;
  private final Crowd crowd;
  private final Processes processes;
  private final Rush rush;

  Write(Options options, Crowd crowd, Processes processes, Path folder) {
    this.options = options;
    this.crowd = crowd;
    this.processes = processes;
    this.rush = new Rush(crowd.base(), folder);
  }

  List<Stint> run() throws InterruptedException {
    var atOnce = options.count("at-once", 32);
    var seconds = options.seconds(20);
    var writers = crowd.arrive(options.count("members", 100));
    var threads = crowd.threads(options.count("threads", 50), writers.getFirst());
    var warm = options.count("warm", WARM_SECONDS);
    rush.hurried(atOnce, warm, new Authors(writers, threads), (_, _, _) -> {});
    var hot = new Authors(writers, threads.subList(0, 1));
    var many = new Authors(writers, threads);
    return List.of(
        Stint.of("hot", processes, ear -> rush.hurried(atOnce, seconds, hot, ear)),
        Stint.of("many", processes, ear -> rush.hurried(atOnce, seconds, many, ear)));
  }
}
