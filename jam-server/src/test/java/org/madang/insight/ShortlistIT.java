package org.madang.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.insight.Looks.BIKES;
import static org.madang.insight.Looks.awaitInsight;
import static org.madang.insight.Looks.idOf;
import static org.madang.insight.Looks.scores;
import static org.madang.insight.Looks.themeOf;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
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

/** Which ideas come first, who may know it and when, and what if other things counted. */
@ExtendWith(ArquillianExtension.class)
class ShortlistIT {
  @Deployment(testable = false)
  static WebArchive jam() {
    return JamServer.war();
  }

  @Test
  void theShortlistDoesNotExistForParticipantsWhileTheJamRuns(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var shortlist = "jams/" + cast.jam() + "/shortlist";

    assertThat(JamServer.code(cast.ben().get(shortlist))).isEqualTo("no-shortlist");
    assertThat(cast.ada().get(shortlist).statusCode()).isEqualTo(200);
    assertThat(cast.eve().get(shortlist).statusCode()).isEqualTo(200);
  }

  @Test
  void whatIfIsAskedByExecutivesAndModeratorsWithWeightsThatCount(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var whatIf = "jams/" + cast.jam() + "/what-if";

    assertThat(cast.dee().get(whatIf).statusCode()).isEqualTo(404);
    assertThat(JamServer.code(cast.ben().get(whatIf))).isEqualTo("reviewer-needed");
    assertThat(cast.ben().get(whatIf).statusCode()).isEqualTo(403);
    assertThat(cast.ada().get(whatIf).statusCode()).isEqualTo(200);
    for (var wrong : List.of("-1", "101", "5.5", "many")) {
      var refused = cast.eve().get(whatIf + "?support=" + wrong);
      assertThat(refused.statusCode()).as(wrong).isEqualTo(422);
      assertThat(JamServer.code(refused)).isEqualTo("not-a-weight");
    }
    var nothing = "?judgement=0&support=0&breadth=0&discussion=0&novelty=0";
    assertThat(JamServer.code(cast.eve().get(whatIf + nothing))).isEqualTo("no-weights");
    assertThat(cast.eve().get(whatIf + "?limit=101").statusCode()).isEqualTo(422);
    assertThat(cast.eve().get(whatIf + "?support=100").statusCode()).isEqualTo(200);
  }

  @Test
  void askingWhatIfMovesIdeasInTheAnswerAndNowhereElse(@ArquillianResource URI base)
      throws Exception {
    var cast = Cast.arrive(base, "REFINE");
    var refreshed = cast.eve().listen(cast.jam(), "jam");
    var loved = cast.thread(cast.ben(), "IDEA", "More bike lanes", "Protected ones, downtown.");
    var rated = cast.thread(cast.ben(), "IDEA", "A tram to the harbour", "Every ten minutes.");
    for (var judge : List.of(cast.chi(), cast.ada())) {
      JamServer.object(judge.put("threads/" + loved + "/support"));
      JamServer.object(judge.put("threads/" + loved + "/rating", scores(2)));
      JamServer.object(judge.put("threads/" + rated + "/rating", scores(5)));
    }
    cast.move("REVIEW");
    var shortlist = "jams/" + cast.jam() + "/shortlist";
    awaitInsight(
        refreshed, () -> JamServer.object(cast.eve().get(shortlist)).get("frozen").getAsBoolean());
    var official = cast.eve().get(shortlist).body();
    Eventually.holds("the phase is announced", () -> lastLogged(cast).equals("phase-began"));
    var log = cast.admin().get("jams/" + cast.jam() + "/log").body();
    var whatIf = "jams/" + cast.jam() + "/what-if";

    var same = JamServer.object(cast.eve().get(whatIf)).getAsJsonArray("entries");
    var other = JamServer.object(cast.eve().get(whatIf + "?judgement=0&support=100"));

    assertThat(id(same.get(0).getAsJsonObject())).isEqualTo(rated);
    assertThat(same).allMatch(one -> moved(one.getAsJsonObject()) == 0);
    assertThat(other.get("frozen").getAsBoolean()).isTrue();
    assertThat(other.getAsJsonObject("weights").get("judgement").getAsDouble()).isZero();
    var first = other.getAsJsonArray("entries").get(0).getAsJsonObject();
    assertThat(id(first)).isEqualTo(loved);
    assertThat(moved(first)).isEqualTo(1);
    assertThat(first.get("because").getAsString()).isNotBlank();
    assertThat(first.get("steady").getAsDouble()).isBetween(0.0, 1.0);
    assertThat(other.get("top").getAsInt()).isEqualTo(1);
    var gone = other.getAsJsonArray("gone");
    assertThat(gone).hasSize(1);
    assertThat(id(gone.get(0).getAsJsonObject())).isEqualTo(rated);
    assertThat(gone.get(0).getAsJsonObject().get("place").getAsInt()).isEqualTo(2);
    assertThat(cast.eve().get(shortlist).body()).isEqualTo(official);
    assertThat(cast.admin().get("jams/" + cast.jam() + "/log").body()).isEqualTo(log);
  }

