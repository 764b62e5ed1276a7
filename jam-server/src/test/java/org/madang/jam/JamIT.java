package org.madang.jam;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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
class JamIT {
  private static final List<Map<String, String>> OPEN =
      List.of(
          Map.of("phase", "IDEATE", "starts", "2020-01-01T00:00:00Z"),
          Map.of("phase", "REFINE", "starts", "2090-01-01T00:00:00Z"),
          Map.of("phase", "REVIEW", "starts", "2091-01-01T00:00:00Z"),
          Map.of("phase", "CLOSED", "starts", "2092-01-01T00:00:00Z"));
  private static final List<Map<String, String>> REVIEWED =
      List.of(
          Map.of("phase", "IDEATE", "starts", "2020-01-01T00:00:00Z"),
          Map.of("phase", "REFINE", "starts", "2020-01-02T00:00:00Z"),
          Map.of("phase", "REVIEW", "starts", "2020-01-03T00:00:00Z"),
          Map.of("phase", "CLOSED", "starts", "2092-01-01T00:00:00Z"));

  @ArquillianResource private URI base;

  @Deployment(testable = false)
  static WebArchive jam() {
    return JamServer.war();
  }

  @Test
  void whatAnOutsiderMayNotSeeIsNotThere() {
    var cast = org.madang.Cast.arrive(base, "IDEATE");
    assertThat(cast.dee().get("jams").statusCode()).isEqualTo(200); // dee is somebody
    for (var path : List.of("", "/members", "/log")) {
      refused(cast.dee().get("jams/" + cast.jam() + path), 404, "no-such-jam");
    }
    refused(cast.dee().put("jams/" + cast.jam() + "/membership", Map.of()), 404, "no-such-jam");
    refused(new JamServer(base).get("jams/" + cast.jam()), 404, "no-such-jam");
    assertThat(JamServer.object(cast.ben().get("jams/" + cast.jam())).get("title").getAsString())
        .isEqualTo("Green City");
  }

  @Test
  void aPhaseThatAClockAnnouncedTooEarlyIsAnnouncedAgain() throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    assertThat(awaitKinds(cast.ada(), cast.jam(), "phase-began IDEATE")).isNotEmpty();
    try (var connection = DriverManager.getConnection(TestDatabase.ofSystem());
        var ahead =
            connection.prepareStatement(
                "update jam set announced = 'CLOSED', next_look_at = null where id = ?::uuid")) {
      ahead.setString(1, cast.jam());
      assertThat(ahead.executeUpdate()).isEqualTo(1);
    }

