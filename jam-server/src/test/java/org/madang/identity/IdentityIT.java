package org.madang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.madang.Cast;
import org.madang.JamServer;

@ExtendWith(ArquillianExtension.class)
class IdentityIT {
  private static final String PASSWORD = "four words and more";

  @ArquillianResource private URI base;

  @Deployment(testable = false)
  static WebArchive jam() {
    return JamServer.war();
  }

  @Test
  void anInvitationLetsOneInOnceAndTheSessionLastsUntilSignOut() {
    var cast = Cast.arrive(base, "IDEATE");
    var token = invite(cast, "fay@example.org");
    var fay = new JamServer(base);
    assertThat(JamServer.object(fay.get("invitations/" + token)).get("email").getAsString())
        .isEqualTo("fay@example.org");
    assertThat(fay.post("invitations/" + token, Map.of("password", PASSWORD)).statusCode())
        .isEqualTo(201);
    assertThat(name(fay)).isEqualTo("Fay");

    var late = new JamServer(base);
    var refused = late.post("invitations/" + token, Map.of());
    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(JamServer.code(refused)).isEqualTo("invitation-used");
    assertThat(name(late)).isNull();

    var before = fay.session();
    assertThat(fay.delete("session").statusCode()).isEqualTo(204);
    var old =
        new JamServer(base).request("session").header("Cookie", "madang_session=" + before).GET();
    assertThat(JamServer.object(late.send(old)).get("member")).isNull();
    assertThat(signIn(fay, "Fay@Example.org", PASSWORD)).isEqualTo(200);
    assertThat(name(fay)).isEqualTo("Fay");
  }

