package org.madang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.madang.Cast;
import org.madang.Eventually;
import org.madang.JamServer;
import org.madang.TestDatabase;
import org.madang.launcher.Ports;
import org.madang.platform.Digest;
import org.madang.platform.Refusal;

/** The shipped server with a real Keycloak. */
class SignOnIT {

  private static Keycloak keycloak;
  private static Node madang;
  private static URI base;
  private static String database;
  private static ProviderRows rows;

  @BeforeAll
  static void start() throws Exception {
    var program = Keycloak.program();
    assumeTrue(
        program.isPresent(), "Keycloak could not be fetched: single sign-on was not tested.");
    var port = Ports.free();
    base = URI.create("http://localhost:" + port);
    keycloak = Keycloak.start(program.get(), Ports.free(), base);
    database = TestDatabase.fresh();
    rows = new ProviderRows(database);
    madang = Node.start(port, database, settings());
    keycloak.awaitReady();
    madang.awaitReady();
  }

  @AfterAll
  static void stop() {
    if (keycloak != null) {
      keycloak.close();
    }
    if (madang != null) {
      madang.close();
    }
  }

  private static Map<String, String> settings() {
    var settings = new HashMap<String, String>();
    settings.put("MADANG_PUBLIC_URL", base.toString());
    settings.put("MADANG_OIDC_ISSUER", keycloak.issuer().toString());
    settings.put("MADANG_OIDC_CLIENT_ID", "madang");
    settings.put("MADANG_OIDC_CLIENT_SECRET", Keycloak.SECRET);
    settings.put("MADANG_OIDC_NAME", "City Hall");
    settings.put("MADANG_OIDC_GROUPS_CLAIM", "roles");
    settings.put("MADANG_OIDC_ADMIN_GROUP", "jam-office");
    settings.put("MADANG_OIDC_FUNCTION_CLAIM", "jam.function");
    settings.put("MADANG_OIDC_REGION_CLAIM", "jam.region");
    settings.put("MADANG_OIDC_EMAIL_DOMAINS", "city.example");
    settings.put("MADANG_OIDC_TRUST_EMAIL", "true");
    settings.put("MADANG_OIDC_TIMEOUT_SECONDS", "60");
    return settings;
  }

  @Test
  void whoSignsInThereIsAMemberHereWithNameAddressAndCohorts() {
    keycloak.person(
        "ada",
        Map.of("attributes", Map.of("function", List.of("Research"), "region", List.of("North"))));
    var offer = JamServer.object(new JamServer(base).get("session")).getAsJsonObject("signOn");
    assertThat(offer.get("name").getAsString()).isEqualTo("City Hall");

    var browser = new Surfer();
    var back = browser.signOn(base, "ada");
    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(Surfer.target(back)).isEqualTo(base.resolve("/jams"));
    assertThat(back.headers().allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith("madang_session="))
        .singleElement()
        .asString()
        .containsIgnoringCase("HttpOnly")
        .containsIgnoringCase("SameSite=Lax");

    var me = me(browser);
    assertThat(me.get("name").getAsString()).isEqualTo("Ada Kim");
    assertThat(me.get("email").getAsString()).isEqualTo("ada@city.example");
    assertThat(me.get("function").getAsString()).isEqualTo("Research");
    assertThat(me.get("region").getAsString()).isEqualTo("North");
    assertThat(me.get("admin").getAsBoolean()).isFalse();
    assertThat(me.get("hasPassword").getAsBoolean()).isFalse();

    var again = new Surfer();
    again.signOn(base, "ada");
    assertThat(me(again).get("id")).isEqualTo(me.get("id"));
  }

  @Test
  void whoIsDisabledOrRemovedThereIsOutOnceTheProviderIsAsked() throws Exception {
    for (var gone : List.of("ben", "chi")) {
      var person = keycloak.person(gone, Map.of());
      var browser = new Surfer();
      browser.signOn(base, gone);
      var digest = Digest.of(browser.cookie(base, SignIns.COOKIE));
      rows.letTimePass(digest);
      assertThat(me(browser).get("email").getAsString()).startsWith(gone);
      Eventually.holds(() -> rows.confirmedLately(digest));

      if (gone.equals("ben")) {
        keycloak.change(person, Map.of("enabled", false));
      } else {
        keycloak.remove(person);
      }
      rows.letTimePass(digest);
      Eventually.holds(() -> me(browser) == null);
      assertThat(as(browser).put("members/me", Map.of("name", "x")).statusCode()).isEqualTo(401);
      assertThat(rows.count("sign_in where token_digest = '" + digest + "'")).isZero();
    }
  }

