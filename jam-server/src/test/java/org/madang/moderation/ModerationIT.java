package org.madang.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.JamServer.array;
import static org.madang.JamServer.code;
import static org.madang.JamServer.object;

import java.net.URI;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.madang.Cast;
import org.madang.JamServer;
import org.madang.TestDatabase;

@ExtendWith(ArquillianExtension.class)
class ModerationIT {
  private static final Map<String, Object> HIDE =
      Map.of("hidden", true, "reason", "It insults ben.");
  private static final Map<String, Object> RESTORE =
      Map.of("hidden", false, "reason", "He laughed.");
  private static final Map<String, String> SPAM = Map.of("reason", "SPAM", "note", "buy now");

  @ArquillianResource private URI base;

  @Deployment(testable = false)
  static WebArchive jam() {
    return JamServer.war();
  }

  private static String actions(Cast cast) {
    return cast.ada().get("jams/" + cast.jam() + "/moderation/actions").body();
  }

  private static Map<String, String> alert(String text) {
    return Map.of(
        "text",
        text,
        "until",
        java.time.Clock.systemUTC().instant().plus(Duration.ofHours(1)).toString());
  }

  @Test
  void onlyModeratorsModerate() {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.ben(), "STORY", "Once", "upon a time");
    var post = cast.reply(cast.chi(), thread, "Then?");
    var flag =
        object(cast.chi().post("threads/" + thread + "/flags", SPAM)).get("id").getAsString();
    var alert =
        object(cast.ada().post("jams/" + cast.jam() + "/alerts", alert("Lunch")))
            .get("id")
            .getAsString();
    var stranger = new JamServer(base);

    for (var outsider : List.of(stranger, cast.dee(), cast.ben())) {
      var refusal = outsider == stranger ? 401 : outsider == cast.dee() ? 404 : 403;
      for (var path :
          List.of("flags", "moderation/newest", "moderation/unanswered", "moderation/actions")) {
        assertThat(outsider.get("jams/" + cast.jam() + "/" + path).statusCode())
            .as(path)
            .isEqualTo(refusal);
        assertThat(cast.ada().get("jams/" + cast.jam() + "/" + path).statusCode())
            .as(path)
            .isEqualTo(200);
      }
      assertThat(outsider.put("threads/" + thread + "/visibility", HIDE).statusCode())
          .isEqualTo(refusal);
      assertThat(outsider.put("posts/" + post + "/visibility", HIDE).statusCode())
          .isEqualTo(refusal);
      assertThat(
              outsider
                  .post("posts/" + post + "/idea", Map.of("title", "x", "reason", "y"))
                  .statusCode())
          .isEqualTo(refusal);
      assertThat(
              outsider
                  .put("flags/" + flag + "/resolution", Map.of("upheld", true, "reason", "x"))
                  .statusCode())
          .isEqualTo(refusal);
      assertThat(outsider.post("jams/" + cast.jam() + "/alerts", alert("Fire")).statusCode())
          .isEqualTo(refusal);
      assertThat(outsider.delete("alerts/" + alert).statusCode()).isEqualTo(refusal);
    }
    assertThat(cast.dee().post("threads/" + thread + "/flags", SPAM).statusCode()).isEqualTo(404);
    assertThat(stranger.post("posts/" + post + "/flags", SPAM).statusCode()).isEqualTo(401);
    assertThat(cast.dee().get("jams/" + cast.jam() + "/alerts").statusCode()).isEqualTo(404);

