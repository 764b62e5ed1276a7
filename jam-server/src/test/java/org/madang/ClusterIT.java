package org.madang;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.madang.JamServer.Heard;
import org.madang.crowd.JamClient;

/** Two servers on one database: whatever is done at one holds at the other. */
class ClusterIT {
  private static final long A_BREATH = TimeUnit.MILLISECONDS.toNanos(100);
  private static Nodes nodes;

  private final Cast cast;

  ClusterIT() throws Exception {
    nodes.awaitAll();
    cast = cast();
  }

  private static Cast cast() {
    return Cast.arrive(nodes.at(1), nodes.databaseUrl(), "IDEATE");
  }

  @BeforeAll
  static void start() throws Exception {
    nodes = Nodes.start(2);
  }

  @AfterAll
  static void stop() {
    nodes.close();
  }

  @Test
  void whatIsWrittenAtOneIsHeardAtEveryOther() throws Exception {
    var thread = cast.thread(cast.ben(), "IDEA", "More bike lanes", "With kerbs.");
    var lines = new ArrayList<Heard>();
    for (var node = 1; node <= nodes.size(); node++) {
      lines.add(cast.chi().at(nodes.at(node)).listen(cast.jam(), "thread:" + thread));
    }
    var written = new ArrayList<String>();
    for (var number = 0; number < 20; number++) {
      var at = nodes.at(1 + number % nodes.size());
      written.add(cast.reply(cast.ben().at(at), thread, "Number " + number));
    }

    for (var line : lines) {
      assertThat(posts(line, written.size())).containsExactlyInAnyOrderElementsOf(written);
    }
  }

  @Test
  void whoSignedInAtOneIsKnownAtTheOther() throws Exception {
    var elsewhere = cast.ben().at(nodes.at(2));
    assertThat(JamServer.object(elsewhere.get("session")).get("member").isJsonNull()).isFalse();
    var heard = cast.ben().listen(cast.jam(), "jam");

    assertThat(elsewhere.delete("session").statusCode()).isLessThan(300);

    assertThat(heard.next(Heard.CLOSED).get("code").getAsInt()).isEqualTo(4401);
    Eventually.holds(
        "who signed out at one is not known at the other",
        () -> cast.ben().get("jams/" + cast.jam() + "/threads").statusCode() == 401);
  }

  @Test
  void whoLosesARoleAtOneHasLostItAtTheOther() throws Exception {
    var here = cast.ada();
    var there = cast.ada().at(nodes.at(2));
    var flags = "jams/" + cast.jam() + "/flags";
    assertThat(here.get(flags).statusCode()).isEqualTo(200);
    assertThat(there.get(flags).statusCode()).isEqualTo(200);
    var me = JamServer.object(here.get("session")).getAsJsonObject("member").get("id");

    var changed =
        cast.admin()
            .put(
                "jams/" + cast.jam() + "/members/" + me.getAsString() + "/roles",
                Map.of("roles", List.of("participant")));

    assertThat(changed.statusCode()).isLessThan(300);
    Eventually.holds("the other has forgotten it", () -> there.get(flags).statusCode() == 403);
  }

  @Test
  void whoIsPresentIsCountedOverAllNodesAndOnce() throws Exception {
    var ben = cast.ben().listen(cast.jam(), "jam");
    var chi = cast.chi().at(nodes.at(2)).listen(cast.jam(), "jam");
    var ada = cast.ada().at(nodes.at(2)).listen(cast.jam(), "jam");

    ben.next(message -> present(message) == 3);
    chi.next(message -> present(message) == 3);
    var benOnceMore = cast.ben().at(nodes.at(2)).listen(cast.jam(), "jam");
    ada.close();

    chi.next(message -> present(message) == 2);
    ben.next(message -> present(message) == 2);
    benOnceMore.close();
  }