  @Test
  void aSessionIsNotReplacedByAnInvitation() {
    var cast = Cast.arrive(base, "IDEATE");
    var token = invite(cast, "hal@example.org");
    var accepted = cast.dee().post("invitations/" + token, Map.of());
    assertThat(accepted.statusCode()).isEqualTo(201);
    assertThat(accepted.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(cast.dee().get("jams/" + cast.jam()).statusCode()).isEqualTo(200);
  }

  @Test
  void anotherInvitationGivesAFirstPasswordAndChangesNone() {
    var cast = Cast.arrive(base, "IDEATE");
    var email = UUID.randomUUID() + "@example.org";
    new JamServer(base).post("invitations/" + invite(cast, email), Map.of());

    var again = Map.of("password", PASSWORD);
    assertThat(new JamServer(base).post("invitations/" + invite(cast, email), again).statusCode())
        .isEqualTo(201);
    assertThat(signIn(new JamServer(base), email, PASSWORD)).isEqualTo(200);

    var other = Map.of("password", "four other green hills");
    var refused = new JamServer(base).post("invitations/" + invite(cast, email), other);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(JamServer.code(refused)).isEqualTo("password-set");
    assertThat(signIn(new JamServer(base), email, PASSWORD)).isEqualTo(200);
  }

  @Test
  void theCookieIsOutOfReachOfScriptsAndOtherSites() {
    var cast = Cast.arrive(base, "LOBBY");
    var answer = cast.ben().put("members/me/password", Map.of("password", PASSWORD));
    assertThat(answer.statusCode()).isEqualTo(200);
    var token = invite(cast, "gus@example.org");
    var cookie =
        new JamServer(base)
            .post("invitations/" + token, Map.of())
            .headers()
            .firstValue("Set-Cookie")
            .orElseThrow();
    assertThat(cookie).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax");
  }

  @Test
  void whoseJoiningWasNotAnsweredJoinsByTheSameRequest() {
    var cast = Cast.arrive(base, "IDEATE");
    var address = "invitations/" + invite(cast, UUID.randomUUID() + "@example.org");
    var key = UUID.randomUUID();
    var fay = Map.of("name", "Fay");
    assertThat(new JamServer(base).post(address, key, fay).statusCode()).isEqualTo(201);

    var again = new JamServer(base);
    assertThat(again.post(address, key, fay).statusCode()).isEqualTo(201);
    assertThat(name(again)).isEqualTo("Fay");
    assertThat(again.get("jams/" + cast.jam()).statusCode()).isEqualTo(200);

    var other = new JamServer(base);
    assertThat(JamServer.code(other.post(address, fay))).isEqualTo("invitation-used");
    assertThat(name(other)).isNull();

    var me = JamServer.object(again.get("session")).getAsJsonObject("member").get("id");
    var erasure =
        cast.admin()
            .post(
                "members/" + me.getAsString() + "/erasure", Map.of("words", "KEEP", "name", "Fay"));
    assertThat(erasure.statusCode()).isEqualTo(204);
    assertThat(JamServer.code(new JamServer(base).post(address, key, fay)))
        .isEqualTo("invitation-used");
  }

  @Test
  void whoHasNotJoinedIsListedUntilTheyDoOrTheLinkIsWithdrawn() {
    var cast = Cast.arrive(base, "IDEATE");
    var kim = "Kim_" + UUID.randomUUID() + "@example.org";
    var lee = "lee-" + UUID.randomUUID() + "@example.org";
    var first = invite(cast, kim);
    invite(cast, lee);
    var again = invite(cast, lee);
    assertThat(open(cast, "")).containsExactly(kim.toLowerCase(Locale.ROOT), lee);
    assertThat(open(cast, "KIM_")).containsExactly(kim.toLowerCase(Locale.ROOT));

    assertThat(new JamServer(base).post("invitations/" + again, Map.of()).statusCode())
        .isEqualTo(201);
    assertThat(open(cast, ""))
        .as("by one of two links")
        .containsExactly(kim.toLowerCase(Locale.ROOT));

    var list = "jams/" + cast.jam() + "/invitations";
    var id = JamServer.object(cast.admin().get(list)).getAsJsonArray("items").get(0);
    var address = list + "/" + id.getAsJsonObject().get("id").getAsString();
    assertThat(cast.ada().delete(address).statusCode()).isEqualTo(403);
    assertThat(cast.ada().get(list).statusCode()).isEqualTo(403);
    assertThat(cast.admin().delete(address).statusCode()).isEqualTo(204);
    assertThat(open(cast, "")).isEmpty();
    assertThat(JamServer.code(cast.admin().delete(address))).isEqualTo("no-such-invitation");
    assertThat(JamServer.code(new JamServer(base).post("invitations/" + first, Map.of())))
        .isEqualTo("no-such-invitation");
  }

  private static List<String> open(Cast cast, String query) {
    var found = new ArrayList<String>();
    var after = "";
    do {
      var list = "jams/" + cast.jam() + "/invitations?limit=1&query=" + query + after;
      var page = JamServer.object(cast.admin().get(list));
      page.getAsJsonArray("items")
          .forEach(one -> found.add(one.getAsJsonObject().get("email").getAsString()));
      after = page.has("next") ? "&after=" + page.get("next").getAsString() : "";
    } while (!after.isEmpty());
    return found;
  }

  @Test
  void whoSignedUpWithAnothersAddressLosesItToWhomTheLinkWasMadeFor() {
    var cast = Cast.arrive(base, "IDEATE");
    var open = openJam(cast);
    var email = UUID.randomUUID() + "@example.org";
    var thief = new JamServer(base);
    var newcomer = new HashMap<String, Object>(Map.of("name", "Ceo", "email", email));
    newcomer.put("jam", open);
    newcomer.put("password", "the thief's own words");
    assertThat(thief.post("members", newcomer).statusCode()).isEqualTo(201);

    var ceo = new JamServer(base);
    var link = "invitations/" + invite(cast, email);
    assertThat(JamServer.code(ceo.post(link, Map.of()))).isEqualTo("new-password-needed");
    assertThat(name(thief)).as("nothing has changed").isEqualTo("Ceo");
    assertThat(ceo.post(link, Map.of("password", PASSWORD)).statusCode()).isEqualTo(201);

    assertThat(ceo.get("jams/" + cast.jam()).statusCode()).isEqualTo(200);
    assertThat(signIn(new JamServer(base), email, "the thief's own words")).isEqualTo(401);
    assertThat(name(thief)).isNull();
    assertThat(signIn(new JamServer(base), email, PASSWORD)).isEqualTo(200);
  }

  private static String openJam(Cast cast) {
    var jam = Cast.host(cast.admin(), "Lake", "IDEATE");
    var setup = Map.of("title", "Lake", "question", "How?", "registration", "OPEN");
    assertThat(cast.admin().put("jams/" + jam, setup).statusCode()).isEqualTo(200);
    return jam;
  }

  @Test
  void thePresentPasswordIsNotGuessedWithAStolenSession() {
    var cast = Cast.arrive(base, "LOBBY");
    cast.ben().put("members/me/password", Map.of("password", PASSWORD));
    var guess = Map.of("password", "the thief's own words"); // none costs no hash
    var answers = new ArrayList<Integer>();
    do {
      answers.add(cast.ben().put("members/me/password", guess).statusCode());
    } while (answers.getLast() == 403 && answers.size() < 30);
    assertThat(answers.getLast()).isEqualTo(429);
  }

  @Test
  void aNameHasNothingThatIsNotSeen() {
    var ben = Cast.arrive(base, "LOBBY").ben();
    assertThat(JamServer.code(ben.put("members/me", Map.of("name", "\u200B\u2060"))))
        .isEqualTo("name-missing");
    assertThat(ben.put("members/me", Map.of("name", "\u202EAda\u200B  Host\u200D")).statusCode())
        .isEqualTo(200);
    assertThat(name(ben)).isEqualTo("Ada Host");
  }

  @Test
  void whoGuessesPasswordsHasToWait() {
    var stranger = new JamServer(base);
    var email = UUID.randomUUID() + "@example.org";
    var answers = new ArrayList<Integer>();
    do {
      answers.add(signIn(stranger, email, "wrong password"));
    } while (answers.getLast() == 401 && answers.size() < 30);
    assertThat(answers.getLast()).isEqualTo(429);
    // one more is allowed every half minute, so a slow server lets a few more try
    assertThat(answers.size()).isGreaterThan(10);
  }

  @Test
  void anotherSitesPageChangesNothing() {
    var cast = Cast.arrive(base, "LOBBY");
    var change = Map.of("name", "Eve");
    var foreign =
        cast.ben()
            .request("members/me")
            .header("Origin", "https://evil.example")
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString("{\"name\":\"Eve\"}"));
    var refused = cast.ben().send(foreign);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(JamServer.code(refused)).isEqualTo("wrong-origin");
    assertThat(name(cast.ben())).isEqualTo("ben");
    assertThat(cast.ben().put("members/me", change).statusCode()).isEqualTo(200);
    assertThat(name(cast.ben())).isEqualTo("Eve");
  }

