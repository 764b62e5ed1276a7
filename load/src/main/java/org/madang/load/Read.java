package org.madang.load;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.madang.crowd.JamClient;

/**
 * What members read, as JSON and as fast as it is answered: the first page of a deep thread, a page
 * at its end, pages of other threads, a forum's page and what the jam's home asks for.
 */
final class Read {
  private static final int WARM_SECONDS = 5;
  private static final int PAGE = 20;
  private static final int STRIDE = 200;

  private final Options options;
  private final Crowd crowd;
  private final Processes processes;
  private final Rush rush;
  private final AtomicInteger turn = new AtomicInteger();

  Read(Options options, Crowd crowd, Processes processes, Path folder) {
    this.options = options;
    this.crowd = crowd;
    this.processes = processes;
    this.rush = new Rush(crowd.base(), folder);
  }

  List<Stint> run() throws InterruptedException {
    var seconds = options.seconds(10);
    var readers = crowd.arrive(options.count("members", 100));
    var reader = crowd.client(readers.getFirst());
    var threads = crowd.known(reader);
    var deep = threads.getFirst();
    var posts = "/api/threads/%s/posts?limit=" + PAGE;
    var first = posts.formatted(deep);
    var end = first + "&after=" + last(reader, deep);
    var others = threads.subList(1, threads.size()).stream().map(posts::formatted).toList();
    var forums =
        crowd.forums().stream()
            .map(
                forum ->
                    "/api/jams/" + crowd.jam() + "/threads?sort=active&limit=30&forum=" + forum)
            .toList();
    var home = List.of("/api/jams/" + crowd.jam() + "/home");
    for (var paths : List.of(others, forums, home)) {
      rush.hurried(
          atOnce(), options.count("warm", WARM_SECONDS), reading(paths, readers), (_, _, _) -> {});
    }
    return List.of(
        stint("first", List.of(first), readers, seconds),
        stint("deep", List.of(end), readers, seconds),
        stint("thread", others, readers, seconds),
        stint("forum", forums, readers, seconds),
        stint("home", home, readers, seconds));
  }

  private Stint stint(String name, List<String> paths, List<String> readers, int seconds)
      throws InterruptedException {
    return Stint.of(
        name, processes, ear -> rush.hurried(atOnce(), seconds, reading(paths, readers), ear));
  }

  private int atOnce() {
    return options.count("at-once", 16);
  }

  private Supplier<Request> reading(List<String> paths, List<String> readers) {
    return () -> {
      var number = turn.getAndIncrement();
      return Request.get(
          "read",
          paths.get(Math.floorMod(number, paths.size())),
          readers.get(Math.floorMod(number / paths.size(), readers.size())));
    };
  }

  /** Where the last page of a thread begins, found as a reader finds it: page after page. */
  private static String last(JamClient reader, String thread) {
    var after = "";
    for (var next = page(reader, thread, after);
        next.has("next");
        next = page(reader, thread, after)) {
      after = next.get("next").getAsString();
    }
    return after;
  }

  private static JsonObject page(JamClient reader, String thread, String after) {
    var page =
        reader
            .get("threads/" + thread + "/posts?limit=" + STRIDE + "&after=" + after)
            .getAsJsonObject();
    if (page.has("next") && page.get("next").isJsonNull()) {
      page.remove("next");
    }
    return page;
  }
}