  @Test
  void whoGuessesAtEveryNodeGetsNoMoreGuesses() {
    var guess =
        Map.of("email", "nobody@" + UUID.randomUUID() + ".example", "password", "wrong one");
    var refused = new ArrayList<String>();
    for (var number = 0; number < 20; number++) {
      var at = new JamServer(nodes.at(1 + number % nodes.size()));
      refused.add(JamServer.code(at.post("session", guess)));
    }

    // ten, and one more every six minutes; twice as many if each node counted for itself
    assertThat(refused.stream().filter(code -> !code.equals("too-many-sign-ins")).count())
        .isBetween(10L, 13L);
  }

  @Test
  void operatorsSeeBothNodesAndNoMembersWords() throws Exception {
    cast.thread(cast.ben(), "IDEA", "Zanzibarian bike lanes", "With quixotic kerbs.");
    cast.ben().get("jams/" + cast.jam() + "/search?q=zanzibarian");
    var asked = cast.ben().get("jams/" + cast.jam() + "/search?q=quixotic&limit=none");

    var figures = new JamServer(nodes.at(1)).get("/metrics?scope=application").body();
    assertThat(figures).contains("madang_requests_total", "madang_refusals_total");
    assertThat(figure(figures, "madang_nodes")).isEqualTo(nodes.size());
    var holders = 0.0;
    for (var node = 1; node <= nodes.size(); node++) {
      var at = new JamServer(nodes.at(node)).get("/metrics?scope=application").body();
      holders += figure(at, "madang_analytics_lease");
    }
    assertThat(holders).isEqualTo(1);
    var id = asked.headers().firstValue("X-Request-Id").orElseThrow();
    assertThat(asked.body()).contains(id);
    assertThat(nodes.log(1)).contains("request=" + id).doesNotContainIgnoringCase("zanzibarian");
    assertThat(nodes.log(1)).doesNotContainIgnoringCase("quixotic");
  }

  @Test
  void theAnalysisGoesOnWhenItsNodeDies() throws Exception {
    var holder = lease("select holder from lease where until > now()");
    var number = Integer.parseInt(holder.split("-")[1]);
    var killedAt = Double.parseDouble(lease("select extract(epoch from now()) from lease"));

    nodes.process(number).destroyForcibly();

    Eventually.holds(
        "another node takes over",
        () -> !lease("select holder from lease").startsWith("node-" + number));
    var since = Double.parseDouble(lease("select extract(epoch from since) from lease"));
    assertThat(since - killedAt).isLessThan(15);
    var line = cast.ben().at(nodes.at(3 - number)).listen(cast.jam(), "jam");
    var chi = cast.chi().at(nodes.at(3 - number));
    cast.thread(chi, "IDEA", "More bike lanes", "With kerbs.");
    line.next(message -> message.toString().contains("insight-refreshed"));
    nodes.awaitAll();
  }

  @Test
  void theNodesListenWhereNobodyElseCanKnock() throws Exception {
    for (var node = 1; node <= nodes.size(); node++) {
      assertThat(Doors.of(nodes.process(node)))
          .hasSize(2)
          .contains("loopback " + nodes.at(node).getPort())
          .allMatch(door -> door.startsWith("loopback "));
    }
  }

  @Test
  void theProxyIsBroughtBackWhenItDies() throws Exception {
    Assumptions.assumeTrue(nodes.haveProxy(), "there is no HAProxy here");

    var proxy = nodes.proxy();
    proxy.destroyForcibly();
    proxy.onExit().join();

    assertThat(atTheFront(cast.ben()).get("jams/" + cast.jam()).getAsJsonObject().has("phase"))
        .isTrue();
  }

