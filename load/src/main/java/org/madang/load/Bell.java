package org.madang.load;

import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ProtocolBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The opening bell: members arrive one after another with an empty cache, each on connections of
 * their own. Each fetches the page, its static files, what the jam's home shows, and opens the
 * socket; then the page is usable. Their sockets stay open.
 */
final class Bell {
  private static final String COOKIE = "madang_session=#{cookie}";
  private static final int WARM_ARRIVALS_PER_SECOND = 20;
  private static final int BROWSER_CONNECTIONS = 6;
  private static final int WARM_SECONDS = 10;
  private static final int REST_SECONDS = 10;

  private final Options options;
  private final Crowd crowd;
  private final Processes processes;
  private final Path folder;
  private final String home;

  Bell(Options options, Crowd crowd, Processes processes, Path folder) {
    this.options = options;
    this.crowd = crowd;
    this.processes = processes;
    this.folder = folder;
    this.home = "/api/jams/" + crowd.jam() + "/home";
  }

  Outcome run() throws InterruptedException {
    var people = options.count("sessions", 600);
    var seconds = options.seconds(30);
    var warm = options.count("warm", WARM_SECONDS);
    var early = warm * WARM_ARRIVALS_PER_SECOND;
    var sessions = crowd.arrive(people + early);
    crowd.threads(options.count("threads", 20), sessions.getFirst());
    var files = new StaticFiles(crowd.base(), sessions.getFirst());
    var page = "/jams/" + crowd.jam();
    var statics = files.of(page);
    try (var watchers = watchers()) {
      play(statics, sessions.subList(0, early), warm, watchers, new Tally());
    }
    TimeUnit.SECONDS.sleep(REST_SECONDS); // all of these have left in one moment
    var usable = new Tally();
    Usage usage;
    int dropped;
    try (var watchers = watchers()) {
      var guests = sessions.subList(early, sessions.size());
      usage = Usage.during(processes, () -> play(statics, guests, seconds, watchers, usable));
      dropped = watchers.dropped();
    }
    var asked = new ArrayList<>(statics);
    asked.addAll(List.of(page, home));
    var figures =
        new Figures()
            .put("arrivals", people)
            .put("seconds", usage.seconds())
            .put("usable", usable.took())
            .put("incomplete", people - usable.accepted())
            .put("dropped", dropped)
            .put("requests_per_arrival", asked.size() + 1)
            .put("static_files", statics.size())
            .put("kilobytes_per_arrival", files.bytes(asked) / 1024)
            .put("arrival_server_ms", usage.server() * 1000 / people)
            .put("arrival_database_ms", usage.database() * 1000 / people)
            .put("arrival_own_ms", usage.own() * 1000 / people);
    return new Outcome(
        figures,
        List.of(
            new Plot(
                "Came to a live page",
                "a second",
                List.of(Plot.Series.counts("people", usable.bySecond()))),
            new Plot(
                "From opening the address to a live page",
                "ms",
                List.of(
                    Plot.Series.percentile("half", usable.bySecond(), 50),
                    Plot.Series.percentile("95 of 100", usable.bySecond(), 95)))));
  }

  private Watchers watchers() {
    return new Watchers(crowd.base(), crowd.jam(), List.of("jam"), new Posted(1));
  }

  private void play(
      List<String> statics, List<String> sessions, int seconds, Watchers watchers, Tally usable) {
    var next = sessions.iterator();
    Played.play(
        new Played.Play() {
          @Override
          public PopulationBuilder population() {
            return arrival(statics, next, watchers, usable)
                .injectOpen(rampUsers(sessions.size()).during(seconds));
          }

          @Override
          public ProtocolBuilder protocol() {
            return Rush.protocol(crowd.base())
                .acceptEncodingHeader("gzip")
                .maxConnectionsPerHost(BROWSER_CONNECTIONS);
          }

          @Override
          public int seconds() {
            return seconds;
          }
        },
        folder);
    watchers.settle();
  }

  private io.gatling.javaapi.core.ScenarioBuilder arrival(
      List<String> statics, Iterator<String> next, Watchers watchers, Tally usable) {
    return scenario("arrival")
        .exec(session -> begun(session, next))
        .exec(together("/jams/" + crowd.jam(), statics))
        .exec(asked(home))
        .exec(session -> opened(session, watchers, usable));
  }

  /** One request, and then others at the same time, as a browser does. */
  private static HttpRequestActionBuilder together(String first, List<String> others) {
    return asked(first)
        .resources(others.stream().map(Bell::asked).toArray(HttpRequestActionBuilder[]::new));
  }

  private static HttpRequestActionBuilder asked(String path) {
    return http(path).get(path).header("Cookie", COOKIE);
  }

  private static Session begun(Session session, Iterator<String> next) {
    synchronized (next) {
      return session.set("cookie", next.next()).set("begun", System.nanoTime());
    }
  }

  private static Session opened(Session session, Watchers watchers, Tally usable) {
    if (!session.isFailed()) {
      var begun = session.getLong("begun");
      watchers
          .open(String.valueOf(session.getString("cookie")))
          .thenRun(() -> arrived(begun, usable));
    }
    return session;
  }

  private static void arrived(long begun, Tally usable) {
    var millis = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    usable.answered(Request.get("arrival", "", ""), 200, millis);
  }
}
