package org.madang.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.insight.Looks.BIKES;
import static org.madang.insight.Looks.awaitInsight;
import static org.madang.insight.Looks.idOf;
import static org.madang.insight.Looks.scores;
import static org.madang.insight.Looks.themeOf;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.madang.Cast;
import org.madang.Eventually;
import org.madang.Held;
import org.madang.JamServer;
import org.madang.SystemUnderTest;
import org.madang.TestDatabase;
import org.madang.analytics.index.IndexedText;
import org.madang.analytics.index.JamIndex;

@ExtendWith(ArquillianExtension.class)
class InsightIT {
  private static final String HEAT =
      "Replace the gas boiler by a heat pump and heat without burning gas: ";

  @Deployment(testable = false)
  static WebArchive jam() {
    return JamServer.war();
  }

  @Test
  void anOutsiderFindsNothingOfAJam(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var idea = cast.thread(cast.ben(), "IDEA", "More bike lanes", "Protected ones, downtown.");

    for (var path :
        List.of(
            "search?q=bike",
            "hints?text=bike",
            "links",
            "shortlist",
            "what-if",
            "opinions",
            "ideas/" + idea + "/evidence")) {
      assertThat(cast.dee().get("jams/" + cast.jam() + "/" + path).statusCode())
          .as(path)
          .isEqualTo(404);
    }
    assertThat(cast.dee().get("jams").statusCode()).isEqualTo(200);
    assertThat(cast.ben().get("jams/" + cast.jam() + "/search?q=bike").statusCode()).isEqualTo(200);
  }

  @Test
  void aLeaseFromBeforeTheClockWasSetBackHoldsUpNothing(@ArquillianResource URI base)
      throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    try (var connection = DriverManager.getConnection(TestDatabase.ofSystem());
        var statement = connection.createStatement()) {
      statement.execute(
          "update lease set holder = 'gone', until = clock_timestamp() + interval '2 hours'");
    }
    var heard = cast.chi().listen(cast.jam(), "jam");

    cast.thread(cast.ben(), "IDEA", "More bike lanes", "With kerbs.");

