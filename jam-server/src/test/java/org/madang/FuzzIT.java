package org.madang;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.random.RandomGeneratorFactory;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Bad requests of every kind as everybody: never a defect, never the inside shown, nothing stored.
 * {@code scripts/fuzz} sends more.
 */
@ExtendWith(ArquillianExtension.class)
class FuzzIT {
  private static final int REQUESTS = Integer.getInteger("fuzz.requests", 2_000);
  private static final long SEED = Long.getLong("fuzz.seed", 20_260_101);
  private static final System.Logger LOG = System.getLogger(FuzzIT.class.getName());

  /** What changes by itself: the analysis looks, whoever asks. */
  private static final List<String> MOVING = List.of("finding", "consumer_position", "text_vector");

  @Deployment(testable = false)
  static WebArchive jam() {
    return JamServer.war();
  }

  @Test
  void whatIsBadIsRefusedAndNothingOfItIsKept(@ArquillianResource URI base) throws Exception {
    var cast = Cast.arrive(base, "REFINE");
    var everyone = Everyone.arrive(cast);
    var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    var fuzz = new Fuzz(cast.admin(), everyone.byRole(), ids(cast), chance);
    var before = kept();
    var words = cast.admin().get("jams/" + cast.jam() + "/export").body();

    fuzz.send(REQUESTS);

    LOG.log(System.Logger.Level.INFO, "Answers: " + fuzz.answers());
    assertThat(fuzz.wrong()).isEmpty();
    assertThat(kept()).isEqualTo(before);
    assertThat(cast.admin().get("jams/" + cast.jam() + "/export").body()).isEqualTo(words);
  }

  @Test
  void whatIsOddAndAllowedIsNoDefect(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "REFINE");
    var people = new HashMap<>(Everyone.arrive(cast).byRole());
    var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    var ids = ids(cast);
    var fuzz = new Fuzz(cast.admin(), people, ids, chance);

    fuzz.sendOdd(REQUESTS / 4, new Things(cast, "no-theme", ids.get("thread")));

