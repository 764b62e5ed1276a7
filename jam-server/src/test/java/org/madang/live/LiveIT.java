package org.madang.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.madang.Cast;
import org.madang.JamServer;
import org.madang.JamServer.Heard;
import org.madang.TestDatabase;
import org.madang.platform.Digest;

@ExtendWith(ArquillianExtension.class)
class LiveIT {
  @Deployment(testable = false)
  static WebArchive jam() {
    return JamServer.war();
  }

  @Test
  void whatOneWritesAnotherHears(@ArquillianResource URI base) throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.ben(), "IDEA", "More bike lanes", "With kerbs.");
    var heard = cast.chi().listen(cast.jam(), "thread:" + thread);

    var post = cast.reply(cast.ben(), thread, "And **planters**.");

    var event = event(heard.next(message -> tells(message, "post-written")), "post-written");
    assertThat(event.getAsJsonObject("post").get("id").getAsString()).isEqualTo(post);
    assertThat(event.getAsJsonObject("post").get("html").getAsString()).contains("<strong>");
  }

  @Test
  void aReplyIsToldWithWhomItAnswers(@ArquillianResource URI base) throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.ben(), "IDEA", "More bike lanes", "With kerbs.");
    var heard = cast.eve().listen(cast.jam(), "jam");

    var said = cast.reply(cast.chi(), thread, "And planters.");
    var first = event(heard.next(message -> tells(message, "post-written")), "post-written");
    var words = Map.of("text", "Which?", "parent", said);
    cast.ada().post("threads/" + thread + "/posts", words);
    var second = event(heard.next(message -> tells(message, "post-written")), "post-written");

    assertThat(first.get("to").getAsString()).isEqualTo(id(cast.ben()));
    assertThat(second.get("to").getAsString()).isEqualTo(id(cast.chi()));
  }

  @Test
  void aNewThreadIsToldAsOneAndItsCardSaysOfWhichKind(@ArquillianResource URI base)
      throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var heard = cast.chi().listen(cast.jam(), "jam");

    var thread = cast.thread(cast.ben(), "IDEA", "More bike lanes", "With kerbs.");

    var event = event(heard.next(message -> tells(message, "thread-opened")), "thread-opened");
    assertThat(event.get("threadId").getAsString()).isEqualTo(thread);
    assertThat(event.getAsJsonObject("thread").get("kind").getAsString()).isEqualTo("IDEA");
  }

  @Test
  void nobodyHearsWhoJudgesWhat(@ArquillianResource URI base) throws Exception {
    var cast = Cast.arrive(base, "REFINE");
    var thread = cast.thread(cast.ben(), "IDEA", "More bike lanes", "With kerbs.");
    var heard = cast.chi().listen(cast.jam(), "jam,thread:" + thread);
    var scores = Map.of("overall", 5, "impact", 4, "feasibility", 3, "novelty", 2);

    assertThat(cast.eve().put("threads/" + thread + "/support").statusCode()).isEqualTo(200);
    assertThat(cast.eve().put("threads/" + thread + "/rating", scores).statusCode()).isEqualTo(200);
    cast.reply(cast.ben(), thread, "And planters.");

    heard.next(
        message -> {
          assertThat(message.toString()).doesNotContain("support-given", "idea-rated");
          return tells(message, "post-written");
        });
  }

  @Test
  void ofADecisionOnlyThatThereIsOneIsTold(@ArquillianResource URI base) throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.ben(), "IDEA", "More bike lanes", "With kerbs.");
    cast.move("REVIEW");
    var heard = cast.chi().listen(cast.jam(), "jam,thread:" + thread);

    var fund = Map.of("decision", "FUND", "reason", "It is cheap and good.");
    cast.eve().put("jams/" + cast.jam() + "/ideas/" + thread + "/decision", fund);

    var told = event(heard.next(message -> tells(message, "idea-decided")), "idea-decided");
    assertThat(told.keySet()).containsExactlyInAnyOrder("position", "kind", "at");
  }

  @Test
  void whoHasNoBusinessHereIsTurnedAway(@ArquillianResource URI base) throws Exception {
    var cast = Cast.arrive(base, "IDEATE");

    assertThat(closing(cast.dee().open(cast.jam(), "jam"))).isEqualTo(4404);
    assertThat(closing(new JamServer(base).open(cast.jam(), "jam"))).isEqualTo(4401);
    assertThatThrownBy(() -> cast.ben().open(cast.jam(), "jam", "https://evil.example"))
        .hasCauseInstanceOf(WebSocketHandshakeException.class)
        .satisfies(
            refused ->
                assertThat(
                        ((WebSocketHandshakeException) refused.getCause())
                            .getResponse()
                            .statusCode())
                    .isEqualTo(403));
    cast.ben().listen(cast.jam(), "jam").close(); // and the member is let in
  }

  @Test
  void whoIsTurnedAwayTakesNobodysAnswer(@ArquillianResource URI base) throws Exception {
    var wrong = new ArrayList<String>();
    try (var strangers = Executors.newFixedThreadPool(8)) {
      for (var told :
          strangers.invokeAll(Collections.nCopies(8, new ImpatientStranger(base, 250)))) {
        wrong.addAll(told.get());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whoSpeaksBeforeTheSocketIsOpenIsHeard(@ArquillianResource URI base) throws Exception {
    var breath = new ByteArrayOutputStream();
    breath.writeBytes(RawLine.handshake("/live/x"));
    breath.writeBytes(RawLine.CLOSING);

    try (var line = new RawLine(base)) {
      assertThat(line.answer(breath.toByteArray())).startsWith("HTTP/1.1 101");
      assertThat(line.ends()).isTrue();
    }
  }

  @Test
  void whoSendsAFrameWithoutEndIsHungUpOn(@ArquillianResource URI base) throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var cookie = "Cookie: madang_session=" + cast.chi().session();
    var megabyte = new byte[] {(byte) 0x81, (byte) 0xff, 0, 0, 0, 0, 0, 0x10, 0, 0, 0, 0, 0, 0};

    try (var line = new RawLine(base)) {
      line.answer(RawLine.handshake("/live/" + cast.jam() + "?watch=jam", cookie));
      line.write(megabyte);
      line.write(new byte[256 * 1024]);
      assertThat(line.ends()).isTrue();
    }
  }

  @Test
  void whoOpensTooManyWindowsLosesTheOldest(@ArquillianResource URI base) throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var windows = new ArrayList<Heard>();
    for (var i = 0; i <= Hall.MOST_LINES; i++) {
      windows.add(cast.chi().listen(cast.jam(), "jam"));
    }

    assertThat(closing(windows.removeFirst())).isEqualTo(4429);

    cast.thread(cast.ben(), "IDEA", "More bike lanes", "With kerbs.");
    for (var window : windows) {
      window.next(message -> tells(message, "thread-opened"));
    }
  }

  @Test
  void whoIsRemovedHearsNoMore(@ArquillianResource URI base) throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var heard = cast.chi().listen(cast.jam(), "jam");

    var gone = cast.admin().delete("jams/" + cast.jam() + "/members/" + id(cast.chi()));

    assertThat(gone.statusCode()).isEqualTo(204);
    assertThat(closing(heard)).isEqualTo(4404);
    assertThat(closing(cast.chi().open(cast.jam(), "jam"))).isEqualTo(4404);
  }

  @Test
  void whoseRolesChangedComesBackAndHearsWhatTheNewOnesAllow(@ArquillianResource URI base)
      throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var heard = cast.ada().listen(cast.jam(), "moderators");
    var roles = "jams/" + cast.jam() + "/members/" + id(cast.ada()) + "/roles";

    var changed = cast.admin().put(roles, Map.of("roles", List.of("participant")));

    assertThat(changed.statusCode()).isLessThan(300);
    assertThat(closing(heard)).isEqualTo(1012);
    var after = cast.ada().listen(cast.jam(), "jam,moderators");
    assertHearsOfNoFlag(after, cast);
  }

  @Test
  void whoCameBackBeforeTheHallHeardOfItStays(@ArquillianResource URI base) throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var roles = "jams/" + cast.jam() + "/members/" + id(cast.ada()) + "/roles";
    cast.chi().listen(cast.jam(), "jam"); // so that there is a hall

    cast.admin().put(roles, Map.of("roles", List.of("participant")));

    assertHearsOfNoFlag(cast.ada().listen(cast.jam(), "jam,moderators"), cast);
  }

  @Test
  void whoIsNoLongerAnAdminHearsWhatIsLeftToThem(@ArquillianResource URI base) throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var guest = Cast.arrive(base, "IDEATE").admin();
    var participant = Cast.arrive(base, "IDEATE").admin();
    change(
        "insert into membership select '%s', '%s', 1, true, false, false, now()"
            .formatted(cast.jam(), id(participant)));
    var closed = guest.listen(cast.jam(), "moderators");
    var restarted = participant.listen(cast.jam(), "moderators");

    for (var who : List.of(guest, participant)) {
      change("update member set admin = false where id = '%s'".formatted(id(who)));
    }

    assertThat(closing(closed)).isEqualTo(4404);
    assertThat(closing(restarted)).isEqualTo(1012);
    assertHearsOfNoFlag(participant.listen(cast.jam(), "jam,moderators"), cast);
  }

  @Test
  void whoSignsOutHearsNoMore(@ArquillianResource URI base) throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var heard = cast.chi().again().listen(cast.jam(), "jam");

    assertThat(cast.chi().delete("session").statusCode()).isLessThan(300);

    assertThat(closingAtOnce(heard)).isEqualTo(4401);
  }

  @Test
  void aNewPasswordEndsTheSocketsOfOtherSessionsAlone(@ArquillianResource URI base)
      throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var before = "four words and more";
    JamServer.object(cast.chi().put("members/me/password", Map.of("password", before)));
    var email = me(cast.chi()).get("email").getAsString();
    var thief = new JamServer(base);
    JamServer.object(thief.post("session", Map.of("email", email, "password", before)));
    var overheard = thief.listen(cast.jam(), "jam");
    var heard = cast.chi().listen(cast.jam(), "jam");

    var after = Map.of("old", before, "password", "four other green hills");
    JamServer.object(cast.chi().put("members/me/password", after));

    assertThat(closingAtOnce(overheard)).isEqualTo(4401);
    cast.thread(cast.ben(), "IDEA", "More bike lanes", "With kerbs.");
    heard.next(message -> tells(message, "thread-opened"));
  }

  @Test
  void whoIsErasedHearsNoMoreAlsoWhereTheyNeverDidAnything(@ArquillianResource URI base)
      throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var guest = Cast.arrive(base, "IDEATE").admin();
    var heard = guest.listen(cast.jam(), "moderators");

    var erased = guest.post("members/me/erasure", Map.of("words", "KEEP", "name", "admin"));

    assertThat(erased.statusCode()).isEqualTo(204);
    assertThat(closingAtOnce(heard)).isEqualTo(4401);
  }

  @Test
  void aSocketEndsWhenItsSessionIsOver(@ArquillianResource URI base) throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var heard = cast.chi().listen(cast.jam(), "jam");

    var session = Digest.of(cast.chi().session());
    change("update sign_in set expires = now() where token_digest = '%s'".formatted(session));

    assertThat(closing(heard)).isEqualTo(4401);
  }

  @Test
  void whoComesBackMissesNothingAndHearsNothingTwice(@ArquillianResource URI base)
      throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.ben(), "QUESTION", "How many?", "Let us count.");
    var channel = "thread:" + thread;
    var first = cast.chi().open(cast.jam(), channel);
    var last = first.next("joined").get("position").getAsLong();
    first.close();
    var heard = new ArrayList<String>();

    try (var writers = Executors.newFixedThreadPool(4)) {
      for (var writer : List.of(cast.ada(), cast.ben(), cast.chi(), cast.eve())) {
        writers.execute(
            () -> {
              for (var i = 0; i < 15; i++) {
                writer.post(
                    "threads/" + thread + "/posts", java.util.Map.of("text", "Number " + i));
              }
            });
      }
      while (heard.size() < 60) {
        last = listenForAWhile(cast.chi().open(cast.jam(), channel + "@" + last), last, heard);
      }
    }

    assertThat(heard).hasSize(60);
    assertThat(new HashSet<>(heard)).hasSize(60);
  }

  @Test
  void whoWasToldMoreThanTheLogHoldsReadsAnewAndGoesOn(@ArquillianResource URI base)
      throws Exception {
    var cast = Cast.arrive(base, "IDEATE");

    var heard = cast.chi().listen(cast.jam(), "jam@5000"); // the jam came back from a backup

    assertThat(heard.next("reload").get("position").getAsLong()).isLessThan(5000);
    cast.thread(cast.ben(), "IDEA", "More bike lanes", "With kerbs.");
    heard.next(message -> tells(message, "thread-opened"));
  }

  @Test
  void whoSleepsKeepsNobodyWaitingAndMissesNothing(@ArquillianResource URI base) throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.ben(), "QUESTION", "How loud?", "Let us listen.");
    var channel = "thread:" + thread;
    var asleep = cast.chi().openAsleep(cast.jam(), channel + "@0");
    var awake = cast.ada().listen(cast.jam(), channel);
    var posts = new ArrayList<String>();

    // far more than the buffers between the two hold
    for (var i = 0; i < 400; i++) {
      var text = "%04d %s".formatted(i, "loud ".repeat(1900));
      posts.add(cast.reply(cast.ben(), thread, text));
    }

    assertThat(posts(awake, posts.size())).isEqualTo(posts);
    asleep.wake();
    assertThat(posts(asleep, posts.size())).isEqualTo(posts);
    assertThat(gauge(cast, "live_frames")).isGreaterThan(1);
  }

  @Test
  void framesTakeTheShortWay(@ArquillianResource URI base) throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    cast.ben().listen(cast.jam(), "jam");

    assertThat(gauge(cast, "live_listeners")).isPositive();
    assertThat(gauge(cast, "live_listeners_indirect")).isZero();
  }

  @Test
  void aWholeHallComesBackAtOnceAndMissesNothing(@ArquillianResource URI base) throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.ben(), "QUESTION", "Who is back?", "Let us see.");
    var channel = "thread:" + thread;
    var before = new ArrayList<Heard>();
    var hall = List.of(cast.ada(), cast.ben(), cast.chi(), cast.eve(), cast.admin());
    for (var i = 0; i < 5 * Hall.MOST_LINES; i++) {
      before.add(hall.get(i % 5).open(cast.jam(), channel));
    }
    var last = new ArrayList<Long>();
    for (var line : before) {
      last.add(line.next("joined").get("position").getAsLong());
      line.abort();
    }
    var posts = new ArrayList<String>();
    for (var i = 0; i < 10; i++) {
      posts.add(cast.reply(cast.ben(), thread, "While they are away: " + i));
    }

    var after = new ArrayList<Heard>();
    for (var i = 0; i < last.size(); i++) {
      after.add(hall.get(i % 5).open(cast.jam(), channel + "@" + last.get(i)));
    }
    for (var i = 0; i < 10; i++) {
      posts.add(cast.reply(cast.ben(), thread, "While they come back: " + i));
    }

    for (var line : after) {
      assertThat(posts(line, posts.size())).isEqualTo(posts);
    }
  }

  @Test
  void whoComesAfterAnInsightWasRefreshedIsToldHowLongAgo(@ArquillianResource URI base)
      throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var early = cast.ben().listen(cast.jam(), "jam");
    cast.thread(cast.ben(), "IDEA", "More bike lanes", "With kerbs.");
    early.next(message -> message.toString().contains("insight-refreshed"));

    var joined = cast.chi().open(cast.jam(), "jam").next("joined");
    assertThat(joined.get("refreshedMillisAgo").getAsLong()).isNotNegative();
  }

  @Test
  void whoIsHereIsCountedOnce(@ArquillianResource URI base) throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var ada = cast.ada().open(cast.jam(), "jam");
    assertThat(ada.next("joined").get("present").getAsInt()).isEqualTo(1);
    var phone = cast.chi().open(cast.jam(), "jam");
    assertThat(phone.next("joined").get("present").getAsInt()).isEqualTo(2);
    var desk = cast.chi().open(cast.jam(), "jam");
    assertThat(desk.next("joined").get("present").getAsInt()).isEqualTo(2);

    ada.next(message -> presence(message) == 2);
    phone.close();
    desk.close();
    ada.next(message -> presence(message) == 1);
  }

  private static int presence(JsonObject message) {
    return message.get("type").getAsString().equals("presence")
        ? message.get("present").getAsInt()
        : -1;
  }

  private static double gauge(Cast cast, String name) {
    return cast.admin()
        .get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no gauge " + name + "."));
  }

  /** The ids of so many posts, in the order in which they were told. */
  private static List<String> posts(Heard line, int number) throws InterruptedException {
    var told = new ArrayList<String>();
    while (told.size() < number) {
      for (var element : line.next("frame").getAsJsonArray("events")) {
        var event = element.getAsJsonObject();
        if (event.get("kind").getAsString().equals("post-written")) {
          told.add(event.getAsJsonObject("post").get("id").getAsString());
        }
      }
    }
    return told;
  }

  /** Hears at least one frame, hangs up without a word, and returns how far it came. */
  private static long listenForAWhile(Heard line, long from, List<String> heard)
      throws InterruptedException {
    var frame = line.next("frame");
    line.abort();
    for (var element : frame.getAsJsonArray("events")) {
      var event = element.getAsJsonObject();
      assertThat(event.get("position").getAsLong()).isGreaterThan(from);
      if (event.get("kind").getAsString().equals("post-written")) {
        heard.add(event.getAsJsonObject("post").get("id").getAsString());
      }
    }
    return frame.get("position").getAsLong();
  }

  private static boolean tells(JsonObject message, String kind) {
    return message.has("events") && message.getAsJsonArray("events").toString().contains(kind);
  }

  private static JsonObject event(JsonObject frame, String kind) {
    for (var event : frame.getAsJsonArray("events")) {
      if (event.getAsJsonObject().get("kind").getAsString().equals(kind)) {
        return event.getAsJsonObject();
      }
    }
    throw new AssertionError(frame.toString());
  }

  private static void assertHearsOfNoFlag(Heard line, Cast cast) throws InterruptedException {
    var thread = cast.thread(cast.ben(), "IDEA", "Call my neighbour", "The number is 555.");
    var flag = Map.of("reason", "PRIVATE", "note", "A telephone number.");
    assertThat(cast.chi().post("threads/" + thread + "/flags", flag).statusCode()).isEqualTo(201);
    cast.thread(cast.ben(), "IDEA", "And then", "Something else.");
    var all = new ArrayList<String>();
    line.next(
        message -> {
          all.add(message.toString());
          return message.toString().contains("And then");
        });
    assertThat(all).noneMatch(message -> message.contains("flag-raised"));
  }

  private static JsonObject me(JamServer who) {
    return JamServer.object(who.get("session")).getAsJsonObject("member");
  }

  private static String id(JamServer who) {
    return me(who).get("id").getAsString();
  }

  private static void change(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(TestDatabase.ofSystem());
        var change = connection.createStatement()) {
      assertThat(change.executeUpdate(sql)).isEqualTo(1);
    }
  }

  /** Not only with the next round of who looks after the door. */
  private static int closingAtOnce(Heard line) throws InterruptedException {
    var began = System.nanoTime();
    var code = closing(line);
    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .isLessThan(Doorkeeper.ROUND.dividedBy(3));
    return code;
  }

  private static int closing(Heard line) throws InterruptedException {
    return line.next(Heard.CLOSED).get("code").getAsInt();
  }
}