  @Test
  void rolesComeAndGoWithTheGroupsOfTheProvider() throws Exception {
    var person = keycloak.person("dee", Map.of());
    keycloak.give(person, "jam-office");
    var browser = new Surfer();
    browser.signOn(base, "dee");
    assertThat(me(browser).get("admin").getAsBoolean()).isTrue();
    var jam = Cast.host(as(browser), "Blue Lake", "IDEATE");

    var other = keycloak.person("fay", Map.of());
    keycloak.role("madang:" + jam + ":moderator");
    keycloak.give(other, "madang:" + jam + ":moderator");
    var fay = new Surfer();
    fay.signOn(base, "fay");
    assertThat(as(fay).get("jams/" + jam + "/members").statusCode()).isEqualTo(200);

    var heard = as(fay).listen(jam, "jam");
    var host = as(browser).listen(jam, "moderators");
    keycloak.take(other, "madang:" + jam + ":moderator");
    keycloak.take(person, "jam-office");
    rows.letTimePass(Digest.of(fay.cookie(base, SignIns.COOKIE)));
    rows.letTimePass(Digest.of(browser.cookie(base, SignIns.COOKIE)));
    Eventually.holds(() -> as(fay).get("jams/" + jam).statusCode() == 404);
    heard.next(JamServer.Heard.CLOSED);
    Eventually.holds(() -> !me(browser).get("admin").getAsBoolean());
    assertThat(host.next(JamServer.Heard.CLOSED).get("code").getAsInt()).isEqualTo(4404);
  }

  @Test
  void theSocketOfWhoIsDisabledThereIsClosedWithoutAnyRequest() throws Exception {
    var admin = new JamServer(base);
    JamServer.object(
        admin.post(
            "invitations/" + Cast.adminToken(database),
            Map.of("name", "Host", "email", "host@city.example")));
    var jam = Cast.host(admin, "Red River", "IDEATE");
    var person = keycloak.person("ned", Map.of());
    keycloak.role("madang:" + jam + ":participant");
    keycloak.give(person, "madang:" + jam + ":participant");
    var browser = new Surfer();
    browser.signOn(base, "ned");
    var heard = as(browser).listen(jam, "jam");
    keycloak.change(person, Map.of("enabled", false));
    rows.letTimePass(Digest.of(browser.cookie(base, SignIns.COOKIE)));
    assertThat(heard.next(JamServer.Heard.CLOSED).get("code").getAsInt()).isEqualTo(4401);
  }

  @Test
  void signingOutEndsTheSessionHereAndThere() {
    keycloak.person("gus", Map.of());
    var browser = new Surfer();
    browser.signOn(base, "gus");
    var answer = as(browser).delete("session");
    var there = URI.create(JamServer.object(answer).get("next").getAsString());
    assertThat(me(browser)).isNull();
    assertThat(Surfer.target(browser.get(there))).isEqualTo(base.resolve("/"));
    var page = browser.follow(browser.get(base.resolve("/api/sign-on")));
    assertThat(Surfer.action(page)).isNotNull();
  }

  @Test
  void aSessionThatEndsThereEndsHereAtOnce() {
    var person = keycloak.person("hal", Map.of());
    var browser = new Surfer();
    browser.signOn(base, "hal");
    assertThat(me(browser)).isNotNull();
    keycloak.signOut(person);
    Eventually.holds(() -> me(browser) == null);
    var forged =
        new Surfer()
            .submit(base.resolve("/api/sign-on/back-channel"), Map.of("logout_token", "a.b.c"));
    assertThat(forged.statusCode()).isEqualTo(401);
  }

  @Test
  void aCodeIsOfUseOnlyInTheBrowserThatAskedForItAndOnce() {
    keycloak.person("ida", Map.of());
    var ida = new Surfer();
    var back = ida.wayBack(base, "/", "ida", Keycloak.PASSWORD);

    var thief = new Surfer();
    assertRefused(thief.get(back), "sign-on-stale");
    var own = thief.follow(thief.get(base.resolve("/api/sign-on"))).uri();
    var swapped = back.toString().replaceAll("state=[^&]+", "state=" + query(own, "state"));
    assertRefused(thief.get(URI.create(swapped)), "sign-on-refused");
    assertThat(thief.cookie(base, SignIns.COOKIE)).isNull();

    var fresh = ida.wayBack(base, "//evil.example", "ida", Keycloak.PASSWORD);
    assertThat(Surfer.target(ida.get(fresh))).isEqualTo(base.resolve("/"));
    assertRefused(ida.get(fresh), "sign-on-stale");
    assertRefused(
        new Surfer().get(base.resolve("/api/sign-on/callback?error=access_denied&state=x")),
        "sign-on-stale");
  }