    LOG.log(System.Logger.Level.INFO, "Answers: " + fuzz.answers());
    assertThat(fuzz.wrong()).isEmpty();
  }

  @Test
  void whatIsNoHttpIsRefusedWithoutTellingWhatAnswers(@ArquillianResource URI base) {
    var raw = new RawHttp(base);
    for (var request : NO_HTTP) {
      var answer = raw.send(request.getBytes(StandardCharsets.ISO_8859_1));
      assertThat(answer.status()).as(request).isIn(HARMLESS);
      assertThat(answer.body()).as(request).doesNotContainPattern(Fuzz.INSIDE);
      assertThat(answer.header("Server") + answer.header("X-Powered-By")).as(request).isEmpty();
    }
  }

  /** 0: the line was closed; 501 and 505: no such method or version, which is what HTTP says. */
  private static final Set<Integer> HARMLESS =
      Set.of(0, 200, 400, 403, 404, 405, 411, 413, 414, 426, 431, 501, 505);

  private static final List<String> NO_HTTP =
      List.of(
          "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
          "GET\r\n\r\n",
          "\r\n\r\n",
          "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET /api/%zz HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET /api/jams/%00 HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET /api/jams/%c0%ae%c0%ae HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET /..%2f..%2fetc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET /WEB-INF/web.xml HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET /%57EB-INF/web.xml HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET /api/jams;x=1/..;/ HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET /no-such-file.js HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET /api/session HTTP/1.1\r\nHost: x\r\nX: " + "b".repeat(100_000) + "\r\n\r\n",
          "GET /api/session HTTP/1.1\r\nHost: x\r\nCookie: madang_session=\u0001\u0002\"\r\n\r\n",
          "GET /api/session HTTP/1.1\r\n\r\n",
          "GET /api/session HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
          "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n",
          "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n",
          "CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n",
          "FOO / HTTP/1.1\r\nHost: x\r\n\r\n",
          "POST /index.html HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n",
          "POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
          "POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
              + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
          "POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
              + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
          "GET /live/x HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
              + "Sec-WebSocket-Version: 99\r\nSec-WebSocket-Key: x\r\n\r\n",
          "GET /live/%00 HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
              + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
          "GET /metrics HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 192.0.2.1\r\n\r\n");

  @Test
  void whatASocketIsToldMakesNobodyElseDeaf(@ArquillianResource URI base) throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.ben(), "IDEA", "More bike lanes", "With kerbs.");
    var good = cast.ada().listen(cast.jam(), "thread:" + thread);
    for (var said : List.of("", "{", "null", "[1,2]", "{\"type\":5}", "x".repeat(3_000))) {
      var line = cast.chi().listen(cast.jam(), "jam");
      line.say(said);
      line.say("{\"type\":\"watch\",\"watch\":\"thread:" + thread + "@0\"}"); // still heard
      assertThat(line.next("frame").toString()).contains(thread);
      line.close();
    }
    for (var watch :
        List.of(
            "jam@-1", "jam@99999999999999999999", "thread:x", ",".repeat(900), "%F0%9F%98%80")) {
      cast.chi().listen(cast.jam(), watch).close();
    }
    assertThat(ended(cast, line -> line.sendText("y".repeat(100_000), true))).isPositive();
    assertThat(ended(cast, line -> line.sendBinary(ByteBuffer.allocate(50), true))).isPositive();
    var flood = cast.chi().listen(cast.jam(), "jam");
    for (var i = 0; i < 500; i++) {
      flood.say("{\"type\":\"watch\",\"watch\":\"thread:" + thread + "@0,jam@0\"}");
    }

    var post = cast.reply(cast.ben(), thread, "And planters.");

    good.next(message -> message.toString().contains(post));
    flood.next(message -> message.toString().contains(post));
  }

  private interface Saying {
    CompletableFuture<WebSocket> to(WebSocket line);
  }

  /** The code with which a socket is ended after something was said; fails if it is not. */
  private static int ended(Cast cast, Saying saying) throws Exception {
    var code = new CompletableFuture<Integer>();
    var base = cast.chi().base();
    var line =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .header("Cookie", "madang_session=" + cast.chi().session())
            .buildAsync(
                URI.create("ws://" + base.getAuthority() + "/live/" + cast.jam()),
                new WebSocket.Listener() {
                  @Override
                  public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
                    code.complete(status);
                    return CompletableFuture.completedFuture(null);
                  }

                  @Override
                  public void onError(WebSocket from, Throwable broken) {
                    code.complete(1006);
                  }
                })
            .join();
    saying.to(line).handle((_, _) -> true).join();
    return code.get(60, java.util.concurrent.TimeUnit.SECONDS);
  }

  private static Map<String, String> ids(Cast cast) {
    var ids = new HashMap<String, String>();
    var thread = cast.thread(cast.ben(), "IDEA", "More bike lanes", "With kerbs.");
    ids.put("jam", cast.jam());
    ids.put("forum", cast.forums().getFirst());
    ids.put("thread", thread);
    ids.put("post", cast.reply(cast.ben(), thread, "And planters."));
    ids.put("member", Everyone.id(cast.chi()));
    ids.put("file", "ideas.csv");
    return ids;
  }

  /** How many rows each table has. */
  private static Map<String, Long> kept() throws SQLException {
    var kept = new TreeMap<String, Long>();
    try (var connection = DriverManager.getConnection(TestDatabase.ofSystem());
        var statement = connection.createStatement()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false); // an event is counted once, however soon it is sealed
      try (var tables =
          connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
        while (tables.next()) {
          kept.put(tables.getString("TABLE_NAME"), 0L);
        }
      }
      kept.keySet().removeAll(MOVING);
      for (var table : kept.keySet()) {
        // that a phase began, nobody did
        var whose = table.endsWith("event") ? " where actor is not null" : "";
        try (var rows = statement.executeQuery("select count(*) from \"" + table + "\"" + whose)) {
          rows.next();
          kept.put(table, rows.getLong(1));
        }
      }
    }
    kept.merge("event", requireNonNull(kept.remove("pending_event")), Long::sum);
    return kept;
  }
}
