package org.madang;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.madang.Window.Look;

/**
 * Every screen by keyboard, by screen reader and on a phone, in a real browser on the war that
 * ships.
 */
class AccessibilityIT extends InABrowser {
  /** A screen is seen in two that differ in everything; its neighbour in the other two. */
  private static final List<Look> LOOKS =
      List.of(
          new Look(390, "en", false),
          new Look(390, "ko", true),
          new Look(1280, "ko", true),
          new Look(1280, "en", false));

  @Test
  void choicesOnAPhoneDoNotCoverEachOther(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var lanes = cast.thread(cast.ben(), "IDEA", "More bicycle lanes", "Along the river.");
    for (var n = 0; n < 8; n++) {
      var title = "A tram to the harbour that takes bicycles, dogs and all our shopping, line " + n;
      cast.thread(cast.chi(), "IDEA", title, "Every ten minutes.");
    }
    try (var ben = Window.open(browser, base, Look.PHONE).as(cast.ben())) {
      ben.visit("/jams/" + cast.jam() + "/threads/" + lanes);
      ben.page().locator("summary").click();
      ben.press("Link another idea");
      ben.page().getByLabel("Find the other idea").fill("harbour");
      assertThat(ben.page().locator(".choices:has-text('harbour') .choice").nth(4)).isVisible();
      assertThat(
              ben.page()
                  .evaluate(
                      """
                      [...document.querySelectorAll('.choice')].filter((one) => one.scrollHeight > one.clientHeight + 1).length
                      """))
          .as("choices with more words than room")
          .isEqualTo(0);
    }
  }

  @Test
  void theKeyboardAloneLeadsFromSignInToAPost(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var email = JamServer.object(cast.ben().get("session")).getAsJsonObject("member");
    cast.ben().put("members/me/password", Map.of("password", "four quiet green hills"));
    try (var ben = Window.open(browser, base, Look.DESK)) {
      ben.visit("/sign-in?next=/jams/" + cast.jam());
      ben.tabTo("input[name=email]");
      ben.page().keyboard().type(email.get("email").getAsString());
      ben.tabTo("input[name=password]");
      ben.page().keyboard().type("four quiet green hills");
      ben.page().keyboard().press("Enter");
      ben.page().waitForURL(Pattern.compile("^[^?]*/jams/" + cast.jam()));

      ben.tabTo(".nav-top a[href$='/new']");
      ben.page().keyboard().press("Enter");
      ben.tabTo("select[name=forum]");
      ben.page().keyboard().press("ArrowDown");
      ben.tabTo("input[name=title]");
      ben.page().keyboard().type("Benches by the river");
      ben.tabTo("textarea[name=text]");
      ben.page().keyboard().type("For everybody who cannot walk far.");
      ben.tabTo("form .button-main");
      ben.page().keyboard().press("Enter");
      ben.page().waitForURL(Pattern.compile(".*/threads/.*"));
      ben.sees("Benches by the river");
    }
  }

  @Test
  void axeFindsNothingOnAnyScreen(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.ben(), "IDEA", "A tram by the river", "Every ten minutes.");
    cast.reply(cast.chi(), thread, "And at night?");
    var found = new ArrayList<String>();
    var screens = screens(cast, thread);
    for (var l = 0; l < LOOKS.size(); l++) {
      var look = LOOKS.get(l);
      try (var window = Window.open(browser, base, look)) {
        window.visit("/sign-in");
        found.addAll(scan(window, "/sign-in", look));
        window.as(cast.admin());
        for (var s = l % 2; s < screens.size(); s += 2) {
          window.visit(screens.get(s));
          found.addAll(scan(window, screens.get(s), look));
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void axeFindsNothingWhileExecutivesDecideAndWhenTheJamIsClosed(@ArquillianResource URI base)
      throws Exception {
    var cast = Cast.arrive(base, "REFINE");
    var thread = cast.thread(cast.ben(), "IDEA", "A tram by the river", "Every ten minutes.");
    cast.thread(cast.chi(), "IDEA", "Night buses", "Until the tram is there.");
    cast.reply(cast.chi(), thread, "And at night?");
    var marks = Map.of("overall", 5, "impact", 4, "feasibility", 3, "novelty", 2);
    JamServer.object(cast.chi().put("threads/" + thread + "/rating", marks));
    cast.move("REVIEW");
    var jam = "/jams/" + cast.jam();
    var evidence = jam + "/review/" + thread;
    Eventually.holds(
        "it is ranked",
        () -> cast.eve().get("/api" + jam + "/ideas/" + thread + "/evidence").statusCode() == 200);

    var found = new ArrayList<String>();
    var onAPhone = LOOKS.get(1);
    try (var eve = Window.open(browser, base, onAPhone).as(cast.eve())) {
      eve.visit(evidence);
      eve.page().locator(".page-actions .button-main").click();
      eve.page().locator("input[value=MERGE]").check();
      assertThat(eve.page().locator("dialog input[type=search]")).isVisible();
      found.addAll(scan(eve, "deciding", onAPhone));
    }
    var fund = Map.of("decision", "FUND", "reason", "It starts in spring.");
    JamServer.object(cast.eve().put("/api" + jam + "/ideas/" + thread + "/decision", fund));
    var review =
        List.of(
            jam,
            jam + "/review",
            jam + "/review?tab=what-if",
            jam + "/review?tab=differ",
            evidence,
            jam + "/threads/" + thread);
    found.addAll(walk(base, cast.eve(), review));
    cast.move("CLOSED");
    found.addAll(
        walk(
            base,
            cast.ben(),
            List.of(
                jam,
                jam + "/review",
                evidence,
                jam + "/threads/" + thread,
                jam + "/mine",
                jam + "/themes")));
    assertThat(found).isEmpty();
  }

  /** Scans screens as the member sees them, each in one look, the next in another. */
  private List<String> walk(URI base, JamServer member, List<String> screens) {
    var found = new ArrayList<String>();
    for (var l = 0; l < LOOKS.size(); l++) {
      try (var window = Window.open(browser, base, LOOKS.get(l)).as(member)) {
        for (var s = l; s < screens.size(); s += LOOKS.size()) {
          window.visit(screens.get(s));
          assertThat(window.page().locator(".progress")).hasCount(0);
          found.addAll(scan(window, screens.get(s), LOOKS.get(l)));
        }
      }
    }
    return found;
  }

  private static List<String> screens(Cast cast, String thread) {
    var jam = "/jams/" + cast.jam();
    var office = "/admin" + jam;
    return List.of(
        "/",
        "/me",
        jam,
        jam + "/forums/" + cast.forums().getFirst(),
        jam + "/threads/" + thread,
        jam + "/new",
        jam + "/search?q=tram",
        jam + "/mine",
        jam + "/themes",
        jam + "/links",
        jam + "/moderate",
        jam + "/moderate?tab=newest",
        jam + "/moderate?tab=flagged",
        jam + "/moderate?tab=log",
        jam + "/review",
        jam + "/review?tab=what-if",
        jam + "/review?tab=differ",
        "/admin",
        "/admin?new",
        office,
        office + "?tab=phases",
        office + "?tab=forums",
        office + "?tab=invite",
        office + "?tab=people",
        office + "?tab=data");
  }
}