    assertThat(heard.next(message -> message.toString().contains("insight-refreshed"))).isNotNull();
  }

  @Test
  void whereFewPeopleTookAStandNothingIsShownOfThem(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "REFINE");
    var opinions = "jams/" + cast.jam() + "/opinions";
    for (var title : List.of("Lanes", "Trams", "Trees", "Shade", "Bells", "Boats")) {
      var idea = cast.thread(cast.ben(), "IDEA", title, "More of them, please.");
      JamServer.object(cast.chi().put("threads/" + idea + "/rating", scores(5)));
    }

    assertThat(cast.dee().get(opinions).statusCode()).isEqualTo(404);
    assertThat(JamServer.code(cast.ben().get(opinions))).isEqualTo("reviewer-needed");
    assertThat(cast.ada().get(opinions).statusCode()).isEqualTo(200);
    var seen = opinions(cast.eve(), cast.jam());
    assertThat(seen.get("kind").getAsString()).isEqualTo("TOO_FEW");
    assertThat(seen.get("people").getAsInt()).isEqualTo(1);
    assertThat(seen.get("needed").getAsInt()).isEqualTo(20);
    for (var list : List.of("groups", "dots", "consensus", "divisive")) {
      assertThat(seen.getAsJsonArray(list)).as(list).isEmpty();
    }
  }

  @Test
  void whatDividesPeopleAndWhatAllAgreeOnIsShownWithoutNames(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var jam = JamServer.object(take(cast.admin(), camps())).get("id").getAsString();

    assertThat(cast.ben().get("jams/" + jam + "/opinions").statusCode()).isEqualTo(404);
    var seen = opinions(cast.admin(), jam);
    assertThat(seen.get("kind").getAsString()).isEqualTo("CLEAR");
    assertThat(seen.getAsJsonArray("groups")).hasSize(2);
    assertThat(seen.getAsJsonArray("dots")).hasSize(30);
    assertThat(seen.get("alone").getAsInt()).isZero();
    var shared = seen.getAsJsonArray("consensus").get(0).getAsJsonObject();
    assertThat(shared.getAsJsonObject("thread").get("title").getAsString()).isEqualTo("Idea 8");
    assertThat(shared.get("agrees").getAsBoolean()).isTrue();
    assertThat(seen.getAsJsonArray("divisive").get(0).getAsJsonObject().get("gap").getAsDouble())
        .isGreaterThan(0.8);
    var telling = seen.getAsJsonArray("groups").get(0).getAsJsonObject().getAsJsonArray("telling");
    assertThat(telling).isNotEmpty();
    assertThat(seen.toString()).doesNotContain("Camper");
  }

  /** Thirty people in two camps over eight ideas, who all like the ninth. */
  private static String camps() {
    var file =
        new StringBuilder(
            "{'type':'jam','title':'Camps','question':'Which way?','languages':['en'],'starts':'2025-03-12T17:00:00Z','ends':'2025-09-01T21:00:00Z'}\n");
    file.append("{'type':'forum','id':'f','title':'All','question':''}\n");
    for (int p = 0; p < 31; p++) {
      file.append(
          "{'type':'member','id':'m%d','name':'Camper %d','function':'Sales','region':'Asia','locale':'en'}\n"
              .formatted(p, p));
    }
    var at = "2025-03-12T18:00:00Z";
    for (int i = 0; i < 9; i++) {
      file.append(
          "{'type':'thread','id':'t%d','forum':'f','kind':'IDEA','author':'m0','at':'%s','title':'Idea %d','text':'So.','tags':[]}\n"
              .formatted(i, at, i));
      for (int p = 1; p < 31; p++) {
        int marks = i == 8 || (p % 2 == 0) == (i < 4) ? 5 : 1;
        file.append(
            "{'type':'rating','idea':'t%d','member':'m%d','overall':%d,'impact':3,'feasibility':3,'novelty':3,'at':'%s'}\n"
                .formatted(i, p, marks, at));
      }
    }
    return file.toString().replace('\'', '"');
  }

  private static HttpResponse<String> take(JamServer admin, String file) {
    return admin.send(
        admin
            .request("jams/import")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Content-Type", "application/jsonl")
            .POST(BodyPublishers.ofString(file)));
  }

  /** Where people differ; the server lets who asks first wait a moment. */
  private static JsonObject opinions(JamServer viewer, String jam) {
    while (true) {
      var seen = JamServer.object(viewer.get("jams/" + jam + "/opinions"));
      if (seen.has("computedAt")) {
        return seen;
      }
    }
  }

  @Test
  void onlyAuthorsAndModeratorsDecideOnALinkAndMayChangeTheirMind(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var lanes = cast.thread(cast.ben(), "IDEA", "More bike lanes", "Protected ones, downtown.");
    var trams = cast.thread(cast.ben(), "IDEA", "A tram to the harbour", "Every ten minutes.");
    var proposal =
        Map.of(
            "first", lanes, "second", trams, "kind", "RELATED", "reason", "Both need the street.");
    var links = "jams/" + cast.jam() + "/links";
    var key = UUID.randomUUID();
    var made = JamServer.object(cast.chi().post(links, key, proposal));
    assertThat(cast.chi().post(links, key, proposal).statusCode()).isEqualTo(200);
    var ferries = cast.thread(cast.ben(), "IDEA", "Ferries on the river", "Small ones.");
    var other = new HashMap<>(proposal);
    other.put("second", ferries);
    assertThat(JamServer.code(cast.chi().post(links, key, other))).isEqualTo("key-in-use");
    var state = "links/" + made.get("id").getAsString() + "/state";
    var yes = Map.of("state", "ACCEPTED", "reason", "They do.");

    assertThat(cast.dee().put(state, yes).statusCode()).isEqualTo(404);
    assertThat(made.get("mayDecide").getAsBoolean()).isFalse();
    assertThat(JamServer.code(cast.chi().put(state, yes))).isEqualTo("not-your-link");
    assertThat(JamServer.object(cast.ben().get(links)).toString()).contains("\"mayDecide\":true");
    assertThat(JamServer.object(cast.ben().put(state, yes)).get("state").getAsString())
        .isEqualTo("ACCEPTED");
    var no = Map.of("state", "REJECTED", "reason", "They are two things.");
    var rejected = JamServer.object(cast.ada().put(state, no));
    assertThat(rejected.get("state").getAsString()).isEqualTo("REJECTED");
    assertThat(name(rejected, "proposedBy")).isEqualTo("chi");
    assertThat(rejected.get("because").getAsString()).isEqualTo("Both need the street.");
    assertThat(name(rejected, "decidedBy")).isEqualTo("ada");
    assertThat(rejected.get("reason").getAsString()).isEqualTo("They are two things.");
    assertThat(name(made, "proposedBy")).isEqualTo("chi");
    assertThat(made.has("decidedBy")).isFalse();
    assertThat(made.has("reason")).isFalse();
  }

  private static String name(JsonObject link, String role) {
    return link.getAsJsonObject(role).get("name").getAsString();
  }

  @Test
  void whoLinksWhatIsBeingLinkedIsTold(@ArquillianResource URI base) throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var lanes = cast.thread(cast.ben(), "IDEA", "More bike lanes", "Protected ones, downtown.");
    var trams = cast.thread(cast.ben(), "IDEA", "A tram to the harbour", "Every ten minutes.");
    var proposal =
        Map.of("first", lanes, "second", trams, "kind", "RELATED", "reason", "One street.");
    var links = "jams/" + cast.jam() + "/links";
    CompletableFuture<HttpResponse<String>> asked;
    try (var _ =
        Held.writing(
            """
            insert into idea_link (id, jam, first, second, kind, score, because, shared, differs, state, at)
            select gen_random_uuid(), '%s', least(a, b), greatest(a, b), 'RELATED', 1, '', '', '', 'PROPOSED', now()
            from (values (cast('%s' as uuid), cast('%s' as uuid))) pair (a, b)
            """
                .formatted(cast.jam(), lanes, trams))) {
      asked = CompletableFuture.supplyAsync(() -> cast.chi().post(links, proposal));
      Eventually.holds("The link waits", () -> Held.waits("insert into idea_link"));
    }

    assertThat(JamServer.code(asked.join())).isEqualTo("link-exists");
  }

  @Test
  void whatModeratorsDecideAboutThemesHoldsUntilTheyTakeItBack(@ArquillianResource URI base)
      throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var refreshed = cast.ada().listen(cast.jam(), "jam");
    var lanes =
        cast.thread(cast.ben(), "IDEA", "Bike lanes on every street", BIKES + "Main Street.");
    for (var street : List.of("Mill", "Hill", "River", "Station", "Church", "School", "Market")) {
      cast.thread(cast.ben(), "IDEA", "Bike lanes on %s Street".formatted(street), BIKES + street);
    }
    var pumps =
        cast.thread(cast.chi(), "IDEA", "Heat pumps in every house", HEAT + "The old town.");
    for (var house : List.of("school", "library", "pool", "town hall", "market hall", "museum")) {
      cast.thread(cast.chi(), "IDEA", "Heat pumps for the %s".formatted(house), HEAT + house);
    }
    awaitInsight(refreshed, () -> themeOf(cast, lanes) != null && themeOf(cast, pumps) != null);
    toldHowMuchHasBeenSaid(cast, idOf(themeOf(cast, lanes)));
    var all = JamServer.object(cast.ben().get("jams/" + cast.jam() + "/themes"));
    assertThat(all.get("ideas").getAsInt() + all.get("waiting").getAsInt()).isEqualTo(15);
    var bikes = themeOf(cast, lanes).get("id").getAsString();
    var heat = themeOf(cast, pumps).get("id").getAsString();
    assertThat(bikes).isNotEqualTo(heat);
    var themes = "jams/" + cast.jam() + "/themes/";
    var name = Map.of("label", "Safe cycling", "reason", "That is what they ask for.");

    assertThat(cast.dee().put(themes + bikes + "/name", name).statusCode()).isEqualTo(404);
    assertThat(cast.ben().put(themes + bikes + "/name", name).statusCode()).isEqualTo(403);
    var unseen = Map.of("label", "\u202E\u200B", "reason", "Nobody sees it.");
    assertThat(JamServer.code(cast.ada().put(themes + bikes + "/name", unseen)))
        .isEqualTo("bad-length");
    JamServer.object(cast.ada().put(themes + bikes + "/name", name));
    var late = cast.thread(cast.ben(), "IDEA", "Bike lanes on Long Street", BIKES + "Long Street.");
    awaitInsight(refreshed, () -> themeOf(cast, late) != null);
    assertThat(themeOf(cast, late).get("label").getAsString()).isEqualTo("Safe cycling");
    assertThat(asked(cast.chi(), "threads/" + lanes + "/theme"))
        .isEqualTo(asked(cast.eve(), "threads/" + late + "/theme"))
        .hasToString("{\"theme\":{\"id\":\"%s\",\"label\":\"Safe cycling\"}}".formatted(bikes));
    assertThat(cast.dee().get("threads/" + lanes + "/theme").statusCode()).isEqualTo(404);
    var largest = asked(cast.ben(), themes + "largest").getAsJsonArray();
    assertThat(largest).hasSize(2);
    assertThat(largest.get(0).getAsJsonObject().get("label").getAsString())
        .isEqualTo("Safe cycling");
    assertThat(themeOf(cast, lanes).get("id").getAsString()).isEqualTo(bikes);

    var merge = Map.of("into", bikes, "reason", "Both are about the climate.");
    var key = UUID.randomUUID();
    for (int i = 0; i < 2; i++) {
      JamServer.object(cast.ada().post(themes + heat + "/merges", key, merge));
    }
    var split = Map.of("ideas", List.of(lanes), "label", "Main Street", "reason", "A test.");
    for (var other :
        List.of(
            cast.ada().post(themes + bikes + "/merges", key, Map.of("into", heat, "reason", "?")),
            cast.ada().post(themes + bikes + "/splits", key, split),
            cast.admin().post(themes + heat + "/merges", key, merge))) {
      assertThat(JamServer.code(other)).isEqualTo("key-in-use");
    }
    awaitInsight(refreshed, () -> bikes.equals(idOf(themeOf(cast, pumps))));

    var curations = "jams/" + cast.jam() + "/curations";
    var decided = JamServer.array(cast.ada().get(curations));
    var last = decided.get(0).getAsJsonObject();
    assertThat(last.get("action").getAsString()).isEqualTo("MERGE");
    var back = curations + "/" + last.get("id").getAsString() + "/withdrawal";
    var why = Map.of("reason", "They are two things after all.");
    assertThat(cast.dee().put(back, why).statusCode()).isEqualTo(404);
    assertThat(cast.ben().put(back, why).statusCode()).isEqualTo(403);
    assertThat(cast.ben().get(curations).statusCode()).isEqualTo(403);
    assertThat(JamServer.object(cast.ada().put(back, why)).get("takenBack").getAsBoolean())
        .isTrue();
    awaitInsight(refreshed, () -> heat.equals(idOf(themeOf(cast, pumps))));
    assertThat(themeOf(cast, lanes).get("id").getAsString()).isEqualTo(bikes);
    assertThat(JamServer.array(cast.ada().get(curations))).hasSize(decided.size() + 1);
  }

  @Test
  void whereToStepInIsShownToModeratorsOnly(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var watch = "jams/" + cast.jam() + "/watch";

    assertThat(cast.dee().get(watch).statusCode()).isEqualTo(404);
    assertThat(JamServer.code(cast.ben().get(watch))).isEqualTo("not-a-moderator");
    assertThat(JamServer.code(cast.eve().get(watch))).isEqualTo("not-a-moderator");
    assertThat(seen(cast).getAsJsonObject("heating").get("total").getAsInt()).isZero();
  }

  @Test
  void aModeratorSeesWhatWaitsAndLiftsOutWhatIsProposed(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var waiting = cast.thread(cast.ben(), "QUESTION", "Who keeps the keys?", "Of the bike shed.");
    var thread = "";
    for (var street : List.of("Mill", "Hill", "River", "Station", "Church", "School")) {
      thread = cast.thread(cast.chi(), "IDEA", "Lanes on %s Street".formatted(street), BIKES);
      cast.reply(cast.ben(), thread, "Yes, and soon.");
    }
    var idea = "We should build a cable car from the harbour to the hill instead of a road.";
    var post = cast.reply(cast.ben(), thread, idea);

    var seen = seen(cast);
    var waits = seen.getAsJsonObject("waiting").getAsJsonArray("first");
    assertThat(waits).hasSize(1);
    var wait = waits.get(0).getAsJsonObject();
    assertThat(wait.getAsJsonObject("thread").get("id").getAsString()).isEqualTo(waiting);
    assertThat(wait.has("post")).isFalse();
    assertThat(wait.get("asks").getAsBoolean()).isTrue();
    var proposals = seen.getAsJsonObject("proposals").getAsJsonArray("first");
    assertThat(proposals).hasSize(1);
    var proposal = proposals.get(0).getAsJsonObject();
    assertThat(proposal.get("post").getAsString()).isEqualTo(post);
    assertThat(proposal.get("sentence").getAsString()).isEqualTo(idea);
    assertThat(proposal.getAsJsonArray("cues")).isNotEmpty();

    var lift = Map.of("title", "A cable car", "reason", "It deserves to be rated.");
    assertThat(cast.ada().post("posts/" + post + "/idea", lift).statusCode()).isEqualTo(201);
    assertThat(seen(cast).getAsJsonObject("proposals").getAsJsonArray("first")).isEmpty();
  }

  @Test
  void aHotThreadDoesNotHideTheOthers(@ArquillianResource URI base) throws SQLException {
    var cast = Cast.arrive(base, "IDEATE");
    cast.thread(cast.ben(), "IDEA", "A tram to the harbour", "Every ten minutes.");
    var hot = cast.thread(cast.ben(), "IDEA", "More bike lanes", "Protected ones, downtown.");
    cast.reply(cast.chi(), hot, "We should build a cable car from the harbour to the hill.");
    fill(hot, 10_000);

    var seen = seen(cast);
    assertThat(seen.get("threads").getAsInt()).isEqualTo(2);
    assertThat(seen.get("writings").getAsInt()).isEqualTo(2 + 500); // and the first answer
    assertThat(seen.getAsJsonObject("proposals").get("total").getAsInt()).isEqualTo(1);
  }

  /** As many more replies, by the one who opened the thread. */
  private static void fill(String thread, int replies) throws SQLException {
    try (var connection = DriverManager.getConnection(TestDatabase.ofSystem());
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into post (id, version, jam, thread, ordinal, path, author, at, text)
          select gen_random_uuid(), 0, t.jam, t.id, n, int4send(n), t.author, t.at, 'And more.'
          from thread t, generate_series(2, %d) n where t.id = '%s'
          """
              .formatted(replies + 1, thread));
      statement.execute(
          "update thread_growth set posts = %d where thread = '%s'".formatted(replies + 1, thread));
    }
  }

  @Test
  void whatWasHiddenIsNotQuotedToModeratorsEither(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.ben(), "IDEA", "A tram to the harbour", "Every ten minutes.");
    var post = cast.reply(cast.chi(), thread, "We should build a cable car to the hill instead.");
    assertThat(seen(cast).getAsJsonObject("proposals").toString()).contains(post);

    var hide = Map.of("hidden", true, "reason", "A test.");
    assertThat(cast.ada().put("posts/" + post + "/visibility", hide).statusCode()).isEqualTo(200);

    assertThat(seen(cast).getAsJsonObject("proposals").toString()).doesNotContain("cable car");
  }

  @Test
  void peopleToAskAreNamedWithWhatTheyWroteToAuthorAndModerators(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var old = cast.thread(cast.ada(), "STORY", "Our brick house", "It is a hundred years old.");
    var post =
        cast.reply(cast.chi(), old, "A heat pump works in a brick house with big radiators.");
    var words = "Does a heat pump keep a brick house warm?";
    var experts =
        "threads/%s/experts"
            .formatted(cast.thread(cast.ben(), "QUESTION", "A heat pump for a brick house", words));
    seen(cast);

    assertThat(cast.dee().get(experts).statusCode()).isEqualTo(404);
    assertThat(JamServer.code(cast.chi().get(experts))).isEqualTo("not-your-thread");
    for (var viewer : List.of(cast.ben(), cast.admin())) {
      var found = JamServer.object(viewer.get(experts)).getAsJsonArray("experts");
      var best = found.get(0).getAsJsonObject();
      assertThat(best.getAsJsonObject("person").get("name").getAsString()).isEqualTo("chi");
      var why = best.getAsJsonArray("because").get(0).getAsJsonObject();
      assertThat(why.get("post").getAsString()).isEqualTo(post);
      assertThat(why.getAsJsonArray("words").toString()).contains("brick");
      assertThat(found.toString()).doesNotContain("\"ben\"");
    }
  }

  private static void toldHowMuchHasBeenSaid(Cast cast, @Nullable String theme) {
    var saturation = "jams/%s/themes/%s/saturation".formatted(cast.jam(), theme);
    assertThat(cast.dee().get(saturation).statusCode()).isEqualTo(404);
    var said = JamServer.object(cast.ben().get(saturation));
    assertThat(said.get("known").getAsBoolean()).isTrue();
    assertThat(said.get("coverage").getAsDouble())
        .isBetween(said.get("coverageLow").getAsDouble(), said.get("coverageHigh").getAsDouble())
        .isGreaterThan(0.5);
    assertThat(JamServer.code(cast.ben().get("jams/" + cast.jam() + "/themes/none/saturation")))
        .isEqualTo("no-such-theme");
  }

  @Test
  void thePulseTellsWordsAsTheyAreWrittenEachInItsLanguage(@ArquillianResource URI base)
      throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var past = cast.thread(cast.ben(), "IDEA", "자전거 도로", "시내에 더 만들어 주세요.");
    for (int i = 0; i < 40; i++) {
      cast.reply(cast.chi(), past, "자전거를 타고 시내에 가고 싶습니다.");
    }
    anHourAgo(cast.jam());
    for (var writer : List.of(cast.ben(), cast.chi(), cast.ada())) {
      cast.thread(writer, "IDEA", "Ferries on the river", "Ferries, and more ferries.");
      cast.thread(writer, "IDEA", "More ferries", "Small ferries for every quay.");
      cast.reply(writer, past, "What is the point of it to you?");
      cast.reply(writer, past, "To me the road is too far from it.");
    }
    var pulse = "jams/" + cast.jam() + "/pulse";

    assertThat(cast.dee().get(pulse).statusCode()).isEqualTo(404);
    var felt = JamServer.object(cast.ben().get(pulse));
    assertThat(felt.getAsJsonArray("terms").toString())
        .contains("\"ferries\"")
        .doesNotContain("the", "is", "to");
  }

  @Test
  void beforeThereIsAPastNothingRisesOrMoves(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    for (var writer : List.of(cast.ben(), cast.chi(), cast.ada())) {
      cast.thread(writer, "IDEA", "Ferries on the river", "Ferries, and more ferries.");
      cast.thread(writer, "IDEA", "More ferries", "Small ferries for every quay.");
    }

    var felt = JamServer.object(cast.ben().get("jams/" + cast.jam() + "/pulse"));
    for (var moving : List.of("terms", "themes", "regions")) {
      assertThat(felt.getAsJsonArray(moving)).as(moving).isEmpty();
    }
  }

  @Test
  void anIndexOfAnotherLogIsMadeAnew(@ArquillianResource URI base) throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var jam = UUID.randomUUID();
    var folder = Files.createDirectories(SystemUnderTest.index().resolve(jam.toString()));
    try (var left = JamIndex.open(folder)) {
      var id = UUID.randomUUID().toString();
      var at = Clock.systemUTC().instant();
      left.put(new IndexedText(id, id, true, "f", "IDEA", "en", "Quaggas", "In the park.", at));
      left.commit(4, "of a database that was there before");
    }
    var file = new StringBuilder("{'type':'jam','title':'Zoo','languages':['en']}\n");
    for (var beast : List.of("Okapis", "Tapirs", "Numbats", "Saolas", "Gerenuks")) {
      file.append(
          "{'type':'thread','id':'%1$s','kind':'IDEA','author':'m','title':'%1$s','text':'In the park.'}\n"
              .formatted(beast));
    }
    var taken =
        cast.admin()
            .send(
                cast.admin()
                    .request("jams/import")
                    .header("Idempotency-Key", jam.toString())
                    .header("Content-Type", "application/jsonl")
                    .POST(BodyPublishers.ofString(file.toString().replace('\'', '"'))));
    assertThat(taken.statusCode()).isEqualTo(201);

    Eventually.holds("the last is found", () -> total(cast, jam, "gerenuks") == 1);
    assertThat(total(cast, jam, "okapis")).isEqualTo(1);
    assertThat(total(cast, jam, "quaggas")).isZero();
  }

  private static int total(Cast cast, UUID jam, String words) {
    var found = JamServer.object(cast.admin().get("jams/" + jam + "/search?q=" + words));
    return found.get("total").getAsInt();
  }

  @Test
  void aThemeDoesNotQuoteWhatWasHidden(@ArquillianResource URI base) throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var lanes = cast.thread(cast.ben(), "IDEA", "Bike lanes", BIKES + "Main Street.");
    for (var street : List.of("Mill", "Hill", "River", "Station", "Church", "School", "Market")) {
      cast.thread(cast.ben(), "IDEA", "Bike lanes on %s Street".formatted(street), BIKES + street);
    }
    Eventually.holds("there is a theme", () -> themeOf(cast, lanes) != null);
    var theme = "jams/" + cast.jam() + "/themes/" + idOf(themeOf(cast, lanes));
    Eventually.holds(
        "it is quoted from",
        () -> !JamServer.object(cast.ben().get(theme)).getAsJsonArray("sources").isEmpty());
    Runnable cause = () -> cast.reply(cast.chi(), lanes, "Yes.");
    try (var _ = Held.look(cause, () -> true)) {
      var sources = JamServer.object(cast.ben().get(theme)).getAsJsonArray("sources");
      var hide = Map.of("hidden", true, "reason", "A test.");
      for (var source : sources) {
        var hidden = cast.ada().put("threads/" + source.getAsString() + "/visibility", hide);
        assertThat(hidden.statusCode()).isEqualTo(200);
      }

      var after = JamServer.object(cast.ben().get(theme));
      assertThat(after.getAsJsonArray("summary")).isEmpty();
      assertThat(after.getAsJsonArray("sources")).isEmpty();
    }
  }

  /** What was written so far, written an hour earlier. */
  private static void anHourAgo(String jam) throws SQLException {
    try (var connection = DriverManager.getConnection(TestDatabase.ofSystem());
        var statement = connection.createStatement()) {
      for (var table : List.of("thread", "post")) {
        statement.execute(
            "update %s set at = at - interval '1 hour' where jam = '%s'".formatted(table, jam));
      }
    }
  }

  @Test
  void theHomeIsTheAnswersToAllItsQuestions(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var jam = "jams/" + cast.jam();
    cast.thread(cast.ben(), "IDEA", "Ferries on the river", "Small ferries for every quay.");
    var own = cast.thread(cast.chi(), "QUESTION", "Which river?", "There are two.");
    var answer = cast.reply(cast.ben(), own, "The long one.");
    var soon = Clock.systemUTC().instant().plusSeconds(600).toString();
    var words = Map.of("text", "The ferries are late.", "until", soon);
    assertThat(cast.ada().post(jam + "/alerts", words).statusCode()).isEqualTo(201);

    assertThat(cast.dee().get(jam + "/home").statusCode()).isEqualTo(404);
    var home = JamServer.object(cast.chi().get(jam + "/home"));

    assertThat(home.get("alerts").toString()).contains("The ferries are late.");
    assertThat(home.get("conversations").toString()).contains("Ferries on the river");
    assertThat(home.get("alerts")).isEqualTo(asked(cast.chi(), jam + "/alerts"));
    assertThat(home.get("conversations")).isEqualTo(asked(cast.chi(), jam + "/conversations"));
    assertThat(home.get("themes")).isEqualTo(asked(cast.chi(), jam + "/themes/largest"));
    assertThat(home.get("unseen")).isEqualTo(asked(cast.chi(), jam + "/contributions/unseen"));
    assertThat(home.get("unseen").toString()).contains(answer);
    assertThat(timeless(home.get("pulse"))).isEqualTo(timeless(asked(cast.chi(), jam + "/pulse")));
    assertThat(timeless(home.get("jam"))).isEqualTo(timeless(asked(cast.chi(), jam)));
    assertThat(timeless(home.get("session"))).isEqualTo(timeless(asked(cast.chi(), "session")));
  }

  private static JsonElement asked(JamServer viewer, String path) {
    return JsonParser.parseString(viewer.get(path).body());
  }

  /** Without what moves on between two questions. */
  private static JsonObject timeless(JsonElement view) {
    var kept = view.getAsJsonObject().deepCopy();
    List.of("now", "at", "series", "postsPerMinute", "position").forEach(kept::remove);
    List.of("forums", "members", "threads", "posts").forEach(kept::remove); // counted by the log
    return kept;
  }

  /** What was seen in the jam; the server lets the first who asks wait a moment. */
  private static JsonObject seen(Cast cast) {
    while (true) {
      var seen = JamServer.object(cast.ada().get("jams/" + cast.jam() + "/watch"));
      if (seen.has("computedAt")) {
        return seen;
      }
    }
  }
}
