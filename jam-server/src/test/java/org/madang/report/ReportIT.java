package org.madang.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.madang.Cast;
import org.madang.Eventually;
import org.madang.JamServer;
import org.madang.TestDatabase;

@ExtendWith(ArquillianExtension.class)
class ReportIT {
  private static final String FILE =
      """
      {"type":"jam","title":"Quiet Harbour","question":"What now?","languages":["en"],"starts":"2025-03-12T17:00:45.567Z","ends":"2025-09-01T21:16:55.083Z","mood":"calm"}
      {"type":"forum","id":"boats","title":"Boats","question":""}
      {"type":"member","id":"m1","name":"Kim","function":"Sales","region":"Asia","locale":"ko","shoe":41}
      {"type":"support","thread":"t1","member":"m3","at":"2025-03-12T17:59:00.000Z"}
      {"type":"post","id":"p0","thread":"t1","parent":"p1","author":"m1","at":"2025-03-12T17:59:30Z","text":"Said before it was asked."}
      {"type":"thread","id":"t1","forum":"boats","kind":"IDEA","author":"m1","at":"2025-03-12T18:00:00.000Z","title":"더 조용한 배","text":"전기로.","tags":["quiet"]}
      {"type":"post","id":"p1","thread":"t1","parent":"t1","author":"m2","at":"2025-03-12T19:00:00Z","text":"Yes, and solar."}
      {"type":"post","id":"p2","thread":"t1","parent":"p1","author":"m1","at":"2025-03-12T19:00:01Z","text":"Both."}
      {"type":"support","thread":"t1","member":"m2","at":"2025-03-12T20:00:00.000Z"}
      {"type":"rating","idea":"t1","member":"m2","overall":4,"impact":5,"feasibility":3,"novelty":2,"at":"2025-03-12T20:00:00.000Z"}
      """;

  @Deployment(testable = false)
  static WebArchive jam() {
    return JamServer.war();
  }

  @Test
  void aDecisionReachesWhoContributedAndNobodyElse(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var idea = cast.thread(cast.ben(), "IDEA", "More bike lanes", "On every street.");
    var address = "jams/" + cast.jam() + "/ideas/" + idea + "/decision";
    var fund = Map.of("decision", "FUND", "reason", "It is cheap and good.");

    assertThat(cast.eve().put(address, fund).statusCode()).isEqualTo(403);
    cast.move("REVIEW");
    assertThat(cast.dee().put(address, fund).statusCode()).isEqualTo(404);
    assertThat(cast.ada().put(address, fund).statusCode()).isEqualTo(403);
    assertThat(cast.eve().put(address, Map.of("decision", "FUND")).statusCode()).isEqualTo(422);
    var unseen = Map.of("decision", "FUND", "reason", "\u200B");
    assertThat(JamServer.code(cast.eve().put(address, unseen))).isEqualTo("reason-missing");
    var decided = JamServer.object(cast.eve().put(address, fund));

    assertThat(decided.get("decision").getAsString()).isEqualTo("FUND");
    var decisions = "jams/" + cast.jam() + "/decisions";
    assertThat(JamServer.array(cast.ben().get(decisions))).hasSize(1);
    assertThat(JamServer.array(cast.chi().get(decisions))).isEmpty();
    assertThat(cast.dee().get(decisions).statusCode()).isEqualTo(404);
    cast.move("CLOSED");
    assertThat(JamServer.array(cast.chi().get(decisions))).hasSize(1);
    assertThat(cast.chi().get(decisions).body()).contains("More bike lanes");
    for (var stranger : List.of(cast.chi(), cast.eve(), cast.ada())) {
      assertThat(JamServer.array(stranger.get(decisions + "?mine=true"))).isEmpty();
    }
    assertThat(JamServer.array(cast.ben().get(decisions + "?mine=true"))).hasSize(1);
    assertThat(JamServer.array(cast.chi().get(decisions + "?idea=" + idea))).hasSize(1);
    assertThat(JamServer.array(cast.chi().get(decisions + "?idea=" + UUID.randomUUID()))).isEmpty();
    var elsewhere = Cast.arrive(base, "IDEATE");
    var asked = "jams/" + elsewhere.jam() + "/decisions?idea=" + idea;
    assertThat(JamServer.array(elsewhere.admin().get(asked))).isEmpty();

    var hide = Map.of("hidden", true, "reason", "A name is in the title.");
    cast.ada().put("threads/" + idea + "/visibility", hide);
    assertThat(cast.chi().get(decisions).body()).doesNotContain("More bike lanes");
  }

