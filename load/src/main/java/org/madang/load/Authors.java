package org.madang.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ProtocolBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Members who reply, at a steady rate in all, in turn and in one thread after another. */
final class Authors {
  private static final int WORDS = 40;

  private final URI base;
  private final List<String> sessions;
  private final List<String> threads;
  private final Path folder;
  private final AtomicLong turn = new AtomicLong();

  Authors(URI base, List<String> sessions, List<String> threads, Path folder) {
    this.base = base;
    this.sessions = sessions;
    this.threads = threads;
    this.folder = folder;
  }

  /** Writes so many replies a second for so long; arrivals are random, as people's are. */
  void write(int perSecond, int seconds, Posted posted) {
    Played.play(
        new Played.Play() {
          @Override
          public PopulationBuilder population() {
            return authors(posted)
                .injectOpen(constantUsersPerSec(perSecond).during(seconds).randomized());
          }

          @Override
          public ProtocolBuilder protocol() {
            return Authors.protocol(base);
          }
        },
        folder);
  }

  /**
   * Every virtual user is another request of somebody; browsers keep their lines, so lines are
   * shared.
   */
  static HttpProtocolBuilder protocol(URI base) {
    return http.baseUrl(base.toString().replaceAll("/$", ""))
        .acceptHeader("application/json")
        .disableCaching()
        .shareConnections();
  }

  private ScenarioBuilder authors(Posted posted) {
    return scenario("authors")
        .feed(replies())
        .exec(session -> noted(session, posted::sent))
        .exec(
            http("reply")
                .post("/api/threads/#{thread}/posts")
                .header("Cookie", "madang_session=#{cookie}")
                .header("Idempotency-Key", "#{key}")
                .header("Content-Type", "application/json")
                .body(StringBody("{\"text\":\"#{text}\"}"))
                .check(status().is(201)))
        .exec(session -> session.isFailed() ? session : noted(session, posted::confirmed));
  }

  private static Session noted(Session session, java.util.function.Consumer<String> by) {
    by.accept(session.getString("key"));
    return session;
  }

  private Iterator<Map<String, Object>> replies() {
    return Stream.generate(this::reply).iterator();
  }

  private Map<String, Object> reply() {
    var number = turn.getAndIncrement();
    return Map.of(
        "cookie", sessions.get((int) (number % sessions.size())),
        "thread", threads.get((int) (number % threads.size())),
        "key", UUID.randomUUID().toString(),
        "text", Prose.words(number, WORDS));
  }
}