  private static String id(JsonObject entry) {
    return entry.getAsJsonObject("thread").get("id").getAsString();
  }

  private static int moved(JsonObject entry) {
    return entry.get("was").getAsInt() - entry.get("place").getAsInt();
  }

  @Test
  void aFrozenShortlistIsNotMovedByWhatComesAfter(@ArquillianResource URI base) throws Exception {
    var cast = Cast.arrive(base, "REFINE");
    var refreshed = cast.eve().listen(cast.jam(), "jam");
    var first = cast.thread(cast.ben(), "IDEA", "Bike lanes", BIKES + "Main Street.");
    for (var street : List.of("Mill", "Hill", "River", "Station", "Church", "School", "Market")) {
      cast.thread(cast.ben(), "IDEA", "Bike lanes on %s Street".formatted(street), BIKES + street);
    }
    var second =
        cast.thread(cast.chi(), "IDEA", "Bike lanes on Dock Street", BIKES + "Dock Street.");
    JamServer.object(cast.chi().put("threads/" + first + "/support"));
    awaitInsight(refreshed, () -> themeOf(cast, first) != null);
    cast.move("REVIEW");
    var address = "jams/" + cast.jam() + "/shortlist";
    while (!JamServer.object(cast.eve().get(address)).get("frozen").getAsBoolean()) {
      refreshed.next(message -> message.toString().contains("insight-refreshed"));
    }
    var frozen = JamServer.object(cast.eve().get(address)).getAsJsonArray("entries");
    assertThat(frozen).hasSize(9);
    assertThat(JamServer.object(cast.eve().get(address)).getAsJsonArray("notes").toString())
        .contains("Nobody rated in this jam: the ranks rest on the other factors alone");

    var theme = idOf(themeOf(cast, first));
    var name = Map.of("label", "Safe cycling", "reason", "That is what they ask for.");
    JamServer.object(cast.ada().put("jams/" + cast.jam() + "/themes/" + theme + "/name", name));
    for (var list : List.of(address, "jams/" + cast.jam() + "/what-if")) {
      assertThat(JamServer.object(cast.eve().get(list)).getAsJsonArray("entries").toString())
          .as("themes are called what they are called now")
          .contains("{\"id\":\"%s\",\"label\":\"Safe cycling\"}".formatted(theme));
    }

    assertThat(cast.ben().put("threads/" + second + "/support").statusCode()).isEqualTo(403);
    var hide = Map.of("hidden", true, "reason", "A test.");
    assertThat(cast.ada().put("threads/" + second + "/visibility", hide).statusCode())
        .isEqualTo(200);
    refreshed.next(message -> message.toString().contains("insight-refreshed"));

    var later = JamServer.object(cast.eve().get(address));
    assertThat(later.get("frozen").getAsBoolean()).isTrue();
    assertThat(place(later.getAsJsonArray("entries"), first)).isEqualTo(place(frozen, first));
  }

  @Test
  void aShortlistFrozenByAClockThatRanAheadDoesNotCount(@ArquillianResource URI base)
      throws Exception {
    var cast = Cast.arrive(base, "REFINE");
    cast.thread(cast.ben(), "IDEA", "More bike lanes", "Protected ones, downtown.");
    var address = "jams/" + cast.jam() + "/shortlist";
    Eventually.holds(
        "there is a ranking",
        () -> JamServer.object(cast.eve().get(address)).get("ideas").getAsInt() == 1);
    try (var connection = DriverManager.getConnection(TestDatabase.ofSystem());
        var freeze =
            connection.prepareStatement(
                """
                insert into finding (jam, kind, position, computed_at, data)
                select f.jam, 'ranking-frozen-' || to_char(reviews_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                  f.position, f.computed_at, f.data
                from finding f join jam j on j.id = f.jam where f.jam = ?::uuid and f.kind = 'ranking'
                """)) {
      freeze.setString(1, cast.jam());
      assertThat(freeze.executeUpdate()).isEqualTo(1);
    }

    var refreshed = cast.eve().listen(cast.jam(), "jam");
    cast.thread(cast.chi(), "IDEA", "A tram to the harbour", "Every ten minutes.");
    refreshed.next(message -> message.toString().contains("insight-refreshed"));

    Eventually.holds("nothing is frozen", () -> !rowsLike(cast.jam(), "ranking-frozen%"));
  }

