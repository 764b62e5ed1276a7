package org.madang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.madang.analytics.Statement;
import org.madang.platform.Digest;
import org.madang.platform.LogVerifier;

/** What a member can take along, and what is left of one who was erased. */
@ExtendWith(ArquillianExtension.class)
class PersonalDataIT {
  /** A word that nobody else says, in any test: wherever it is found, it is ben's. */
  private final String rare =
      "quokka" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "lantern";

  @ArquillianResource private URI base;

  @Deployment(testable = false)
  static WebArchive jam() {
    return JamServer.war();
  }

  @Test
  void aMemberTakesEverythingAlongAndNobodyElseDoes() {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.ben(), "IDEA", "A lane of " + rare, "Light the " + rare + ".");
    cast.reply(cast.ben(), thread, "First thoughts");
    var others = cast.thread(cast.chi(), "IDEA", "Heat pumps", "For every home.");
    cast.ben().put("threads/" + others + "/support");
    cast.ben()
        .put("jams/" + cast.jam() + "/contributions/seen", Map.of("until", "2026-01-01T00:00:00Z"));

    var heard = cast.reply(cast.chi(), thread, "Well said");
    cast.ben().put("jams/" + cast.jam() + "/contributions/read", Map.of("posts", List.of(heard)));

    var answer = cast.ben().get("members/me/data");
    var mine = JamServer.object(answer);
    assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).contains(".json");
    assertThat(first(mine, "profile").get("name").getAsString()).isEqualTo("ben");
    assertThat(first(mine, "profile").get("email").getAsString()).startsWith("ben@");
    assertThat(mine.getAsJsonArray("sessions")).hasSize(1);
    assertThat(first(mine, "memberships").get("title").getAsString()).isEqualTo("Green City");
    assertThat(first(mine, "threads").get("text").getAsString()).contains(rare);
    assertThat(first(mine, "posts").get("text").getAsString()).isEqualTo("First thoughts");
    assertThat(first(mine, "supports").get("thread").getAsString()).isEqualTo(others);
    assertThat(first(mine, "answersSeen").get("jam").getAsString()).isEqualTo(cast.jam());
    assertThat(first(mine, "answersRead").get("post").getAsString()).isEqualTo(heard);
    assertThat(mine.getAsJsonArray("events").toString()).contains("post-written");
    assertThat(answer.body()).doesNotContain("token").doesNotContain("Heat pumps");

    var ben = id(cast.ben());
    var byAdmin = JamServer.object(cast.admin().get("members/" + ben + "/data"));
    assertThat(first(byAdmin, "posts").get("text").getAsString()).isEqualTo("First thoughts");
    for (var outsider : List.of(cast.chi(), cast.dee(), cast.ada(), cast.eve())) {
      assertThat(outsider.get("members/" + ben + "/data").statusCode()).isEqualTo(403);
    }
    assertThat(new JamServer(base).get("members/me/data").statusCode()).isEqualTo(401);
    assertThat(new JamServer(base).get("members/" + ben + "/data").statusCode()).isEqualTo(401);
  }

  @Test
  void whoLeavesAndKeepsTheirWordsIsAFormerMember() throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.ben(), "IDEA", "A lane of trees", "Plant them.");
    var reply = cast.reply(cast.ben(), thread, "And a lane of flowers.");
    var ben = id(cast.ben());
    var email = member(cast.ben()).get("email").getAsString();

    assertThat(JamServer.code(leave(cast.ben(), "members/me", "KEEP", "somebody")))
        .isEqualTo("wrong-name");
    assertThat(member(cast.ben()).get("name").getAsString()).isEqualTo("ben");
    for (var outsider : List.of(cast.chi(), cast.dee(), cast.ada(), cast.eve())) {
      assertThat(leave(outsider, "members/" + ben, "ERASE", "ben").statusCode()).isEqualTo(403);
    }
    assertThat(leave(new JamServer(base), "members/me", "KEEP", "ben").statusCode()).isEqualTo(401);
    var before = cast.ben().session();
    assertThat(leave(cast.ben(), "members/me", "KEEP", "ben").statusCode()).isEqualTo(204);

    assertThat(JamServer.object(JamServer.of(base, before).get("session")).get("member")).isNull();
    var seen = JamServer.object(cast.chi().get("threads/" + thread));
    assertThat(seen.get("title").getAsString()).isEqualTo("A lane of trees");
    assertThat(seen.getAsJsonObject("author").get("name").getAsString()).contains("former member");
    assertThat(seen.getAsJsonObject("author").get("region").getAsString()).isEmpty();
    var title = Map.of("title", "Flowers", "reason", "It stands by itself.");
    assertThat(cast.ada().post("posts/" + reply + "/idea", title).statusCode()).isEqualTo(201);
    assertThat(cast.admin().get("jams/" + cast.jam() + "/members").body()).doesNotContain(ben);
    assertThat(rowsWith(email)).isEmpty();
    assertThat(
            JamServer.code(
                leave(cast.admin(), "members/" + ben, "KEEP", "A former member · 떠난 참여자")))
        .isEqualTo("already-erased");
    assertThat(cast.admin().get("jams/" + cast.jam() + "/log?after=0").body())
        .contains("member-erased");
  }

  @Test
  void erasedWordsAreNowhereAndTheThreadIsStillReadable() throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var jam = cast.jam();
    var opened =
        cast.thread(cast.ben(), "IDEA", "The " + rare + " lane", "Hang a " + rare + " over it.");
    lanterns(cast);
    var answer = cast.reply(cast.chi(), opened, "I would walk there at night.");
    var others = cast.thread(cast.chi(), "IDEA", "Night walks", "Walk at night, safely.");
    var reply = cast.reply(cast.ben(), others, "Bring a " + rare + ".");
    JamServer.object(
        cast.ben().put("posts/" + reply + "/words", Map.of("text", "Bring my " + rare + ".")));
    var flag = Map.of("reason", "OTHER", "note", "My " + rare + " was here");
    JamServer.object(cast.ben().post("posts/" + answer + "/flags", flag));
    Eventually.holds(
        () -> cast.chi().get("jams/" + jam + "/search?q=" + rare).body().contains(opened));
    Eventually.holds(() -> rowsWith(rare).contains("finding"));
    Eventually.holds(() -> indexHolds(jam, rare));
    var shortlist = "jams/" + jam + "/shortlist";
    Eventually.holds(() -> cast.eve().get(shortlist).body().contains(rare));
    var before = JamServer.object(cast.chi().get("threads/" + others)).get("posts").getAsInt();

    var ben = id(cast.ben());
    assertThat(leave(cast.admin(), "members/" + ben, "ERASE", "ben").statusCode()).isEqualTo(204);

    assertThat(cast.eve().get(shortlist).body()).doesNotContain(rare);
    assertThat(rowsWith(rare)).isEmpty();
    assertThat(rowsWith(Digest.of("Bring my " + rare + "."))).isEmpty();
    Eventually.holds(
        () -> !cast.chi().get("jams/" + jam + "/search?q=" + rare).body().contains(rare));
    Eventually.holds(() -> !indexHolds(jam, rare));
    Eventually.holds(() -> !cast.chi().get("jams/" + jam + "/themes").body().contains(rare));
    assertThat(cast.chi().get("threads/" + opened).body()).doesNotContain(rare);
    assertThat(cast.chi().get("threads/" + opened + "/posts").body())
        .contains("I would walk there at night.");
    var after = JamServer.object(cast.chi().get("threads/" + others));
    assertThat(after.get("title").getAsString()).isEqualTo("Night walks");
    assertThat(after.get("posts").getAsInt()).isEqualTo(before);
    assertThat(cast.admin().get("jams/" + jam + "/export").body())
        .contains("Night walks")
        .doesNotContain(rare);
    assertThat(logsHold()).isTrue();
    assertThat(rowsWith(rare)).isEmpty();
  }

  @Test
  void theLinesThatBroughtAMemberInGoAndTheRestIsExported() {
    var cast = Cast.arrive(base, "IDEATE");
    for (var words : List.of("ERASE", "KEEP")) {
      var email = rare + "@" + words + ".example";
      var jam = JamServer.object(take(cast.admin(), file(email))).get("id").getAsString();
      var author =
          JamServer.object(cast.admin().get("jams/" + jam + "/threads"))
              .getAsJsonArray("items")
              .asList()
              .stream()
              .map(JsonElement::getAsJsonObject)
              .filter(one -> one.get("title").getAsString().equals("Lanes"))
              .map(one -> one.getAsJsonObject("author").get("id").getAsString())
              .findFirst()
              .orElseThrow();

      var left = leave(cast.admin(), "members/" + author, words, email);

      assertThat(left.statusCode()).as(words).isEqualTo(204);
      var export = cast.admin().get("jams/" + jam + "/export");
      assertThat(export.statusCode()).isEqualTo(200);
      assertThat(cast.admin().get("members/" + author + "/data").body()).doesNotContain(email);
      assertThat(rowsWith(email)).as(words).isEmpty();
      var kept = words.equals("KEEP");
      assertThat(export.body())
          .contains("\"id\":\"l\"", "\"id\":\"p\"", "\"overall\":4", "Heat pumps")
          .doesNotContain(email);
      assertThat(export.body().contains("Plant them.")).isEqualTo(kept);
      assertThat(export.body().contains("WITHDRAWN")).isNotEqualTo(kept);
      assertThat(export.body().lines()).hasSize(file(email).lines().toList().size());
      var again = JamServer.object(take(cast.admin(), export.body())).get("id").getAsString();
      assertThat(cast.admin().get("jams/" + again + "/export").body()).isEqualTo(export.body());
    }
  }

  private static String file(String member) {
    return """
        {"type":"jam","title":"Quiet Harbour","languages":["en"],"starts":"2025-03-12T17:00:45Z","ends":"2025-09-01T21:16:55Z"}
        {"type":"forum","id":"f","title":"Streets","question":"How?"}
        {"type":"thread","id":"l","forum":"f","kind":"IDEA","author":"MEMBER","at":"2025-03-12T18:00:00Z","title":"Lanes","text":"Plant them.","email":"MEMBER"}
        {"type":"thread","id":"h","forum":"f","kind":"IDEA","author":"m2","at":"2025-03-12T18:00:01Z","title":"Heat pumps","text":"Everywhere."}
        {"type":"post","id":"p","thread":"h","author":"MEMBER","at":"2025-03-12T19:00:00Z","text":"Plant them there."}
        {"type":"support","thread":"h","member":"MEMBER","at":"2025-03-12T20:00:00Z"}
        {"type":"rating","idea":"h","member":"MEMBER","overall":4,"impact":5,"feasibility":3,"novelty":2,"at":"2025-03-12T20:00:00Z"}
        """
        .replace("MEMBER", member);
  }

  private static HttpResponse<String> take(JamServer member, String file) {
    return member.send(
        member
            .request("jams/import")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Content-Type", "application/jsonl")
            .POST(BodyPublishers.ofString(file)));
  }

  @Test
  void wordsThatWereEditedBeforeLeaveNoVector() {
    var cast = Cast.arrive(base, "IDEATE");
    var title = "Warmth for " + rare;
    var first = Digest.of(new Statement("", "", title, "Insulate the old roofs.").words());
    var idea = cast.thread(cast.ben(), "IDEA", title, "Insulate the old roofs.");
    cast.thread(cast.chi(), "IDEA", "Heat pumps", "Warm every old house by a heat pump.");
    Eventually.holds(() -> rowsWith(first).contains("text_vector"));
    var others = Map.of("title", title, "text", "Insulate the new walls.", "tags", List.of());
    JamServer.object(cast.ben().put("threads/" + idea + "/words", others));

    var left = leave(cast.admin(), "members/" + id(cast.ben()), "ERASE", "ben");

    assertThat(left.statusCode()).isEqualTo(204);
    assertThat(rowsWith(first)).isEmpty();
  }

  @Test
  void whyAMemberLinkedTwoIdeasGoesWithTheirWords() {
    var cast = Cast.arrive(base, "IDEATE");
    var ideas = new ArrayList<String>();
    for (var street : List.of("Main", "River", "Mill")) {
      ideas.add(cast.thread(cast.chi(), "IDEA", street, "Something for " + street + " Street."));
    }
    link(cast.ben(), cast.jam(), ideas.get(0), ideas.get(1));
    var decided = link(cast.ben(), cast.jam(), ideas.get(1), ideas.get(2));
    var state = Map.of("state", "ACCEPTED", "reason", "Said by ada in office.");
    JamServer.object(cast.ada().put("links/" + decided + "/state", state));
    assertThat(rowsWith(rare)).isEqualTo(List.of("idea_link"));

    var left = leave(cast.admin(), "members/" + id(cast.ben()), "ERASE", "ben");

    assertThat(left.statusCode()).isEqualTo(204);
    assertThat(rowsWith(rare)).isEmpty();
    assertThat(rowsWith("Said by ada in office.")).contains("idea_link");
    assertThat(JamServer.object(cast.chi().get("jams/" + cast.jam() + "/links")).toString())
        .contains(decided)
        .doesNotContain(rare);
  }

  @Test
  void aLookThatIsUnderWayBringsNothingErasedBack() throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    lanterns(cast);
    Eventually.holds(() -> rowsWith(rare).contains("finding"));
    var seen = new ArrayList<String>();
    Runnable cause = () -> seen.add(Digest.of(heatPump(cast, "New " + seen.size()).words()));
    try (var _ = Held.look(cause, () -> rowsWith(seen.getLast()).contains("text_vector"))) {
      var left = leave(cast.admin(), "members/" + id(cast.ben()), "ERASE", "ben");
      assertThat(left.statusCode()).isEqualTo(204);
      assertThat(rowsWith(rare)).isEmpty();
    }
    var late = Digest.of(heatPump(cast, "Last").words());
    while (!rowsWith(late).contains("text_vector")) { // until the next look
      assertThat(rowsWith(rare)).isEmpty();
    }
    var heard = cast.chi().listen(cast.jam(), "jam");
    heatPump(cast, "Very last");
    heard.next(message -> message.toString().contains("insight-refreshed"));
    assertThat(rowsWith(rare)).isEmpty();
  }

  @Test
  void theVectorOfWordsThatAreErasedWhileTheyAreReadGoesToo() throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var first = Digest.of(heatPump(cast, "First").words());
    Eventually.holds(() -> rowsWith(first).contains("text_vector"));
    var title = "Warmth for " + rare;
    var words = Digest.of(new Statement("", "", title, "Insulate the old roofs.").words());
    var same =
        """
        insert into text_vector (space, digest, vector)
        select space, '%s', vector from text_vector where digest = '%s'
        """;
    try (var _ = Held.row(same.formatted(words, first))) {
      cast.thread(cast.ben(), "IDEA", title, "Insulate the old roofs.");
      Eventually.holds(() -> Held.waits("insert into text_vector"));
      var left = leave(cast.admin(), "members/" + id(cast.ben()), "ERASE", "ben");
      assertThat(left.statusCode()).isEqualTo(204);
    }
    var late = Digest.of(heatPump(cast, "Last").words());
    Eventually.holds(() -> rowsWith(late).contains("text_vector"));
    assertThat(rowsWith(words)).isEmpty();
    assertThat(rowsWith(rare)).isEmpty();
  }

  @Test
  void whatIsWrittenWhileItsAuthorIsErasedGoesToo() throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.chi(), "IDEA", "Night walks", "Walk at night, safely.");
    var ben = id(cast.ben());
    CompletableFuture<HttpResponse<String>> left;
    CompletableFuture<HttpResponse<String>> reply;
    try (var _ =
        Held.row("select 1 from thread_growth where thread = '" + thread + "' for update")) {
      reply =
          CompletableFuture.supplyAsync(
              () -> cast.ben().post("threads/" + thread + "/posts", Map.of("text", "A " + rare)));
      Eventually.holds(() -> Held.waits("update thread_growth"));
      left =
          CompletableFuture.supplyAsync(
              () -> leave(cast.admin(), "members/" + ben, "ERASE", "ben"));
      Eventually.holds(() -> left.isDone() || Held.waits("FROM MEMBER"));
    }
    assertThat(left.join().statusCode()).isEqualTo(204);
    reply.join();
    assertThat(rowsWith(rare)).isEmpty();
  }

  @Test
  void aReplyThatIsLiftedOutWhileItsAuthorIsErasedIsErased() throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.chi(), "IDEA", "Night walks", "Walk at night, safely.");
    var reply = cast.reply(cast.ben(), thread, "Bring a " + rare + ".");
    var key = UUID.randomUUID();
    var held = key.getMostSignificantBits() ^ key.getLeastSignificantBits();
    CompletableFuture<HttpResponse<String>> lifted;
    try (var _ = Held.row("select pg_advisory_xact_lock(" + held + ")")) {
      var words = Map.of("title", "Light", "reason", "It stands by itself.");
      lifted =
          CompletableFuture.supplyAsync(
              () -> cast.ada().post("posts/" + reply + "/idea", key, words));
      Eventually.holds(() -> Held.waits("pg_advisory_xact_lock"));
      var left = leave(cast.admin(), "members/" + id(cast.ben()), "ERASE", "ben");
      assertThat(left.statusCode()).isEqualTo(204);
    }
    assertThat(lifted.join().statusCode()).isEqualTo(409);
    assertThat(rowsWith(rare)).isEmpty();
  }

  @Test
  void aNameThatQuotesErasedWordsIsNotKeptByAMergeOrAWhatIf() throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var themes = "jams/" + cast.jam() + "/themes";
    lanterns(cast);
    cast.thread(
        cast.chi(),
        "IDEA",
        "A light on New Street",
        "Hang one light over every lane, so that walking there at night is safe.");
    Eventually.holds(() -> theme(cast, rare) != null && theme(cast, "old house") != null);
    Eventually.holds(() -> whatIf(cast).contains(rare));
    var merge = Map.of("into", theme(cast, "old house"), "reason", "One street, one plan.");
    var merged = cast.ada().post(themes + "/" + theme(cast, rare) + "/merges", merge);
    assertThat(merged.statusCode()).isEqualTo(201);
    var curations = "jams/" + cast.jam() + "/curations";
    assertThat(cast.ada().get(curations).body().toLowerCase(Locale.ROOT)).contains(rare);

    var left = leave(cast.admin(), "members/" + id(cast.ben()), "ERASE", "ben");

    assertThat(left.statusCode()).isEqualTo(204);
    var said = cast.ada().get(curations).body().toLowerCase(Locale.ROOT);
    assertAll(
        () -> assertThat(whatIf(cast)).doesNotContain(rare),
        () -> assertThat(said).doesNotContain(rare),
        () -> assertThat(rowsWith(rare)).isEmpty());
  }

  private static String whatIf(Cast cast) {
    return cast.eve()
        .get("jams/" + cast.jam() + "/what-if?limit=100")
        .body()
        .toLowerCase(Locale.ROOT);
  }

  /** The theme whose name has a word in it. */
  private static @Nullable String theme(Cast cast, String word) {
    var all = JamServer.object(cast.ada().get("jams/" + cast.jam() + "/themes"));
    for (var one : all.getAsJsonArray("themes")) {
      var theme = one.getAsJsonObject();
      if (theme.get("label").getAsString().toLowerCase(Locale.ROOT).contains(word)) {
        return theme.get("id").getAsString();
      }
    }
    return null;
  }

  /** A theme of ben's and one of chi's. */
  private void lanterns(Cast cast) {
    for (var street : List.of("Main", "River", "Mill", "Church", "Long", "Old")) {
      cast.thread(
          cast.ben(),
          "IDEA",
          "A " + rare + " on " + street + " Street",
          "Hang one " + rare + " over every lane, so that walking there at night is safe.");
      heatPump(cast, street);
    }
  }

  private static Statement heatPump(Cast cast, String street) {
    var title = "Heat pumps on " + street + " Street";
    var text = "Warm every old house there by a heat pump instead of gas.";
    cast.thread(cast.chi(), "IDEA", title, text);
    return new Statement("", "", title, text);
  }

  private String link(JamServer who, String jam, String first, String second) {
    var proposal =
        Map.of("first", first, "second", second, "kind", "RELATED", "reason", "Both are " + rare);
    return JamServer.object(who.post("jams/" + jam + "/links", proposal)).get("id").getAsString();
  }

  private static HttpResponse<String> leave(JamServer who, String path, String words, String name) {
    return who.post(path + "/erasure", Map.of("words", words, "name", name));
  }

  /** The tables that hold a word anywhere in a row. */
  private static List<String> rowsWith(String word) {
    try (var connection = DriverManager.getConnection(TestDatabase.ofSystem());
        var tables =
            connection
                .createStatement()
                .executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
      var found = new ArrayList<String>();
      while (tables.next()) {
        var name = tables.getString(1);
        var sql =
            "select 1 from "
                + name
                + " t where position(lower(?) in lower(cast(row_to_json(t) as text))) > 0";
        try (var select = connection.prepareStatement(sql)) {
          select.setString(1, word);
          if (select.executeQuery().next()) {
            found.add(name);
          }
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean logsHold() throws SQLException {
    try (var connection = DriverManager.getConnection(TestDatabase.ofSystem())) {
      return LogVerifier.verify(connection).values().stream().allMatch(LogVerifier.Finding::holds);
    }
  }

  /** Whether a file of the jam's search index has these letters in it. */
  private static boolean indexHolds(String jam, String word) {
    var folder = SystemUnderTest.index().resolve(jam);
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) {
          return true;
        }
      }
      return false;
    } catch (java.io.IOException gone) {
      return true; // files come and go while the index is written: look again
    }
  }

  private static JsonObject member(JamServer who) {
    return JamServer.object(who.get("session")).getAsJsonObject("member");
  }

  private static String id(JamServer who) {
    return member(who).get("id").getAsString();
  }

  private static JsonObject first(JsonObject data, String part) {
    return data.getAsJsonArray(part).get(0).getAsJsonObject();
  }
}