  @Test
  void everyRefusalIsAProblem() {
    var stranger = new JamServer(base);
    expect(stranger.get("nothing/here"), 404, "no-such-thing");
    expect(stranger.post("jams", Map.of()), 401, "sign-in-needed");
    expect(stranger.put("members/me", Map.of("name", "x")), 401, "sign-in-needed");
    expect(stranger.post("session", "{broken"), 400, "bad-json");
    expect(stranger.post("session", Map.of()), 422, "not-valid");
    expect(stranger.delete("jams"), 405, "method-not-allowed");
    var form =
        stranger
            .request("session")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("email=a"));
    expect(stranger.send(form), 415, "unsupported-media-type");
  }

  @Test
  void everyAnswerSaysWhatABrowserMayNotDo() {
    var stranger = new JamServer(base);
    for (var path :
        List.of(
            "/",
            "/jams/somewhere/inside",
            "/no-such-file.js",
            "/api/session",
            "/api/nothing",
            "/api/jams/" + UUID.randomUUID(),
            "/live/nothing",
            "/health",
            "/openapi",
            "/metrics")) {
      var headers = stranger.get(path).headers();
      for (var name :
          List.of(
              "Content-Security-Policy",
              "X-Content-Type-Options",
              "X-Frame-Options",
              "Referrer-Policy",
              "Permissions-Policy",
              "Cross-Origin-Opener-Policy",
              "Cross-Origin-Resource-Policy",
              "Cache-Control",
              "X-Request-Id")) {
        assertThat(headers.firstValue(name)).as(path + " " + name).isPresent();
      }
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe", "*");
      assertThat(headers.firstValue("Server").orElse("")).as(path).isEmpty();
    }
    var page = stranger.get("/jams/somewhere/inside");
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(stranger.get("session").headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void whatABelievedProxySaysOfTheBrowserHolds() {
    var cast = Cast.arrive(base, "LOBBY");
    var email = "gil@" + UUID.randomUUID() + ".example";
    var gil = new JamServer(base);
    var secure =
        gil.request("invitations/" + invite(cast, email))
            .header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-For", "192.0.2.7")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"name\":\"Gil\",\"email\":\"" + email + "\"}"));

    var answer = gil.send(secure);

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
        .containsIgnoringCase(";Secure");
    assertThat(cast.ben().get("session").headers().firstValue("Strict-Transport-Security"))
        .isEmpty();
    var figures = cast.admin().request("/metrics");
    assertThat(cast.admin().send(figures).statusCode()).isEqualTo(200);
    figures.header("X-Forwarded-For", "192.0.2.7");
    assertThat(cast.admin().send(figures).statusCode()).isEqualTo(404);
  }

  @Test
  void whoAsksTooFastIsToldWhenToComeBack() {
    var cast = Cast.arrive(base, "IDEATE");
    var search = "jams/" + cast.jam() + "/search?q=bike";
    var answer = cast.ben().get(search);
    for (var i = 0; i < 100 && answer.statusCode() == 200; i++) {
      answer = cast.ben().get(search);
    }

    expect(answer, 429, "too-fast");
    assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
    assertThat(cast.chi().get(search).statusCode()).isEqualTo(200); // others do not wait
  }

  @Test
  void theDescriptionOfTheApiNamesEveryAddressAndMethodThereIs() {
    assertThat(described(new JamServer(base).get("/openapi").body()))
        .contains("get /api/session", "post /api/jams")
        .containsExactlyInAnyOrderElementsOf(served());
  }

  private static Set<String> described(String yaml) {
    var operations = new TreeSet<String>();
    var path = "";
    for (var line : yaml.lines().toList()) {
      if (line.matches("  /.*:")) {
        path = line.strip().replaceAll(":$", "");
      } else if (line.matches("    (get|post|put|delete):")) {
        operations.add(line.strip().replace(":", "") + " " + path);
      }
    }
    return operations;
  }

  private static Set<String> served() {
    var operations = new TreeSet<String>();
    for (var resource :
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("org.madang")) {
      for (var method :
          resource.isAnnotatedWith(Path.class) ? resource.getMethods() : Set.<JavaMethod>of()) {
        for (var verb : List.of(GET.class, POST.class, PUT.class, DELETE.class)) {
          if (method.isAnnotatedWith(verb)) {
            var own =
                method.isAnnotatedWith(Path.class)
                    ? method.getAnnotationOfType(Path.class).value()
                    : "";
            var path = "/api/" + resource.getAnnotationOfType(Path.class).value() + "/" + own;
            operations.add(
                verb.getSimpleName().toLowerCase(Locale.ROOT)
                    + " "
                    + path.replaceAll("/+", "/").replaceAll("/$", ""));
          }
        }
      }
    }
    operations.removeIf(operation -> operation.contains("{file:")); // Payara leaves patterns out
    return operations;
  }

  private static void expect(java.net.http.HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(JamServer.code(answer)).isEqualTo(code);
  }

  private static int signIn(JamServer who, String email, String password) {
    return who.post("session", Map.of("email", email, "password", password)).statusCode();
  }

  private static String name(JamServer who) {
    var member = JamServer.object(who.get("session")).getAsJsonObject("member");
    return member == null ? null : member.get("name").getAsString();
  }

  private static String invite(Cast cast, String email) {
    var csv = "email,name,roles\n" + email + "," + "Fay,participant\n";
    var request =
        cast.admin()
            .request("jams/" + cast.jam() + "/invitations")
            .header("Content-Type", "text/csv")
            .POST(BodyPublishers.ofString(csv));
    return JamServer.array(cast.admin().send(request))
        .get(0)
        .getAsJsonObject()
        .get("token")
        .getAsString();
  }
}