  @Test
  void whatComesBeforeReviewBeginsAgainCountsAlsoWhenItBeginsAtTheSameMoment(
      @ArquillianResource URI base) throws Exception {
    var cast = Cast.arrive(base, "REFINE");
    cast.thread(cast.ben(), "IDEA", "More bike lanes", "Protected ones, downtown.");
    cast.move("REVIEW");
    var jam = "jams/" + cast.jam();
    var reviewed = JamServer.object(cast.admin().get(jam)).getAsJsonArray("phases");
    Eventually.holds("it is frozen", () -> isFrozen(cast));

    cast.move("REFINE");
    cast.thread(cast.chi(), "IDEA", "A tram to the harbour", "Every ten minutes.");
    Eventually.holds("both are ranked", () -> !isFrozen(cast) && ranked(cast) == 2);
    JamServer.object(cast.admin().put(jam + "/phases", reviewed));
    Eventually.holds("it is frozen again", () -> isFrozen(cast));

    assertThat(ranked(cast)).isEqualTo(2);
  }

  private static boolean isFrozen(Cast cast) {
    return shortlist(cast).get("frozen").getAsBoolean();
  }

  private static int ranked(Cast cast) {
    return shortlist(cast).get("ideas").getAsInt();
  }

  private static JsonObject shortlist(Cast cast) {
    return JamServer.object(cast.eve().get("jams/" + cast.jam() + "/shortlist"));
  }

  private static boolean rowsLike(String jam, String kind) throws SQLException {
    try (var connection = DriverManager.getConnection(TestDatabase.ofSystem());
        var select =
            connection.prepareStatement(
                "select 1 from finding where jam = ?::uuid and kind like ?")) {
      select.setString(1, jam);
      select.setString(2, kind);
      return select.executeQuery().next();
    }
  }

  private static JsonObject place(JsonArray entries, String idea) {
    for (var element : entries) {
      var entry = element.getAsJsonObject();
      if (entry.getAsJsonObject("thread").get("id").getAsString().equals(idea)) {
        var place = new JsonObject();
        List.of("place", "score", "low", "high").forEach(name -> place.add(name, entry.get(name)));
        return place;
      }
    }
    throw new AssertionError(idea + " is not in " + entries);
  }

  @Test
  void aShortlistThatWasNotFrozenForARestartIsFrozenLater(@ArquillianResource URI base)
      throws Exception {
    var cast = Cast.arrive(base, "REFINE");
    cast.thread(cast.ben(), "IDEA", "More bike lanes", "Protected ones, downtown.");
    cast.move("REVIEW");
    var address = "jams/" + cast.jam() + "/shortlist";
    Eventually.holds("the phase is announced", () -> lastLogged(cast).equals("phase-began"));
    Eventually.holds(
        "it is frozen, and nothing is left to look at",
        () ->
            JamServer.object(cast.eve().get(address)).get("frozen").getAsBoolean()
                && isLookedAt(cast.jam()));
    // as if the server had died between the looks that take in what is new, and the last of them
    try (var connection = DriverManager.getConnection(TestDatabase.ofSystem());
        var forget =
            connection.prepareStatement(
                "delete from finding where jam = ?::uuid and kind like 'ranking-frozen%'")) {
      forget.setString(1, cast.jam());
      assertThat(forget.executeUpdate()).isEqualTo(1);
    }
    var chi = JamServer.object(cast.chi().get("session")).getAsJsonObject("member").get("id");
    var roles = "jams/" + cast.jam() + "/members/" + chi.getAsString() + "/roles";
    var changed = cast.admin().put(roles, Map.of("roles", List.of("moderator")));
    assertThat(changed.statusCode()).isLessThan(300); // which is nothing to look again for
    Eventually.holds(
        "it is frozen again",
        () -> JamServer.object(cast.eve().get(address)).get("frozen").getAsBoolean());
  }

  private static boolean isLookedAt(String jam) throws SQLException {
    try (var connection = DriverManager.getConnection(TestDatabase.ofSystem());
        var select =
            connection.prepareStatement(
                "select 1 from finding f join event_head h using (jam)"
                    + " where jam = ?::uuid and f.kind = 'themes' and f.position = h.position")) {
      select.setString(1, jam);
      return select.executeQuery().next();
    }
  }

  private static String lastLogged(Cast cast) {
    var log = JamServer.object(cast.admin().get("jams/" + cast.jam() + "/log"));
    var items = log.getAsJsonArray("items");
    return items.get(items.size() - 1).getAsJsonObject().get("kind").getAsString();
  }
}