  @Test
  void onlyCheckedAddressesOfTheOrganisationComeIn() {
    keycloak.person("jon", Map.of("email", "jon@elsewhere.example"));
    keycloak.person("kim", Map.of("emailVerified", false));
    assertRefused(new Surfer().signOn(base, "jon"), "email-domain");
    assertRefused(new Surfer().signOn(base, "kim"), "email-domain");
    assertThat(rows.count("member where email like 'jon@%' or email like 'kim@%'")).isZero();
  }

  @Test
  void anAccountWithTheSameAddressIsLinkedAndItsPasswordIsGone() throws Exception {
    var here = new JamServer(base);
    var email =
        Map.of("email", "lea@city.example", "name", "Lea", "password", "four words and more");
    JamServer.object(here.post("invitations/" + Cast.adminToken(database), email));
    var before = JamServer.object(here.get("session")).getAsJsonObject("member").get("id");

    keycloak.person("lea", Map.of());
    var browser = new Surfer();
    browser.signOn(base, "lea");
    assertThat(me(browser).get("id")).isEqualTo(before);
    assertThat(me(browser).get("admin").getAsBoolean()).isFalse();
    Eventually.holds(() -> JamServer.object(here.get("session")).get("member") == null);
    var password = Map.of("email", "lea@city.example", "password", "four words and more");
    assertThat(here.post("session", password).statusCode()).isEqualTo(401);
    assertThat(
            JamServer.code(
                as(browser).put("members/me/password", Map.of("password", "four words and more"))))
        .isEqualTo("signs-on-elsewhere");
    var token = Cast.adminToken(database);
    assertThat(
            JamServer.code(
                new JamServer(base)
                    .post("invitations/" + token, Map.of("email", "lea@city.example"))))
        .isIn("email-in-use", "signs-on-elsewhere");
  }

  @Test
  void onlyTokensOfTheProviderForThisClientAndThisMomentAreBelieved() throws Exception {
    keycloak.person("max", Map.of());
    keycloak.client("other", Map.of("attributes", Map.of("access.token.lifespan", "1")));
    var token = keycloak.idToken("other", "another secret of the test only", "max");
    var other = provider("other");
    var jwt = SignedJWT.parse(token);
    assertThat(other.believe(jwt, null).word("email")).contains("max@city.example");

    assertNotBelieved(provider("madang"), jwt, null); // meant for another
    assertNotBelieved(other, jwt, "some nonce");
    assertNotBelieved(other, Forgeries.tampered(jwt), null);
    assertNotBelieved(other, Forgeries.unsigned(jwt), null);
    assertNotBelieved(other, Forgeries.signedWithTheSecret(jwt), null);

    keycloak.rotateKeys();
    var next = SignedJWT.parse(keycloak.idToken("other", "another secret of the test only", "max"));
    assertThat(next.getHeader().getKeyID()).isNotEqualTo(jwt.getHeader().getKeyID());
    assertThat(other.believe(next, null).subject()).isNotEmpty();
    Eventually.holds(
        () -> isRefused(other, jwt)); // its time is over, and some seconds for clocks that differ
  }

  private static Provider provider(String client) {
    var settings = new HashMap<>(settings());
    settings.put("MADANG_OIDC_CLIENT_ID", client);
    return new Provider(
        SignOnSettings.of(
                name ->
                    Optional.ofNullable(
                        settings.get(name.toUpperCase(java.util.Locale.ROOT).replace('.', '_'))))
            .orElseThrow());
  }

  private static void assertNotBelieved(Provider provider, JWT token, String nonce) {
    assertThatThrownBy(() -> provider.believe(token, nonce))
        .isInstanceOf(Refusal.SignInNeeded.class);
  }

  private static boolean isRefused(Provider provider, JWT token) {
    try {
      provider.believe(token, null);
      return false;
    } catch (Refusal.SignInNeeded refused) {
      return true;
    } catch (Provider.Unreachable silent) {
      throw new AssertionError(silent);
    }
  }

  private static void assertRefused(HttpResponse<String> answer, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(Surfer.target(answer)).isEqualTo(base.resolve("/sign-in?problem=" + code));
    assertThat(answer.headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.startsWith(SignIns.COOKIE + "="));
  }

  private static String query(URI address, String name) {
    var found =
        java.util.regex.Pattern.compile("[?&]" + name + "=([^&]+)").matcher(address.toString());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static com.google.gson.JsonObject me(Surfer browser) {
    var member = JamServer.object(as(browser).get("session")).get("member");
    return member == null || member.isJsonNull() ? null : member.getAsJsonObject();
  }

  private static JamServer as(Surfer browser) {
    return JamServer.of(base, browser.cookie(base, SignIns.COOKIE));
  }
}
