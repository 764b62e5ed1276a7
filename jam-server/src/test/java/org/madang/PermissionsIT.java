package org.madang;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.madang.JamServer.Heard;

/** Asks everything as everybody, and compares with the table that people read. */
@ExtendWith(ArquillianExtension.class)
class PermissionsIT {
  private static final String DECISION = "PUT /api/jams/{jam}/ideas/{thread}/decision";
  private static final String SIGN_OUT = "DELETE /api/session";
  private static final String BIKES =
      "A protected cycling lane, so that children can ride a bike to school safely: ";
  private static final String HEAT =
      "Replace the gas boiler by a heat pump and heat without burning gas: ";

  @Deployment(testable = false)
  static WebArchive jam() {
    return JamServer.war();
  }

  @Test
  void theTableHasEveryOperationThereIsAndNoOther(@ArquillianResource URI base) throws Exception {
    assertThat(PermissionTable.read().operations().stream().map(PermissionTable.Row::what))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            OpenApi.of(base).operations().stream().map(OpenApi.Operation::toString).toList());
  }

  @Test
  void everyOperationAnswersEachRoleAsTheTableSays(@ArquillianResource URI base) throws Exception {
    var cast = Cast.arrive(base, "REFINE");
    var themed = new HashMap<String, String>();
    discuss(cast, themed);
    var everyone = Everyone.arrive(cast);
    var emails = new HashMap<String, String>();
    for (var role : PermissionTable.ROLES.subList(1, PermissionTable.ROLES.size())) {
      emails.put(role, secured(everyone.is(role)));
    }
    emails.put("stranger", emails.get("participant"));
    var things = new Things(cast, themed.get("theme"), themed.get("idea"));
    var wrong = new ArrayList<String>();
    var table = PermissionTable.read();
    for (var row : table.operations()) {
      if (!List.of(DECISION, SIGN_OUT).contains(row.what())) {
        ask(row, everyone, things, emails, wrong);
      }
    }
    cast.move("REVIEW");
    ask(table.operation(DECISION), everyone, things, emails, wrong);
    ask(table.operation(SIGN_OUT), everyone, things, emails, wrong);
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyChannelTellsEachRoleWhatTheTableSays(@ArquillianResource URI base) throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var everyone = Everyone.arrive(cast);
    var thread = cast.thread(cast.ben(), "IDEA", "More bike lanes", "With kerbs.");
    var wrong = new ArrayList<String>();
    for (var row : PermissionTable.read().channels()) {
      var channel =
          row.what().replace("{forum}", cast.forums().getFirst()).replace("{thread}", thread);
      for (var role : PermissionTable.ROLES) {
        var told = told(cast, everyone.is(role), channel, thread);
        if (!told.equals(row.answer(role))) {
          wrong.add(row.what() + " as " + role + ": " + told + ", not " + row.answer(role));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void anotherJamsChannelsTellNothing(@ArquillianResource URI base) throws Exception {
    var green = Cast.arrive(base, "IDEATE");
    var blue = Cast.arrive(base, "IDEATE");
    var thread = green.thread(green.ben(), "IDEA", "More bike lanes", "With kerbs.");
    var own = blue.thread(blue.ben(), "IDEA", "A tram", "To the harbour.");
    var watch = "thread:" + thread + ",forum:" + green.forums().getFirst() + ",thread:" + own;
    var heard = blue.chi().listen(blue.jam(), watch + "@0");

    green.reply(green.ben(), thread, "And planters.");
    blue.reply(blue.ben(), own, "Every ten minutes.");

    assertThat(heard.next("frame").toString()).contains(own).doesNotContain(thread);
  }

  private static void ask(
      PermissionTable.Row row,
      Everyone everyone,
      Things things,
      Map<String, String> emails,
      List<String> wrong) {
    for (var role : PermissionTable.ROLES) {
      var answer = send(row.what(), role, everyone.is(role), things, emails.get(role));
      if (!meaning(answer).equals(row.answer(role))) {
        wrong.add(
            "%s as %s: %d, not %s %s"
                .formatted(
                    row.what(),
                    role,
                    answer.statusCode(),
                    row.answer(role),
                    answer.body().substring(0, Math.min(160, answer.body().length()))));
      }
    }
  }

  private static HttpResponse<String> send(
      String operation, String role, JamServer person, Things things, @Nullable String email) {
    var parts = operation.split(" ", 2);
    var request = person.again().request(things.path(parts[1]));
    request.header("Idempotency-Key", java.util.UUID.randomUUID().toString());
    var body = things.body(operation, role, email);
    if (body == null) {
      request.method(parts[0], BodyPublishers.noBody());
    } else {
      var file = operation.equals("POST /api/jams/import");
      request.header("Content-Type", file ? "application/jsonl" : "application/json");
      request.method(parts[0], BodyPublishers.ofString(JamServer.text(body)));
    }
    return person.again().send(request);
  }

  /** A theme that another look has dissolved is told only to who was let in. */
  private static String meaning(HttpResponse<String> answer) {
    var letIn =
        answer.statusCode() < 300
            || answer.statusCode() == 404 && JamServer.code(answer).equals("no-such-theme");
    return letIn ? "yes" : String.valueOf(answer.statusCode());
  }

  /** Opens the channel, lets something happen that it is about, and says what was told. */
  private static String told(Cast cast, JamServer person, String channel, String thread)
      throws InterruptedException {
    var heard = person.open(cast.jam(), channel.equals("jam") ? channel : channel + ",jam");
    var first = heard.next(message -> !type(message).equals("presence"));
    if (type(first).equals(Heard.CLOSED)) {
      return first.get("code").getAsString();
    }
    if (channel.equals("moderators")) {
      cast.chi().post("threads/" + thread + "/flags", Map.of("reason", "OFF_TOPIC"));
    }
    var post = cast.reply(cast.ben(), thread, "And planters.");
    var told = false;
    while (true) {
      var frame = heard.next("frame");
      var itself = frame.get("channel").getAsString().equals(channel);
      told |= itself;
      if (told || frame.toString().contains(post)) {
        heard.close();
        return told || heardLater(heard, channel) ? "yes" : "silent";
      }
    }
  }

  /** Frames of one tick come together: whether the channel's own was among those. */
  private static boolean heardLater(Heard heard, String channel) throws InterruptedException {
    while (true) {
      var message = heard.next(_ -> true);
      if (type(message).equals(Heard.CLOSED)) {
        return false;
      }
      if (message.has("channel") && message.get("channel").getAsString().equals(channel)) {
        return true;
      }
    }
  }

  private static String type(JsonObject message) {
    return message.get("type").getAsString();
  }

  /** Talks until there are two themes, and notes one of them and an idea in it. */
  private static void discuss(Cast cast, Map<String, String> themed) throws InterruptedException {
    var refreshed = cast.ada().listen(cast.jam(), "jam");
    for (var street : List.of("Main", "Mill", "Hill", "River", "Station", "Church", "Market")) {
      cast.thread(cast.ben(), "IDEA", "Bike lanes on %s Street".formatted(street), BIKES + street);
    }
    for (var house : List.of("house", "school", "library", "pool", "town hall", "museum")) {
      cast.thread(cast.ben(), "IDEA", "Heat pumps for the %s".formatted(house), HEAT + house);
    }
    while (true) {
      refreshed.next(message -> message.toString().contains("insight-refreshed"));
      var themes =
          JamServer.object(cast.ada().get("jams/" + cast.jam() + "/themes"))
              .getAsJsonArray("themes");
      if (themes.size() > 1) {
        var theme = themes.get(0).getAsJsonObject();
        themed.put("theme", theme.get("id").getAsString());
        themed.put("idea", firstIdea(cast, theme));
        return;
      }
    }
  }

  private static String firstIdea(Cast cast, JsonObject theme) {
    return JamServer.object(
            cast.ada().get("jams/" + cast.jam() + "/themes/" + theme.get("id").getAsString()))
        .getAsJsonArray("ideas")
        .get(0)
        .getAsJsonObject()
        .get("id")
        .getAsString();
  }

  private static String secured(JamServer person) {
    JamServer.object(person.put("members/me/password", Map.of("password", Things.PASSWORD)));
    return JamServer.object(person.get("session"))
        .getAsJsonObject("member")
        .get("email")
        .getAsString();
  }
}
