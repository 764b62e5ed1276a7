package org.madang;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.madang.Window.Look;

/** What moderators, hosts and executives come for, done in a real browser on the war that ships. */
class SteeringIT extends InABrowser {
  @Test
  void aModeratorHidesAndRestoresWithAReason(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.ben(), "IDEA", "Call my neighbour", "The number is 555.");
    try (var ada = Window.open(browser, base, Look.DESK).as(cast.ada())) {
      ada.visit("/jams/" + cast.jam() + "/moderate?tab=newest");
      ada.press("Hide");
      ada.field("Reason").fill("Somebody's telephone number.");
      ada.page().locator("dialog .button-main").click();
      assertThat(ada.button("Restore")).isVisible();
      assertThat(state(cast.chi(), thread)).isEqualTo("HIDDEN");

      ada.visit("/jams/" + cast.jam() + "/threads/" + thread);
      ada.sees("The number is 555.");
      ada.press("Restore: ben");
      ada.field("Reason").fill("The number is taken out.");
      ada.page().locator("dialog .button-main").click();
      assertThat(ada.button("Hide: ben")).isVisible();
      assertThat(state(cast.chi(), thread)).isEqualTo("VISIBLE");

      ada.visit("/jams/" + cast.jam() + "/moderate?tab=log");
      ada.sees("Somebody's telephone number.");
    }
  }

  @Test
  void allReportsOnOnePostAreAnsweredAtOnce(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.ben(), "QUESTION", "What do we wear?", "In the snow.");
    var post = cast.reply(cast.chi(), thread, "Buy my boots.");
    for (var member : List.of(cast.ben(), cast.eve())) {
      JamServer.object(
          member.post("posts/" + post + "/flags", Map.of("reason", "SPAM", "note", "Boots.")));
    }
    try (var ada = Window.open(browser, base, Look.PHONE).as(cast.ada())) {
      ada.visit("/jams/" + cast.jam() + "/moderate?tab=flagged");
      ada.sees("Buy my boots.");
      assertThat(ada.page().getByText("Buy my boots.")).hasCount(1);
      ada.sees("Written by chi");
      assertThat(ada.page().locator(".quote")).containsText(new String[] {"eve", "ben"});
      ada.press("Uphold");
      assertThat(ada.page().getByLabel("Hide the words, too")).isChecked();
      ada.field("Reason").fill("An advertisement.");
      ada.page().locator("dialog .button-main").click();
      ada.seesNo("Buy my boots.");
      assertThat(cast.ada().get("jams/" + cast.jam() + "/flags").body()).doesNotContain("Boots.");
      assertThat(cast.ada().get("jams/" + cast.jam() + "/flags?state=all").body())
          .contains("Boots.")
          .doesNotContain("OPEN");
      assertThat(JamServer.object(cast.ben().get("posts/" + post)).get("state").getAsString())
          .isEqualTo("HIDDEN");
    }
  }

  @Test
  void whatAModeratorHidesWhileItIsReadStaysWithThem(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.ben(), "QUESTION", "Who helps?", "On Saturday.");
    cast.reply(cast.ben(), thread, "Call 555.");
    try (var ada = Window.open(browser, base, Look.PHONE).as(cast.ada());
        var eve = Window.open(browser, base, Look.DESK).as(cast.eve())) {
      for (var window : List.of(ada, eve)) {
        window.visit("/jams/" + cast.jam() + "/threads/" + thread);
        window.sees("Call 555.");
      }
      assertThat(eve.button("Hide: ben")).hasCount(0);

      ada.button("Hide: ben").last().click();
      assertThat(ada.field("Reason")).isFocused();
      ada.field("Reason").fill("Somebody's telephone number.");
      ada.page().locator("dialog .button-main").click();

      eve.sees("Hidden by a moderator.");
      eve.seesNo("Call 555.");
      assertThat(ada.button("Restore: ben")).isVisible();
      cast.reply(cast.ben(), thread, "Sorry.");
      ada.sees("Sorry."); // what was told before has reached her too
      ada.sees("Call 555.");
      assertThat(ada.page().evaluate("document.activeElement !== document.body"))
          .as("the focus is somewhere")
          .isEqualTo(true);

      ada.press("Restore: ben");
      ada.field("Reason").fill("It is the office's.");
      ada.page().locator("dialog .button-main").click();
      eve.sees("Call 555.");
    }
  }

  @Test
  void themesMayBeFoundAnewWhileAModeratorWrites(@ArquillianResource URI base) throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    for (var place : List.of("school", "library", "pool", "town hall", "market hall", "museum")) {
      var lane = "Protected bike lanes keep cyclists apart from cars on the way to the ";
      cast.thread(cast.ben(), "IDEA", "Bike lanes to the " + place, lane + place);
      var pump = "Replace the gas boiler by a heat pump, and burn no gas in the ";
      cast.thread(cast.chi(), "IDEA", "A heat pump for the " + place, pump + place);
    }
    var address = "jams/" + cast.jam() + "/themes";
    var found = new ArrayList<String>();
    Eventually.holds(
        "there is a theme",
        () -> {
          var themes = JamServer.object(cast.ada().get(address)).getAsJsonArray("themes");
          themes.forEach(one -> found.add(one.getAsJsonObject().get("id").getAsString()));
          return !found.isEmpty();
        });
    try (var ada = Window.open(browser, base, Look.DESK).as(cast.ada())) {
      ada.visit("/jams/" + cast.jam() + "/themes/" + found.getFirst());
      ada.press("Rename");
      ada.field("Reason").fill("Nobody says it like that.");
      var position = position(cast, address);
      cast.thread(cast.chi(), "IDEA", "Bike lanes by the river", "Apart from cars there too.");
      Eventually.holds("they are found anew", () -> position(cast, address) > position);
      ada.page().waitForTimeout(3_000); // the line tells it, and the page reads it
      assertThat(ada.field("Reason")).hasValue("Nobody says it like that.");
    }
  }

  @Test
  void aHostCreatesAJamAndInvites(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    try (var host = Window.open(browser, base, Look.DESK).as(cast.admin())) {
      host.visit("/admin?new");
      host.field("Title").fill("Quiet Night");
      host.page().locator("form .button-main").click();
      host.page().waitForURL(Pattern.compile(".*/admin/jams/.*tab=invite"));

      var lines = host.page().locator("textarea[name=csv]");
      lines.fill("email,name,roles\ngil@night.example,Gil,king\n");
      host.sees("Line 2: there is no role “king”");
      lines.fill("email,name,roles\ngil@night.example,Gil,moderator\n");
      host.press("Make 1 link");
      assertThat(host.page().locator(".invited input"))
          .hasValue(Pattern.compile("https?://.*/invitation/.+"));
    }
  }

  @Test
  void anExecutiveDecidesAndTheAuthorLearnsWhy(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "REFINE");
    var thread = cast.thread(cast.ben(), "IDEA", "Heat from the river", "A pump for every street.");
    var wide = cast.thread(cast.chi(), "IDEA", "Heat for every school", "From water and earth.");
    JamServer.object(cast.chi().put("threads/" + thread + "/support"));
    cast.move("REVIEW");
    try (var eve = Window.open(browser, base, Look.DESK).as(cast.eve())) {
      eve.visit("/jams/" + cast.jam() + "/review");
      var evidence = eve.page().locator("a[href$='/review/" + thread + "']").last();
      assertThat(evidence).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(180_000));
      eve.sees("Nobody rated in this jam: the ranks rest on the other factors alone");
      assertThat(eve.page().getByText("Ideas (CSV)"))
          .hasAttribute("href", "/api/jams/" + cast.jam() + "/ideas.csv?locale=en");
      evidence.click();
      eve.sees("How the score comes about");
      eve.sees("A pump for every street.");
      eve.page().locator(".page-actions .button-main").click();
      eve.page().locator("input[value=INCUBATE]").check();
      eve.page().locator("dialog textarea").fill("Try it in one street first.");
      eve.page().locator("dialog .button-main").click();
      eve.sees("Decided. The contributors are told.");
      assertThat(eve.page().locator(".decision")).containsText("Incubate");
      eve.sees("Try it in one street first.");

      assertThat(cast.ben().get("jams/" + cast.jam() + "/decisions").body())
          .contains("INCUBATE", "Try it in one street first.");

      eve.page().locator(".page-actions .button-main").click();
      eve.page().locator("input[value=MERGE]").check();
      eve.field("Find the other idea").fill("every school");
      eve.page().locator("input[name=into][value='" + wide + "']").check();
      assertThat(eve.page().locator("dialog textarea")).hasValue("Try it in one street first.");
      eve.page().locator("dialog textarea").fill("Schools show how.");
      eve.page().locator("dialog .button-main").click();
      assertThat(eve.page().locator(".decision a")).hasText("Heat for every school");
      eve.page().locator(".page-actions .button-main").click();
      assertThat(eve.page().locator("input[name=into][value='" + wide + "']")).isChecked();

      eve.page().setViewportSize(1280, 420);
      eve.visit("/jams/" + cast.jam() + "/review?tab=what-if");
      var sliders = eve.page().locator(".weighing");
      assertThat(sliders).isVisible();
      eve.page().evaluate("document.querySelector('.what-if').scrollIntoView()");
      eve.page().evaluate("scrollBy(0, 150)");
      assertThat(sliders.boundingBox().y)
          .as("the sliders stay in sight, under the bar")
          .isGreaterThan(eve.page().locator(".topbar").boundingBox().height);
    }
    try (var ben = Window.open(browser, base, Look.PHONE).as(cast.ben())) {
      ben.visit("/jams/" + cast.jam() + "/mine");
      ben.sees("Schools show how.");
      ben.sees("Heat for every school");
      ben.visit("/jams/" + cast.jam() + "/threads/" + thread);
      ben.sees("Joined with another idea");
      ben.sees("Schools show how.");
    }
    cast.move("CLOSED");
    try (var chi = Window.open(browser, base, new Look(390, "ko", true)).as(cast.chi())) {
      chi.visit("/jams/" + cast.jam());
      chi.sees("Schools show how.");
      chi.visit("/jams/" + cast.jam() + "/mine");
      chi.sees("Heat for every school");
      chi.seesNo("Schools show how.");
    }
  }

  private static String state(JamServer viewer, String thread) {
    return JamServer.object(viewer.get("threads/" + thread)).get("state").getAsString();
  }

  private static long position(Cast cast, String themes) {
    return JamServer.object(cast.ada().get(themes)).get("position").getAsLong();
  }
}
