package org.madang.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.onCase;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ProtocolBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Requests played by Gatling, with kept-alive connections that all members share, as a proxy before
 * the server would.
 */
final class Rush {
  private static final String REQUEST = "request";
  private static final String STATUS = "status";
  private static final String TOOK = "took";

  private final URI base;
  private final Path folder;

  Rush(URI base, Path folder) {
    this.base = base;
    this.folder = folder;
  }

  /**
   * So many a second, whether or not earlier ones were answered; they come as people do, at random.
   */
  void steady(int perSecond, int seconds, Supplier<Request> next, Ear ear) {
    play(
        seconds,
        () ->
            scenario("steady")
                .exec(one(next, ear))
                .injectOpen(constantUsersPerSec(perSecond).during(seconds).randomized()));
  }

  /** So many at once, each followed by another when it was answered: as fast as it goes. */
  void hurried(int atOnce, int seconds, Supplier<Request> next, Ear ear) {
    play(
        seconds,
        () ->
            scenario("hurried")
                .exec(during(Duration.ofSeconds(seconds)).on(one(next, ear)))
                .injectOpen(atOnceUsers(atOnce)));
  }

  private void play(int seconds, Supplier<PopulationBuilder> population) {
    Played.play(
        new Played.Play() {
          @Override
          public PopulationBuilder population() {
            return population.get();
          }

          @Override
          public ProtocolBuilder protocol() {
            return Rush.protocol(base).shareConnections();
          }

          @Override
          public int seconds() {
            return seconds;
          }
        },
        folder);
  }

  static HttpProtocolBuilder protocol(URI base) {
    return http.baseUrl(base.toString().replaceAll("/$", ""))
        .acceptHeader("application/json")
        .disableCaching();
  }

  private static ChainBuilder one(Supplier<Request> next, Ear ear) {
    return exec(session -> begun(session, next.get(), ear))
        .doSwitch(session -> request(session).method())
        .on(
            onCase("GET").then(exec(checked(http("get").get(asked(Request::path))))),
            onCase("PUT").then(exec(checked(http("put").put(asked(Request::path))))),
            onCase("POST").then(exec(checked(post()))))
        .exec(session -> answered(session, ear));
  }

  private static HttpRequestActionBuilder post() {
    return http("post")
        .post(asked(Request::path))
        .header("Idempotency-Key", asked(Request::key))
        .header("Content-Type", "application/json")
        .body(StringBody(asked(Request::body)));
  }

  private static HttpRequestActionBuilder checked(HttpRequestActionBuilder request) {
    return request
        .header("Cookie", asked(one -> "madang_session=" + one.session()))
        .check(status().saveAs(STATUS), responseTimeInMillis().saveAs(TOOK));
  }

  private static Session begun(Session session, Request request, Ear ear) {
    ear.sent(request);
    return session.removeAll(STATUS, TOOK).set(REQUEST, request);
  }

  private static Session answered(Session session, Ear ear) {
    var status = session.contains(STATUS) ? session.getInt(STATUS) : 0;
    var took = session.contains(TOOK) ? session.getInt(TOOK) : 0;
    ear.answered(request(session), status, took);
    return session.markAsSucceeded();
  }

  private static Function<Session, String> asked(Function<Request, String> of) {
    return session -> of.apply(request(session));
  }

  private static Request request(Session session) {
    var request = session.<Request>get(REQUEST);
    if (request == null) {
      throw new IllegalStateException("nothing was asked");
    }
    return request;
  }
}