    Eventually.holds(
        "the phase is announced that is",
        () -> Collections.frequency(kinds(cast.ada(), cast.jam()), "phase-began IDEATE") == 2);
  }

  /** More at once than there are connections: were one to need two of them, all would wait. */
  @Test
  void manyWhoArriveAtOnceDoNotWaitForEachOther() throws Exception {
    var cast = org.madang.Cast.arrive(base, "IDEATE");

    try (var arriving = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          arriving.invokeAll(
              Collections.nCopies(600, () -> cast.ben().get("jams/" + cast.jam()).statusCode()));

      for (var answer : answers) {
        assertThat(answer.get()).isEqualTo(200);
      }
    }
  }

  @Test
  void aParticipantNeitherModeratesNorAdministers() {
    var cast = org.madang.Cast.arrive(base, "IDEATE");
    var jam = "jams/" + cast.jam();
    refused(cast.ben().get(jam + "/members"), 403, "moderator-needed");
    refused(cast.ben().get(jam + "/log"), 403, "moderator-needed");
    for (var who : List.of(cast.ben(), cast.ada(), cast.eve())) {
      refused(who.put(jam + "/phases", REVIEWED), 403, "role-needed");
      refused(who.put(jam, Map.of("title", "x", "question", "y")), 403, "role-needed");
      refused(who.post(jam + "/forums", Map.of("title", "x", "question", "y")), 403, "role-needed");
      refused(who.post(jam + "/invitations", Map.of("invitations", List.of())), 403, "role-needed");
      refused(who.post("jams", setup("INVITATION")), 403, "role-needed");
      refused(
          who.put(jam + "/forums/" + cast.forums().getFirst() + "/moderators", List.of()),
          403,
          "role-needed");
      refused(
          who.put(
              jam + "/members/" + id(cast.ben()) + "/roles", Map.of("roles", List.of("executive"))),
          403,
          "role-needed");
      refused(who.delete(jam + "/members/" + id(cast.ben())), 403, "role-needed");
    }
    assertThat(phase(cast.ben(), cast.jam())).isEqualTo("IDEATE");
    assertThat(cast.ada().get(jam + "/members?query=be&role=participant").statusCode())
        .isEqualTo(200);
  }

  @Test
  void addressesOfMembersAreForAdminsAlone() {
    var cast = org.madang.Cast.arrive(base, "IDEATE");
    var byEmail = "jams/" + cast.jam() + "/members?query=ben@";
    assertThat(JamServer.object(cast.ada().get(byEmail)).getAsJsonArray("items")).isEmpty();
    var byName = "jams/" + cast.jam() + "/members?query=ben";
    assertThat(cast.ada().get(byName).body()).contains("\"ben\"").doesNotContain("@");
    assertThat(cast.admin().get(byEmail).body()).contains("\"email\":\"ben@");
  }

  @Test
  void whoNoLongerModeratesTheJamModeratesNoForum() {
    var cast = org.madang.Cast.arrive(base, "IDEATE");
    var jam = "jams/" + cast.jam();
    var ada = id(cast.ada());
    var forum = jam + "/forums/" + cast.forums().getFirst() + "/moderators";
    assertThat(cast.admin().put(forum, List.of(ada)).statusCode()).isLessThan(300);
    assertThat(cast.ben().get(jam).body()).contains(ada);

    var roles = Map.of("roles", List.of("participant"));
    assertThat(cast.admin().put(jam + "/members/" + ada + "/roles", roles).statusCode())
        .isLessThan(300);
    assertThat(cast.ben().get(jam).body()).doesNotContain(ada);
  }

  @Test
  void theSameKeyHostsOneJam() {
    var admin = org.madang.Cast.arrive(base, "IDEATE").admin();
    var key = UUID.randomUUID();
    assertThat(admin.post("jams", key, setup("OPEN")).statusCode()).isEqualTo(201);
    var again = admin.post("jams", key, setup("OPEN"));
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(JamServer.object(again).get("id").getAsString()).isEqualTo(key.toString());
    var other = org.madang.Cast.arrive(base, "IDEATE").admin();
    refused(other.post("jams", key, setup("OPEN")), 409, "key-in-use");
  }

  @Test
  void anOpenJamIsSeenByStrangersAndJoinedByWhoeverComes() {
    var cast = org.madang.Cast.arrive(base, "IDEATE");
    var jam = JamServer.object(cast.admin().post("jams", setup("OPEN"))).get("id").getAsString();
    var stranger = new JamServer(base);
    assertThat(JamServer.object(stranger.get("jams/" + jam)).get("member").getAsBoolean())
        .isFalse();
    refused(stranger.get("jams/" + jam + "/members"), 401, "sign-in-needed");
    refused(cast.dee().get("jams/" + jam + "/members"), 403, "not-a-member");
    assertThat(cast.dee().put("jams/" + jam + "/membership", Map.of()).statusCode()).isEqualTo(200);
    var newcomer =
        Map.of(
            "jam",
            jam,
            "name",
            "Fay",
            "email",
            UUID.randomUUID() + "@example.org",
            "password",
            "four words and more");
    assertThat(stranger.post("members", newcomer).statusCode()).isEqualTo(201);
    assertThat(JamServer.object(stranger.get("jams/" + jam)).get("member").getAsBoolean()).isTrue();
    refused(new JamServer(base).post("members", newcomer), 409, "email-in-use");
  }

  @Test
  void aPhaseThatBeginsIsInTheLogAndDecidesWhatIsAllowed() throws InterruptedException {
    var cast = org.madang.Cast.arrive(base, "IDEATE");
    assertThat(may(cast.ben(), cast.jam(), "post").get("allowed").getAsBoolean()).isTrue();
    assertThat(cast.admin().put("jams/" + cast.jam() + "/phases", REVIEWED).statusCode())
        .isEqualTo(200);

    assertThat(may(cast.ben(), cast.jam(), "post").get("code").getAsString())
        .isEqualTo("phase-closed");
    assertThat(may(cast.eve(), cast.jam(), "review").get("allowed").getAsBoolean()).isTrue();
    assertThat(awaitKinds(cast.ada(), cast.jam(), "phase-began REVIEW"))
        .containsSubsequence(
            "jam-created", "phases-changed", "phase-began REFINE", "phase-began REVIEW");
  }

  @Test
  void aHostIsNotRefusedBecauseTheServerAnnouncesAPhase() {
    var cast = org.madang.Cast.arrive(base, "IDEATE");
    var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(4); // the server looks once a second
    while (System.nanoTime() < until) {
      cast.move("REFINE");
      cast.move("IDEATE");
    }
  }

  @Test
  void whoIsDismissedIsOutside() {
    var cast = org.madang.Cast.arrive(base, "IDEATE");
    assertThat(
            cast.admin().delete("jams/" + cast.jam() + "/members/" + id(cast.ben())).statusCode())
        .isEqualTo(204);
    refused(cast.ben().get("jams/" + cast.jam()), 404, "no-such-jam");
  }

  @Test
  void whoWasTakenOutComesBackByALaterInvitationAlone() {
    var cast = org.madang.Cast.arrive(base, "IDEATE");
    var jam = JamServer.object(cast.admin().post("jams", setup("OPEN"))).get("id").getAsString();
    var own = "jams/" + jam + "/membership";
    assertThat(cast.dee().put(own, Map.of()).statusCode()).isEqualTo(200);
    var before = invitation(cast, jam, UUID.randomUUID() + "@example.org");
    assertThat(cast.admin().delete("jams/" + jam + "/members/" + id(cast.dee())).statusCode())
        .isEqualTo(204);

    refused(cast.dee().put(own, Map.of()), 403, "taken-out");
    refused(cast.dee().post("invitations/" + before, Map.of()), 403, "taken-out");
    var after = invitation(cast, jam, UUID.randomUUID() + "@example.org");
    assertThat(cast.dee().post("invitations/" + after, Map.of()).statusCode()).isEqualTo(201);
    assertThat(cast.dee().put(own, Map.of()).statusCode()).isEqualTo(200);
  }

  @Test
  void aLinkEndsTheOthersThatWereMadeForTheSameAddress() {
    var cast = org.madang.Cast.arrive(base, "IDEATE");
    var email = UUID.randomUUID() + "@example.org";
    var participant = Map.of("invitations", List.of(Map.of("email", email)));
    var made = cast.admin().post("jams/" + cast.jam() + "/invitations", participant);
    var first = JamServer.array(made).get(0).getAsJsonObject().get("token").getAsString();
    var second = invitation(cast, cast.jam(), email);
    var guest = new JamServer(base);
    assertThat(guest.post("invitations/" + first, Map.of("name", "Gil")).statusCode())
        .isEqualTo(201);
    assertThat(JamServer.code(guest.post("invitations/" + second, Map.of())))
        .isEqualTo("no-such-invitation");
    assertThat(JamServer.object(guest.get("jams/" + cast.jam())).getAsJsonArray("roles"))
        .as("those of both")
        .contains(new JsonPrimitive("moderator"));
  }

  @Test
  void strangersSeeNoModeratorsOfAnOpenJam() {
    var cast = org.madang.Cast.arrive(base, "IDEATE");
    var setup = new java.util.HashMap<>(setup("OPEN"));
    setup.put("forums", List.of(Map.of("title", "Boats", "question", "Which?")));
    var jam = JamServer.object(cast.admin().post("jams", setup));
    var address = "jams/" + jam.get("id").getAsString();
    cast.ada().put(address + "/membership", Map.of());
    var ada = id(cast.ada());
    cast.admin().put(address + "/members/" + ada + "/roles", Map.of("roles", List.of("moderator")));
    var forum = jam.getAsJsonArray("forums").get(0).getAsJsonObject().get("id").getAsString();
    var moderators = address + "/forums/" + forum + "/moderators";
    assertThat(cast.admin().put(moderators, List.of(ada)).statusCode()).isLessThan(300);

    assertThat(cast.ada().get(address).body()).contains(ada);
    assertThat(cast.admin().get(address).body()).contains(ada);
    assertThat(new JamServer(base).get(address).body()).contains("Boats").doesNotContain(ada);
    assertThat(cast.dee().get(address).body()).contains("Boats").doesNotContain(ada);
  }

  private static String invitation(org.madang.Cast cast, String jam, String email) {
    var guests =
        Map.of("invitations", List.of(Map.of("email", email, "roles", List.of("moderator"))));
    return JamServer.array(cast.admin().post("jams/" + jam + "/invitations", guests))
        .get(0)
        .getAsJsonObject()
        .get("token")
        .getAsString();
  }

  @Test
  void aBadLineInvitesNobody() {
    var cast = org.madang.Cast.arrive(base, "IDEATE");
    var guests = List.of(Map.of("email", "one@example.org"), Map.of("email", "nobody"));
    var refused =
        cast.admin().post("jams/" + cast.jam() + "/invitations", Map.of("invitations", guests));
    refused(refused, 422, "bad-invitation");
    assertThat(refused.body()).contains("line 2");
  }

  private static Map<String, Object> setup(String registration) {
    return Map.of(
        "title", "Blue Lake", "question", "How?", "registration", registration, "phases", OPEN);
  }

  private static void refused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(status);
    assertThat(JamServer.code(answer)).isEqualTo(code);
  }

  private static String id(JamServer who) {
    return JamServer.object(who.get("session")).getAsJsonObject("member").get("id").getAsString();
  }

  private static String phase(JamServer who, String jam) {
    return JamServer.object(who.get("jams/" + jam)).get("phase").getAsString();
  }

  private static JsonObject may(JamServer who, String jam, String what) {
    return JamServer.object(who.get("jams/" + jam)).getAsJsonObject("may").getAsJsonObject(what);
  }

  /** The log's kinds, once the last one awaited is there; the clock is looked at once a second. */
  private static List<String> awaitKinds(JamServer moderator, String jam, String last) {
    Eventually.holds(() -> kinds(moderator, jam).contains(last));
    return kinds(moderator, jam);
  }

  private static List<String> kinds(JamServer moderator, String jam) {
    var kinds = new ArrayList<String>();
    for (var line :
        JamServer.object(moderator.get("jams/" + jam + "/log")).getAsJsonArray("items")) {
      var kind = line.getAsJsonObject().get("kind").getAsString();
      var phase = line.getAsJsonObject().getAsJsonObject("data").get("phase");
      kinds.add(phase == null ? kind : kind + " " + phase.getAsString());
    }
    return kinds;
  }
}