    assertThat(object(cast.chi().get("threads/" + thread)).get("state").getAsString())
        .isEqualTo("VISIBLE");
    assertThat(object(cast.chi().get("posts/" + post)).get("state").getAsString())
        .isEqualTo("VISIBLE");
    assertThat(array(cast.chi().get("jams/" + cast.jam() + "/alerts"))).hasSize(1);
    assertThat(object(cast.ada().get("jams/" + cast.jam() + "/flags")).getAsJsonArray("items"))
        .hasSize(1);
  }

  @Test
  void whatIsHiddenKeepsItsPlaceAndComesBack() {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.ben(), "IDEA", "Lanes", "More");
    var post = cast.reply(cast.chi(), thread, "Rude words");
    object(cast.ben().post("posts/" + post + "/flags", SPAM));
    assertThat(code(cast.ada().put("posts/" + post + "/visibility", Map.of("hidden", true))))
        .isEqualTo("reason-missing");
    assertThat(
            code(
                cast.ada()
                    .put(
                        "posts/" + post + "/visibility",
                        Map.of("hidden", true, "reason", "x".repeat(501)))))
        .isEqualTo("reason-too-long");
    assertThat(cast.ada().put("posts/" + post + "/visibility", Map.of("reason", "x")).statusCode())
        .isBetween(400, 422);
    assertThat(object(cast.ben().get("posts/" + post)).get("text").getAsString())
        .isEqualTo("Rude words");

    for (int twice = 0; twice < 2; twice++) {
      assertThat(
              object(cast.ada().put("posts/" + post + "/visibility", HIDE))
                  .get("state")
                  .getAsString())
          .isEqualTo("HIDDEN");
      assertThat(
              object(cast.ada().put("threads/" + thread + "/visibility", HIDE))
                  .get("state")
                  .getAsString())
          .isEqualTo("HIDDEN");
    }
    assertThat(object(cast.ben().get("posts/" + post)).get("text").getAsString()).isEmpty();
    var flagged =
        object(cast.ada().get("jams/" + cast.jam() + "/flags"))
            .getAsJsonArray("items")
            .get(0)
            .getAsJsonObject()
            .getAsJsonObject("target");
    assertThat(flagged.get("state").getAsString()).isEqualTo("HIDDEN");
    assertThat(flagged.getAsJsonObject("author").get("name").getAsString())
        .as("whose words they are")
        .isEqualTo("chi");
    assertThat(object(cast.ada().get("posts/" + post)).get("text").getAsString())
        .as("who can restore it reads it")
        .isEqualTo("Rude words");
    var hidden = object(cast.chi().get("threads/" + thread));
    assertThat(hidden.get("title").getAsString()).isEmpty();
    assertThat(hidden.get("text").getAsString()).isEmpty();
    assertThat(cast.chi().get("jams/" + cast.jam() + "/threads").body()).doesNotContain(thread);
    assertThat(cast.chi().post("threads/" + thread + "/posts", Map.of("text", "Why?")).statusCode())
        .isEqualTo(409);

    object(cast.ada().put("posts/" + post + "/visibility", RESTORE));
    object(cast.ada().put("threads/" + thread + "/visibility", RESTORE));
    assertThat(object(cast.ben().get("posts/" + post)).get("text").getAsString())
        .isEqualTo("Rude words");
    assertThat(cast.chi().get("jams/" + cast.jam() + "/threads").body()).contains(thread);
    var done =
        object(cast.ada().get("jams/" + cast.jam() + "/moderation/actions"))
            .getAsJsonArray("items");
    assertThat(done).hasSize(4);
    assertThat(done.get(3).getAsJsonObject().get("action").getAsString()).isEqualTo("post-hidden");
    assertThat(done.get(3).getAsJsonObject().get("reason").getAsString())
        .isEqualTo("It insults ben.");
    assertThat(done.get(0).getAsJsonObject().getAsJsonObject("moderator").get("name").getAsString())
        .isEqualTo("ada");
  }

  @Test
  void whatModeratorsDidCannotBeUndoneInTheDatabase() throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    object(cast.ada().post("jams/" + cast.jam() + "/alerts", alert("Lunch")));
    try (var connection = DriverManager.getConnection(TestDatabase.ofSystem());
        var statement = connection.createStatement()) {
      for (var change :
          List.of(
              "update moderation_action set reason = 'x'",
              "delete from moderation_action",
              "truncate moderation_action")) {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> statement.execute(change)))
            .as(change)
            .hasMessageContaining("append-only");
      }
    }
    assertThat(actions(cast)).contains("alert-raised", "Lunch");
  }

  @Test
  void aFlagIsRaisedOnceAndDecidedOnce() {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.ben(), "STORY", "Buy", "<b>now</b>");
    var post = cast.reply(cast.ben(), thread, "Cheap!");
    var key = UUID.randomUUID();
    assertThat(cast.chi().post("posts/" + post + "/flags", key, SPAM).statusCode()).isEqualTo(201);
    assertThat(cast.chi().post("posts/" + post + "/flags", key, SPAM).statusCode()).isEqualTo(200);
    assertThat(cast.chi().post("posts/" + post + "/flags", SPAM).statusCode())
        .as("another try on the same post")
        .isEqualTo(200);
    assertThat(code(cast.chi().post("threads/" + thread + "/flags", key, SPAM)))
        .isEqualTo("key-in-use");
    assertThat(
            cast.chi().post("threads/" + thread + "/flags", Map.of("reason", "RUDE")).statusCode())
        .isBetween(400, 422);
    assertThat(cast.chi().post("threads/" + thread + "/flags", Map.of("note", "x")).statusCode())
        .isBetween(400, 422);
    assertThat(
            code(
                cast.chi()
                    .post(
                        "threads/" + thread + "/flags",
                        Map.of("reason", "SPAM", "note", "x".repeat(501)))))
        .isEqualTo("note-too-long");

    var open = object(cast.ada().get("jams/" + cast.jam() + "/flags")).getAsJsonArray("items");
    assertThat(open).hasSize(1);
    var flag = open.get(0).getAsJsonObject();
    assertThat(flag.getAsJsonObject("target").get("excerpt").getAsString()).isEqualTo("Cheap!");
    assertThat(flag.getAsJsonObject("target").get("title").getAsString()).isEqualTo("Buy");
    var resolution = "flags/" + key + "/resolution";
    assertThat(code(cast.ada().put(resolution, Map.of("upheld", true, "reason", " "))))
        .isEqualTo("reason-missing");
    assertThat(
            object(cast.ada().put(resolution, Map.of("upheld", true, "reason", "It sells.")))
                .get("state")
                .getAsString())
        .isEqualTo("UPHELD");
    assertThat(
            cast.ada().put(resolution, Map.of("upheld", true, "reason", "It sells.")).statusCode())
        .isEqualTo(200);
    assertThat(code(cast.admin().put(resolution, Map.of("upheld", false, "reason", "I like it."))))
        .isEqualTo("already-resolved");
    assertThat(object(cast.ada().get("jams/" + cast.jam() + "/flags")).getAsJsonArray("items"))
        .isEmpty();
    assertThat(
            object(cast.ada().get("jams/" + cast.jam() + "/flags?state=all"))
                .getAsJsonArray("items"))
        .hasSize(1);
  }

  @Test
  void anIdeaIsLiftedOutOfAReplyOnce() {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.ben(), "QUESTION", "How?", "");
    var post = cast.reply(cast.chi(), thread, "Heat pumps in every school");
    var words = Map.of("title", "Heat pumps", "reason", "It stands alone.");
    var key = UUID.randomUUID();

    assertThat(cast.ada().post("posts/" + post + "/idea", key, words).statusCode()).isEqualTo(201);
    assertThat(cast.ada().post("posts/" + post + "/idea", key, words).statusCode()).isEqualTo(200);
    assertThat(code(cast.ada().post("posts/" + post + "/idea", words))).isEqualTo("already-lifted");

    var idea = object(cast.ben().get("threads/" + key));
    assertThat(idea.get("kind").getAsString()).isEqualTo("IDEA");
    assertThat(idea.getAsJsonObject("liftedFrom").get("thread").getAsString()).isEqualTo(thread);
    assertThat(idea.getAsJsonObject("liftedFrom").get("post").getAsString()).isEqualTo(post);
    assertThat(idea.getAsJsonObject("author").get("name").getAsString()).isEqualTo("chi");
    assertThat(object(cast.ben().get("threads/" + thread)).get("posts").getAsInt())
        .as("the reply stays")
        .isEqualTo(1);
    assertThat(actions(cast)).contains("idea-lifted");
  }

  @Test
  void anAlertIsSeenByAllUntilItIsTakenDown() {
    var cast = Cast.arrive(base, "IDEATE");
    var path = "jams/" + cast.jam() + "/alerts";
    var past = Instant.EPOCH.toString();
    assertThat(code(cast.ada().post(path, Map.of("text", "x", "until", past))))
        .isEqualTo("bad-until");
    assertThat(cast.ada().post(path, Map.of("text", "x", "until", "soon")).statusCode())
        .isBetween(400, 422);
    assertThat(code(cast.ada().post(path, alert(" ")))).isEqualTo("text-missing");
    var key = UUID.randomUUID();
    assertThat(cast.ada().post(path, key, alert("점심 <b>시간</b>")).statusCode()).isEqualTo(201);
    assertThat(cast.ada().post(path, key, alert("점심 <b>시간</b>")).statusCode()).isEqualTo(200);

    var up = array(cast.ben().get(path));
    assertThat(up).hasSize(1);
    assertThat(up.get(0).getAsJsonObject().get("text").getAsString()).isEqualTo("점심 <b>시간</b>");
    assertThat(cast.ada().delete("alerts/" + key).statusCode()).isEqualTo(204);
    assertThat(cast.ada().delete("alerts/" + key).statusCode()).isEqualTo(204);
    assertThat(array(cast.ben().get(path))).isEmpty();
  }

  @Test
  void moderatorsSeeWhatCameInLastAndWhatNobodyAnswered() {
    var cast = Cast.arrive(base, "IDEATE");
    var first = cast.thread(cast.ben(), "IDEA", "First", "x");
    var second = cast.thread(cast.chi(), "IDEA", "Second", "x");
    var post = cast.reply(cast.chi(), first, "Yes");

    var newest = object(cast.ada().get("jams/" + cast.jam() + "/moderation/newest?limit=2"));
    var items = newest.getAsJsonArray("items");
    assertThat(items.get(0).getAsJsonObject().get("id").getAsString()).isEqualTo(post);
    assertThat(items.get(1).getAsJsonObject().get("id").getAsString()).isEqualTo(second);
    var rest =
        object(
            cast.ada()
                .get(
                    "jams/"
                        + cast.jam()
                        + "/moderation/newest?limit=2&after="
                        + newest.get("next").getAsString()));
    assertThat(rest.getAsJsonArray("items").get(0).getAsJsonObject().get("id").getAsString())
        .isEqualTo(first);
    assertThat(rest.has("next")).isFalse();
    var unanswered =
        object(cast.ada().get("jams/" + cast.jam() + "/moderation/unanswered"))
            .getAsJsonArray("items");
    assertThat(unanswered).hasSize(1);
    assertThat(unanswered.get(0).getAsJsonObject().get("id").getAsString()).isEqualTo(second);

    cast.ada().put("posts/" + post + "/visibility", HIDE);
    assertThat(unanswered(cast)).isEqualTo(2);
    cast.ada().put("posts/" + post + "/visibility", RESTORE);
    assertThat(unanswered(cast)).isEqualTo(1);
  }

  private static int unanswered(Cast cast) {
    return object(cast.ada().get("jams/" + cast.jam() + "/moderation/unanswered"))
        .getAsJsonArray("items")
        .size();
  }
}