  @Test
  void theReportIsForExecutivesUntilTheJamIsClosed(@ArquillianResource URI base) throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var formula = cast.thread(cast.ben(), "IDEA", "=1+1", "A formula?");
    var warm = cast.thread(cast.chi(), "IDEA", "따뜻한 집", "난방을 바꿉시다.");
    var link = Map.of("first", formula, "second", warm, "kind", "SAME", "reason", "=2, both.");
    assertThat(cast.chi().post("jams/" + cast.jam() + "/links", link).statusCode()).isEqualTo(201);

    for (var file : List.of("report.pdf?locale=ko", "ideas.csv", "links.csv")) {
      var address = "jams/" + cast.jam() + "/" + file;
      assertThat(cast.eve().get(address).statusCode()).as(file).isEqualTo(200);
      assertThat(cast.ben().get(address).statusCode()).as(file).isEqualTo(404);
      assertThat(cast.dee().get(address).statusCode()).as(file).isEqualTo(404);
    }
    assertThat(cast.eve().get("jams/" + cast.jam() + "/report.pdf").body()).startsWith("%PDF");
    assertThat(cast.eve().get("jams/" + cast.jam() + "/links.csv").body()).contains("'=2, both.");
    Eventually.holds( // what came after the last look is in the next one
        "both ideas are in the table",
        () ->
            List.of("'=1+1", "따뜻한 집").stream()
                .allMatch(cast.eve().get("jams/" + cast.jam() + "/ideas.csv").body()::contains));
  }

  @Test
  void aTableFollowsTheNamesOfPeopleAlsoInAJamThatStandsStill(@ArquillianResource URI base)
      throws Exception {
    var cast = frozen(base);
    var table = "jams/" + cast.jam() + "/ideas.csv";
    assertThat(cast.eve().get(table).body()).contains("ben");

    assertThat(cast.ben().put("members/me", Map.of("name", "Benedikt")).statusCode())
        .isEqualTo(200);

    assertThat(cast.eve().get(table).body()).contains("Benedikt");
  }

  @Test
  void aTableFollowsTheNamesOfThemesAlsoWhereTheShortlistIsFrozen(@ArquillianResource URI base)
      throws Exception {
    var cast = frozen(base);
    var table = "jams/" + cast.jam() + "/ideas.csv";
    assertThat(cast.eve().get(table).body()).doesNotContain("Lane people");

    call(cast.jam(), "Lane people");

    assertThat(cast.eve().get(table).body()).contains("Lane people");
  }

  /** A jam that is over. */
  private static Cast frozen(URI base) throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    cast.thread(cast.ben(), "IDEA", "More bike lanes", "Protected ones, downtown.");
    cast.move("CLOSED");
    Eventually.holds(
        "it is frozen",
        () ->
            JamServer.object(cast.eve().get("jams/" + cast.jam() + "/shortlist"))
                    .get("frozen")
                    .getAsBoolean()
                && cast.admin().get("jams/" + cast.jam() + "/log").body().contains("CLOSED"));
    return cast;
  }

  /** As a look does that finds another name for a theme, and moves nothing that is frozen. */
  private static void call(String jam, String label) throws SQLException {
    try (var connection = DriverManager.getConnection(TestDatabase.ofSystem());
        var change =
            connection.prepareStatement(
                """
                update finding set computed_at = computed_at + interval '1 microsecond',
                  data = cast(jsonb_set(cast(data as jsonb), '{themes,themes}', jsonb_build_array(jsonb_build_object(
                    'id', 't1', 'label', cast(? as text), 'named', false, 'pinned', false, 'keyPhrases', '[]'::jsonb,
                    'members', (select jsonb_agg(jsonb_build_object('id', id, 'score', 1, 'placed', false)) from thread where jam = finding.jam),
                    'summary', '[]'::jsonb, 'sources', '[]'::jsonb, 'language', 'en', 'x', 0, 'y', 0))) as text)
                where jam = ?::uuid and kind = 'themes'
                """)) {
      change.setString(1, label);
      change.setString(2, jam);
      assertThat(change.executeUpdate()).isEqualTo(1);
    }
  }

  @Test
  void whatIsImportedIsExportedLineByLine(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    assertThat(take(cast.ada(), FILE).statusCode()).isEqualTo(403);

    var jam = JamServer.object(take(cast.admin(), FILE)).get("id").getAsString();

    assertThat(lines(cast.admin().get("jams/" + jam + "/export").body())).isEqualTo(lines(FILE));
    assertThat(cast.ben().get("jams/" + jam + "/export").statusCode()).isEqualTo(404);
    assertThat(cast.ada().get("jams/" + cast.jam() + "/export").statusCode()).isEqualTo(403);
  }

  @Test
  void thePhasesOfAnImportedJamFollowEachOther(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");

    var jam = JamServer.object(take(cast.admin(), FILE)).get("id").getAsString();

    assertThat(JamServer.object(cast.admin().get("jams/" + jam)).getAsJsonArray("phases"))
        .map(JsonElement::getAsJsonObject)
        .map(phase -> Instant.parse(said(phase, "starts")))
        .isSorted();
  }

  @Test
  void theForumsOfAnImportedJamWereWrittenInWhenTheirPostsWere(@ArquillianResource URI base)
      throws Exception {
    var cast = Cast.arrive(base, "IDEATE");

    var jam = JamServer.object(take(cast.admin(), FILE)).get("id").getAsString();

    Eventually.holds("it is counted", () -> forum(cast, jam).get("posts").getAsInt() == 3);
    assertThat(said(forum(cast, jam), "lastAt")).isEqualTo("2025-03-12T19:00:01Z");
  }

  private static JsonObject forum(Cast cast, String jam) {
    var forums = JamServer.object(cast.admin().get("jams/" + jam)).getAsJsonArray("forums");
    return forums.get(0).getAsJsonObject();
  }

  @Test
  void anImportedThreadIsInTheLanguageItIsWrittenIn(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var file =
        FILE
            + """
            {"type":"member","id":"g1","name":"Grete","locale":"de"}
            {"type":"thread","id":"g","forum":"f1","kind":"IDEA","author":"g1","at":"2025-03-13T10:00:00Z","title":"Wege am Fluss","text":""}
            {"type":"thread","id":"k","forum":"f1","kind":"IDEA","author":"m1","at":"2025-03-13T10:00:01Z","title":"강변에 나무를 심자","text":""}
            """;

    var jam = JamServer.object(take(cast.admin(), file)).get("id").getAsString();

    var threads = JamServer.object(cast.admin().get("jams/" + jam + "/threads"));
    assertThat(threads.getAsJsonArray("items").asList())
        .map(JsonElement::getAsJsonObject)
        .map(one -> one.get("title").getAsString() + ": " + one.get("language").getAsString())
        .contains("Wege am Fluss: de", "강변에 나무를 심자: ko");
  }

  @Test
  void aLongConversationStandsAsItStood(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var file = new StringBuilder(FILE);
    for (var i = 0; i < 600; i++) { // more than is written at once; two branches, in turn
      var parent = i < 2 ? "t1" : "c" + (i - 2);
      file.append(
          """
          {"type":"post","id":"c%d","thread":"t1","parent":"%s","author":"m1","at":"2025-03-13T10:00:00Z","text":"%d"}
          """
              .formatted(i, parent, i));
    }

    var jam = JamServer.object(take(cast.admin(), file.toString())).get("id").getAsString();

    assertThat(lines(cast.admin().get("jams/" + jam + "/export").body()))
        .isEqualTo(lines(file.toString()));
    var host = cast.admin();
    var thread =
        JamServer.object(host.get("jams/" + jam + "/threads"))
            .getAsJsonArray("items")
            .get(0)
            .getAsJsonObject();
    assertThat(thread.get("posts").getAsInt()).isEqualTo(603);
    var first = tree(host, thread.get("id").getAsString());
    assertThat(first).startsWith("Yes, and solar.").hasSize(50);
    assertThat(first.subList(3, 50))
        .isEqualTo(IntStream.range(0, 47).mapToObj(i -> Integer.toString(2 * i)).toList());
  }

  /** A jam's file with more lines than are read at once. */
  private static String longFile() {
    var file = new StringBuilder(FILE);
    for (var i = 0; i < 1200; i++) {
      file.append(
          """
          {"type":"post","id":"c%d","thread":"t1","parent":"t1","author":"m%d","at":"2025-03-13T10:00:%02dZ","text":"%d"}
          """
              .formatted(i, i % 7, i / 20, i));
    }
    return file.toString();
  }

  @Test
  void anExportIsOfOneInstant(@ArquillianResource URI base) throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var jam = JamServer.object(take(cast.admin(), longFile())).get("id").getAsString();

    HttpResponse<String> exported;
    try (var held = DriverManager.getConnection(TestDatabase.ofSystem())) {
      var export = heldUp(cast.admin(), jam, held);
      try (var later = DriverManager.getConnection(TestDatabase.ofSystem());
          var change = later.createStatement()) {
        assertThat(
                change.executeUpdate(
                    "update post set text = 'afterwards' where external_id = 'c1199' and jam = '%s'"
                        .formatted(jam)))
            .isEqualTo(1);
      }
      held.rollback();
      exported = export.get();
    }

    assertThat(lines(exported.body())).isEqualTo(lines(longFile()));
    assertThat(cast.admin().get("jams/" + jam + "/export").body()).contains("afterwards");
  }

  @Test
  void anExportThatBreaksOffIsNotHandedOut(@ArquillianResource URI base) throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var jam = JamServer.object(take(cast.admin(), longFile())).get("id").getAsString();

    try (var held = DriverManager.getConnection(TestDatabase.ofSystem())) {
      var export = heldUp(cast.admin(), jam, held);
      try (var operator = DriverManager.getConnection(TestDatabase.ofSystem());
          var end = operator.createStatement()) {
        end.execute("select pg_terminate_backend(pid) from pg_stat_activity where " + EXPORTS);
      }
      var broken = export.get();
      assertThat(broken.statusCode()).isGreaterThanOrEqualTo(500);
      assertThat(broken.body()).doesNotContain("Yes, and solar.");
      held.rollback();
    }

    var whole = cast.admin().get("jams/" + jam + "/export");
    assertThat(lines(whole.body())).isEqualTo(lines(longFile()));
    assertThat(whole.headers().firstValueAsLong("Content-Length"))
        .hasValue(whole.body().getBytes(StandardCharsets.UTF_8).length);
  }

  private static final String EXPORTS = "wait_event_type = 'Lock' and query like '%from rating g%'";

  /** An export that waits for its first ratings until the connection's transaction ends. */
  private static CompletableFuture<HttpResponse<String>> heldUp(
      JamServer admin, String jam, Connection held) throws Exception {
    held.setAutoCommit(false);
    try (var lock = held.createStatement()) {
      lock.execute("lock table rating in access exclusive mode");
    }
    var export = CompletableFuture.supplyAsync(() -> admin.get("jams/" + jam + "/export"));
    Eventually.holds(
        "the export has begun",
        () -> {
          try (var seen = DriverManager.getConnection(TestDatabase.ofSystem());
              var ask = seen.createStatement();
              var rows = ask.executeQuery("select 1 from pg_stat_activity where " + EXPORTS)) {
            return rows.next();
          }
        });
    return export;
  }

  @Test
  void whatWasAddedFollowsTheFileInTheOrderOfTime(@ArquillianResource URI base) throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var file = longFile().replace("2025-09-01", "2099-09-01"); // it can still be replied to
    var jam = JamServer.object(take(cast.admin(), file)).get("id").getAsString();
    var idea = items(cast.admin(), "jams/" + jam + "/threads").getFirst().get("id").getAsString();
    var gil = join(cast.admin(), jam);
    for (var text : List.of("first", "second", "third")) {
      JamServer.object(gil.post("threads/" + idea + "/posts", Map.of("text", text)));
    }
    try (var connection = DriverManager.getConnection(TestDatabase.ofSystem());
        var change = connection.createStatement()) { // two at once, by their numbers
      change.executeUpdate(
          "update post set at = '2030-01-01' where text in ('first', 'second') and jam = '%s'"
              .formatted(jam));
    }

    var exported = lines(cast.admin().get("jams/" + jam + "/export").body());

    int before = lines(file).size();
    assertThat(exported.subList(0, before)).isEqualTo(lines(file));
    assertThat(exported.subList(before, exported.size()))
        .map(line -> said(line.getAsJsonObject(), "type"))
        .containsExactly("member", "post", "post", "post");
    assertThat(exported.subList(before + 1, exported.size()))
        .map(line -> said(line.getAsJsonObject(), "text"))
        .containsExactly("third", "first", "second");
  }

  private static JamServer join(JamServer admin, String jam) {
    Map<String, Object> guest = Map.of("name", "Gil", "email", UUID.randomUUID() + "@gil.example");
    var invited = new HashMap<>(guest);
    invited.put("roles", List.of("participant"));
    var made =
        JamServer.array(
            admin.post("jams/" + jam + "/invitations", Map.of("invitations", List.of(invited))));
    var member = new JamServer(admin.base());
    var token = made.get(0).getAsJsonObject().get("token").getAsString();
    JamServer.object(member.post("invitations/" + token, guest));
    return member;
  }

  private static List<String> tree(JamServer member, String thread) {
    return JamServer.object(member.get("threads/" + thread + "/posts?order=tree&limit=50"))
        .getAsJsonArray("items")
        .asList()
        .stream()
        .map(post -> post.getAsJsonObject().get("text").getAsString())
        .toList();
  }

  @Test
  void aBadLineIsNamedAndNothingIsTakenIn(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    int before = JamServer.array(cast.admin().get("jams")).size();

    var refused =
        take(
            cast.admin(),
            FILE + "{\"type\":\"post\",\"id\":\"p3\",\"thread\":\"nowhere\",\"text\":\"?\"}\n");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("bad-line", "Line 11", "nowhere");
    assertThat(JamServer.array(cast.admin().get("jams"))).hasSize(before);
  }

  @Test
  void whatWasHiddenOrTakenBackElsewhereIsSoHere(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var file =
        FILE
            + """
            {"type":"thread","id":"h","forum":"boats","kind":"IDEA","author":"m1","at":"2025-03-13T10:00:00Z","title":"","text":"","state":"HIDDEN"}
            {"type":"thread","id":"w","forum":"boats","kind":"IDEA","author":"m1","at":"2025-03-13T10:00:01Z","title":"Taken","text":"back","tags":["regretted"],"state":"WITHDRAWN","shoe":41}
            {"type":"post","id":"hp","thread":"t1","author":"m2","at":"2025-03-13T10:00:02Z","text":"","state":"HIDDEN"}
            {"type":"post","id":"wp","thread":"t1","parent":"hp","author":"m2","at":"2025-03-13T10:00:03Z","text":"","state":"WITHDRAWN"}
            {"type":"support","thread":"h","member":"m2","at":"2025-03-13T10:00:04Z"}
            """;

    var jam = JamServer.object(take(cast.admin(), file)).get("id").getAsString();

    var threads = new HashMap<String, String>();
    items(cast.admin(), "jams/" + jam + "/threads")
        .forEach(one -> threads.put(said(one, "state"), said(one, "id")));
    var posts = new HashMap<String, String>();
    items(cast.admin(), "threads/" + threads.get("VISIBLE") + "/posts")
        .forEach(one -> posts.put(said(one, "state"), said(one, "id")));
    assertThat(posts).containsOnlyKeys("VISIBLE", "HIDDEN", "WITHDRAWN");
    assertThat(threads).containsOnlyKeys("VISIBLE", "HIDDEN", "WITHDRAWN");
    var export = "jams/" + jam + "/export";
    assertThat(lines(cast.admin().get(export).body()))
        .isEqualTo(
            lines(
                file.replace(
                    "\"title\":\"Taken\",\"text\":\"back\",\"tags\":[\"regretted\"]",
                    "\"title\":\"\",\"text\":\"\"")));

    var back = Map.of("hidden", false, "reason", "It was fine.");
    JamServer.object(cast.admin().put("posts/" + posts.get("HIDDEN") + "/visibility", back));
    assertThat(
            cast.admin().get(export).body().lines().filter(line -> line.contains("\"id\":\"hp\"")))
        .hasSize(1)
        .noneMatch(line -> line.contains("state"));
  }

  @Test
  void aStateThatNobodyKnowsIsRefused(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    int before = JamServer.array(cast.admin().get("jams")).size();

    for (var state : List.of("\"GONE\"", "7", "[\"HIDDEN\"]", "{}")) {
      var refused =
          take(
              cast.admin(),
              FILE
                  + "{\"type\":\"post\",\"id\":\"p3\",\"thread\":\"t1\",\"text\":\"?\",\"state\":%s}\n"
                      .formatted(state));

      assertThat(refused.statusCode()).as(state).isEqualTo(422);
      assertThat(refused.body()).contains("bad-line", "Line 11", "state");
    }
    assertThat(JamServer.array(cast.admin().get("jams"))).hasSize(before);
  }

  @Test
  void decisionsComeBackWithTheirReasons(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var quiet = cast.thread(cast.ben(), "IDEA", "More bike lanes", "On every street.");
    var wide = cast.thread(cast.ben(), "IDEA", "Wider bike lanes", "For two abreast.");
    cast.move("REVIEW");
    var ideas = "jams/" + cast.jam() + "/ideas/";
    var merge = Map.of("decision", "MERGE", "into", wide, "reason", "They say the same.");
    JamServer.object(cast.eve().put(ideas + quiet + "/decision", merge));
    var fund = Map.of("decision", "FUND", "reason", "It is cheap and good.");
    JamServer.object(cast.eve().put(ideas + wide + "/decision", fund));
    var file = cast.admin().get("jams/" + cast.jam() + "/export").body();

    var jam = JamServer.object(takeGold(cast.admin(), file)).get("id").getAsString();

    var decided = JamServer.array(cast.admin().get("jams/" + jam + "/decisions")).asList();
    assertThat(decided)
        .map(JsonElement::getAsJsonObject)
        .map(one -> said(one, "decision") + ": " + said(one, "reason"))
        .containsExactlyInAnyOrder("MERGE: They say the same.", "FUND: It is cheap and good.");
    assertThat(decided)
        .map(JsonElement::getAsJsonObject)
        .filteredOn(one -> said(one, "decision").equals("MERGE"))
        .map(one -> said(one.getAsJsonObject("into"), "id"))
        .isEqualTo(
            decided.stream()
                .map(JsonElement::getAsJsonObject)
                .filter(one -> said(one, "decision").equals("FUND"))
                .map(one -> said(one.getAsJsonObject("thread"), "id"))
                .toList());
    assertThat(lines(cast.admin().get("jams/" + jam + "/export").body()))
        .containsAll(
            lines(file).stream().filter(line -> line.toString().contains("outcome")).toList());
  }

  @Test
  void anOutcomeThatCannotBeIsRefused(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    int before = JamServer.array(cast.admin().get("jams")).size();

    for (var rest :
        List.of(
            "\"decision\":\"MERGE\",\"into\":\"nowhere\"",
            "\"decision\":\"MERGE\",\"into\":\"t1\"",
            "\"decision\":\"MERGE\",\"into\":7",
            "\"decision\":\"FUND\",\"reason\":{}",
            "\"decision\":\"FUND\",\"reason\":\"%s\"".formatted("a".repeat(2001)))) {
      var refused =
          takeGold(
              cast.admin(), FILE + "{\"type\":\"outcome\",\"idea\":\"t1\",%s}\n".formatted(rest));

      assertThat(refused.statusCode()).as(rest).isEqualTo(422);
      assertThat(refused.body()).contains("bad-line", "Line 11");
    }
    assertThat(JamServer.array(cast.admin().get("jams"))).hasSize(before);
  }

  @Test
  void ofSeveralOutcomesTheLastCounts(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var outcome = "{\"type\":\"outcome\",\"idea\":\"t1\",\"decision\":\"%s\"}\n";
    var file = FILE + outcome.formatted("PARK") + outcome.formatted("FUND");

    var jam = JamServer.object(takeGold(cast.admin(), file)).get("id").getAsString();

    assertThat(JamServer.array(cast.admin().get("jams/" + jam + "/decisions")))
        .map(JsonElement::getAsJsonObject)
        .map(one -> said(one, "decision"))
        .containsExactly("FUND");
  }

  private static List<JsonObject> items(JamServer member, String path) {
    return JamServer.object(member.get(path)).getAsJsonArray("items").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  private static String said(JsonObject one, String field) {
    return one.get(field).getAsString();
  }

  private static HttpResponse<String> take(JamServer member, String file) {
    return take(member, "jams/import", file);
  }

  private static HttpResponse<String> takeGold(JamServer member, String file) {
    return take(member, "jams/import?gold=true", file);
  }

  private static HttpResponse<String> take(JamServer member, String path, String file) {
    return member.send(
        member
            .request(path)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Content-Type", "application/jsonl")
            .POST(BodyPublishers.ofString(file)));
  }

  private static List<JsonElement> lines(String file) {
    return file.lines().map(JsonParser::parseString).toList();
  }
}
