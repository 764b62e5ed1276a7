package org.madang.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * A jam's day: of ten acts nine are reading. A few members do most of it and a few threads get most
 * of it (power law); some members watch on the socket meanwhile.
 */
final class Mix {
  private static final int WARM_SECONDS = 10;

  /** The share of the busiest of n is about n to the power of minus one third. */
  private static final double SKEW = 3;

  private final Options options;
  private final Crowd crowd;
  private final Processes processes;
  private final Rush rush;
  private final Random random = new Random(1);
  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private List<String> members = List.of();
  private List<String> threads = List.of();

  Mix(Options options, Crowd crowd, Processes processes, Path folder) {
    this.options = options;
    this.crowd = crowd;
    this.processes = processes;
    this.rush = new Rush(crowd.base(), folder);
    for (var kind : List.of("thread", "forum", "home", "reply", "support", "idea")) {
      tallies.put(kind, new Tally());
    }
  }

  Outcome run() throws InterruptedException {
    var rate = options.count("rate", 40);
    var seconds = options.seconds(60);
    members = crowd.arrive(Math.max(options.count("members", 300), options.count("sessions", 200)));
    threads = crowd.known(crowd.client(members.getFirst()));
    rush.steady(rate, options.count("warm", WARM_SECONDS), this::act, (_, _, _) -> {});
    var room = new Watched.Room(crowd.base(), crowd.jam(), List.of("jam"), processes);
    var watchers = members.subList(0, options.count("sessions", 200));
    var watched = Watched.play(room, watchers, new Acting(rate, seconds));
    var done = tallies.values().stream().mapToLong(Tally::accepted).sum();
    var usage = watched.usage();
    var figures =
        new Figures()
            .put("rate", rate)
            .put("acts", done)
            .put("act_server_ms", usage.server() * 1000 / done)
            .put("act_database_ms", usage.database() * 1000 / done)
            .put("act_own_ms", usage.own() * 1000 / done);
    tallies.forEach((kind, tally) -> tell(figures, kind, tally));
    watched.tell(figures);
    var slow = new ArrayList<Plot.Series>();
    tallies.forEach((kind, tally) -> slow.add(Plot.Series.percentile(kind, tally.bySecond(), 95)));
    return new Outcome(
        figures, List.of(new Plot("Answered within, for 95 of 100", "ms", slow), watched.plot()));
  }

  private static void tell(Figures figures, String kind, Tally tally) {
    figures
        .put(kind + "_accepted", tally.accepted())
        .put(kind + "_refused", tally.refused())
        .put(kind + "_failed", tally.failed())
        .put(kind, tally.took());
  }

  private final class Acting implements Watched.Play {
    private final int rate;
    private final int seconds;

    Acting(int rate, int seconds) {
      this.rate = rate;
      this.seconds = seconds;
    }

    @Override
    public int atMost() {
      return rate * seconds;
    }

    @Override
    public void write(Posted posted) {
      rush.steady(
          rate,
          seconds,
          Mix.this::act,
          new Ear() {
            @Override
            public void sent(Request request) {
              if (request.what().equals("reply")) {
                posted.sent(request);
              }
            }

            @Override
            public void answered(Request request, int status, int millis) {
              if (request.what().equals("reply")) {
                posted.answered(request, status, millis);
              }
              tally(request).answered(request, status, millis);
            }
          });
    }
  }

  private Tally tally(Request request) {
    var tally = tallies.get(request.what());
    if (tally == null) {
      throw new IllegalStateException(request.what());
    }
    return tally;
  }

  private synchronized Request act() {
    var who = members.get(skewed(members.size()));
    var thread = threads.get(skewed(threads.size()));
    var jam = "/api/jams/" + crowd.jam();
    var forum = crowd.forums().get(random.nextInt(crowd.forums().size()));
    var words = Prose.words(random.nextLong(), 40);
    var dice = random.nextInt(100);
    return dice < 45
        ? Request.get("thread", "/api/threads/" + thread + "/posts?limit=20", who)
        : dice < 65
            ? Request.get("forum", jam + "/threads?limit=30&forum=" + forum, who)
            : dice < 90
                ? Request.get("home", jam + "/home", who)
                : dice < 96
                    ? Request.reply(thread, who, words)
                    : dice < 99
                        ? Request.put("support", "/api/threads/" + thread + "/support", who)
                        : idea(jam, forum, who, words);
  }

  private static Request idea(String jam, String forum, String who, String words) {
    var title = words.substring(0, 40);
    var body =
        "{\"forum\":\"%s\",\"kind\":\"IDEA\",\"title\":\"%s\",\"text\":\"%s\"}"
            .formatted(forum, title, words);
    return new Request("idea", "POST", jam + "/threads", who, UUID.randomUUID().toString(), body);
  }

  private int skewed(int size) {
    return (int) (size * Math.pow(random.nextDouble(), SKEW));
  }
}