  @Test
  void aRestartOneByOneIsNoticedByNobody() throws Exception {
    Assumptions.assumeTrue(nodes.haveProxy(), "there is no HAProxy here");
    var thread = cast.thread(cast.ben(), "QUESTION", "How many?", "Let us count.");
    var running = new AtomicBoolean(true);
    var written = ConcurrentHashMap.<String>newKeySet();
    var heard = new ArrayList<String>();

    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      var writing =
          Stream.of(cast.ada(), cast.ben(), cast.chi())
              .map(writer -> crowd.submit(() -> write(writer, thread, running, written)))
              .toList();
      var last = UUID.randomUUID();
      var listening = crowd.submit(() -> listen(thread, last.toString(), heard));
      nodes.restartOneByOne();
      running.set(false);
      for (var one : writing) {
        one.get();
      }
      written.add(say(atTheFront(cast.ben()), thread, last, "That was all."));
      listening.get();
    }

    assertThat(heard).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(written);
    assertThat(written).hasSizeGreaterThan(20);
    try (var connection = nodes.database();
        var kept = connection.prepareStatement("select id from post where thread = ?::uuid")) {
      kept.setString(1, thread);
      var ids = new ArrayList<String>();
      try (var rows = kept.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getString(1));
        }
      }
      assertThat(ids).containsExactlyInAnyOrderElementsOf(written);
    }
  }

  /** Writes as a browser does: asks again with the same key until it has an answer. */
  private static Void write(
      JamServer writer, String thread, AtomicBoolean running, Set<String> written) {
    var client = atTheFront(writer);
    while (running.get()) {
      written.add(say(client, thread, UUID.randomUUID(), "One more, number " + written.size()));
      LockSupport.parkNanos(A_BREATH); // people are no load generator
    }
    return null;
  }

  /** A client that asks until it is answered, at the proxy. */
  private static JamClient atTheFront(JamServer member) {
    return new JamClient(JamClient.connections(), nodes.front(), member.session());
  }

  private static String say(JamClient client, String thread, UUID key, String text) {
    var said = new JsonObject();
    said.addProperty("text", text);
    var post = client.post("threads/" + thread + "/posts", key, said).getAsJsonObject();
    return post.get("id").getAsString();
  }

  /**
   * Listens as a browser does, up to a last post: comes back when the line ends, and says how far
   * it had read.
   */
  private Void listen(String thread, String last, List<String> heard) throws InterruptedException {
    var channel = "thread:" + thread;
    var read = 0L;
    while (true) {
      Heard line;
      try {
        line = cast.eve().at(nodes.front()).open(cast.jam(), channel + "@" + read);
      } catch (CompletionException notNow) {
        Eventually.breathe();
        continue;
      }
      var message = line.next(ClusterIT::isFrameOrEnd);
      while (!message.get("type").getAsString().equals(Heard.CLOSED)) {
        read = message.get("position").getAsLong();
        heard.addAll(postsIn(message));
        if (heard.contains(last)) {
          return null;
        }
        message = line.next(ClusterIT::isFrameOrEnd);
      }
    }
  }

  private static boolean isFrameOrEnd(JsonObject message) {
    return Set.of("frame", Heard.CLOSED).contains(message.get("type").getAsString());
  }

  /** The value of a figure that has no labels of its own. */
  private static double figure(String figures, String name) {
    return figures
        .lines()
        .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElseThrow();
  }

  private static int present(JsonObject message) {
    return message.has("present") ? message.get("present").getAsInt() : -1;
  }

  private static String lease(String query) throws SQLException {
    try (var connection = nodes.database();
        var rows = connection.createStatement().executeQuery(query)) {
      return rows.next() ? rows.getString(1) : "";
    }
  }

  /** The ids of so many posts, as they were told. */
  private static List<String> posts(Heard line, int number) throws InterruptedException {
    var told = new ArrayList<String>();
    while (told.size() < number) {
      told.addAll(postsIn(line.next("frame")));
    }
    return told;
  }

  private static List<String> postsIn(JsonObject frame) {
    var told = new ArrayList<String>();
    for (var element : frame.getAsJsonArray("events")) {
      var event = element.getAsJsonObject();
      if (event.get("kind").getAsString().equals("post-written")) {
        told.add(event.getAsJsonObject("post").get("id").getAsString());
      }
    }
    return told;
  }
}
