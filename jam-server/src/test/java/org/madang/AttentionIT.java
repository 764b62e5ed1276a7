package org.madang;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.madang.Window.Look;

/** What waits until somebody looks, what one comes back to, and what goes away, in a browser. */
class AttentionIT extends InABrowser {
  @Test
  void whatIsNewInAForumWaitsUntilItIsAskedFor(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    cast.thread(cast.ben(), "IDEA", "Ferries on the river", "Small ones, for every quay.");
    try (var ben = Window.open(browser, base, Look.PHONE).as(cast.ben())) {
      ben.visit("/jams/" + cast.jam() + "/forums/" + cast.forums().getFirst());
      ben.sees("Ferries on the river");

      cast.thread(cast.chi(), "IDEA", "A cable car", "Over the river, not through it.");
      assertThat(ben.page().locator("button.fresh")).isVisible();
      ben.seesNo("A cable car");
      ben.page().locator("button.fresh").click();

      ben.sees("A cable car");
      assertThat(ben.page().locator("button.fresh")).hasCount(0);
    }
  }

  @Test
  void whoComesBackIsWhereTheyWere(@ArquillianResource URI base) throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    for (var i = 1; i <= 45; i++) {
      cast.thread(cast.ben(), "IDEA", "Bench number " + i, "A bench by the river.");
    }
    var jam = "/jams/" + cast.jam();
    try (var ben = Window.open(browser, base, Look.PHONE).as(cast.ben())) {
      ben.visit(jam + "/forums/" + cast.forums().getFirst() + "?sort=newest");
      comesBackTo("Bench number 2", ben);

      Eventually.holds(
          "the search knows all",
          () ->
              JamServer.object(cast.ben().get("jams/" + cast.jam() + "/search?q=bench"))
                      .get("total")
                      .getAsInt()
                  == 45);
      ben.visit(jam + "/search?q=bench");
      ben.press("Show more");
      assertThat(ben.page().locator("a.cover")).hasCount(40);
      ben.press("Show more");
      assertThat(ben.page().locator("a.cover")).hasCount(45);
      var last = ben.page().locator("a.cover").last();
      var title = last.textContent();
      last.click();
      ben.page().waitForURL(Pattern.compile(".*/threads/.*"));
      ben.page().goBack();
      assertThat(ben.page().locator("a.cover")).hasCount(45);
      assertThat(ben.page().locator("a.cover").last()).hasText(title);
      assertThat(ben.page().locator("a.cover").last()).isInViewport();
    }
  }

  private static void comesBackTo(String title, Window window) {
    window.press("Show more");
    var tile =
        window
            .page()
            .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title).setExact(true));
    tile.click();
    window.page().waitForURL(Pattern.compile(".*/threads/.*"));
    window.page().goBack();
    assertThat(tile).isInViewport();
  }

  @Test
  void aModeratorTakesAnAlertDown(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var until = Instant.now().plus(Duration.ofHours(1)).toString();
    var alert = Map.of("text", "Coffee in the yard.", "until", until);
    cast.ada().post("jams/" + cast.jam() + "/alerts", alert);
    try (var ben = Window.open(browser, base, Look.PHONE).as(cast.ben());
        var ada = Window.open(browser, base, Look.DESK).as(cast.ada())) {
      ben.visit("/jams/" + cast.jam());
      ben.sees("Coffee in the yard.");
      ada.visit("/jams/" + cast.jam() + "/moderate");
      ada.press("End it: Coffee in the yard.");

      assertThat(ada.page().locator(".toast")).hasText("The alert is gone from every screen.");
      assertThat(ada.button("End it: Coffee in the yard.")).hasCount(0);
      assertThat(ada.page().evaluate("document.activeElement !== document.body"))
          .as("the focus is somewhere")
          .isEqualTo(true);
      ben.seesNo("Coffee in the yard.");
    }
  }

  @Test
  void howManyReportsWaitIsOnTheTab(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.ben(), "IDEA", "Buy my bicycle", "Cheap.");
    try (var ada = Window.open(browser, base, Look.PHONE).as(cast.ada())) {
      ada.visit("/jams/" + cast.jam() + "/moderate");
      var tab = ada.page().locator("nav.tabs a[href='?tab=flagged']");
      assertThat(tab).hasText("Flagged");
      cast.chi().post("threads/" + thread + "/flags", Map.of("reason", "OFF_TOPIC"));
      assertThat(tab).hasText("Flagged (1)");
      tab.click();
      ada.press("Dismiss");
      ada.field("Reason").fill("It may be sold here.");
      ada.page().locator("dialog .button-main").click();
      assertThat(tab).hasText("Flagged");
    }
  }

  @Test
  void aLiftedIdeaLeadsToItsReply(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.ben(), "QUESTION", "How do we heat?", "Before winter.");
    var reply = cast.reply(cast.chi(), thread, "Heat pumps in every school.");
    var idea = UUID.randomUUID();
    var words = Map.of("title", "Heat pumps", "reason", "It stands alone.");
    assertThat(cast.ada().post("posts/" + reply + "/idea", idea, words).statusCode())
        .isEqualTo(201);
    try (var ben = Window.open(browser, base, Look.PHONE).as(cast.ben())) {
      ben.visit("/jams/" + cast.jam() + "/threads/" + idea);
      ben.page().getByText("See where it came from").click();
      ben.page().waitForURL("**/threads/" + thread + "#" + reply);
      ben.sees("Heat pumps in every school.");
    }
  }

  @Test
  void invitationLinksAreSavedForAMailMergeAndWhoHasNotJoinedIsListed(@ArquillianResource URI base)
      throws IOException {
    var cast = Cast.arrive(base, "IDEATE");
    try (var host = Window.open(browser, base, Look.DESK).as(cast.admin())) {
      host.visit("/admin/jams/" + cast.jam() + "?tab=invite");
      host.page()
          .locator("textarea[name=csv]")
          .fill("email,name\ngil@night.example,Gil\nhana@night.example,하나\n");
      host.press("Make 2 links");

      var saved =
          host.page().waitForDownload(() -> host.page().getByText("Save all as CSV").click());

      assertThat(saved.suggestedFilename()).isEqualTo("invitations.csv");
      assertThat(Files.readString(saved.path()))
          .contains("gil@night.example", "하나", "/invitation/");

      host.page().onDialog(Dialog::accept);
      host.press("Withdraw the invitation of gil@night.example");
      assertThat(host.button("Withdraw the invitation of gil@night.example")).hasCount(0);
      host.press("Put them into the box above");
      assertThat(host.page().locator("textarea[name=csv]"))
          .hasValue(Pattern.compile("hana@night.example,하나"));
      assertThat(host.button("Make 1 link")).isVisible();
    }
  }

  @Test
  void aHostChangesNothingThatAnotherHostHasChanged(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var address = "jams/" + cast.jam();
    try (var host = Window.open(browser, base, Look.DESK).as(cast.admin())) {
      host.visit("/admin/" + address);
      host.field("Title").fill("Quiet City");
      var other = JamServer.object(cast.admin().get(address));
      other.addProperty("question", "How do we sleep well?");
      other.addProperty("postingPerMinute", 7);
      assertThat(cast.admin().put(address, setup(other)).statusCode()).isEqualTo(200);
      host.press("Save");
      host.sees("Saved");

      var saved = JamServer.object(cast.admin().get(address));
      assertThat(saved.get("title").getAsString()).isEqualTo("Quiet City");
      assertThat(saved.get("question").getAsString()).isEqualTo("How do we sleep well?");
      assertThat(saved.get("postingPerMinute").getAsInt()).isEqualTo(7);

      host.visit("/admin/" + address + "?tab=phases");
      host.page().locator("input[type=datetime-local]").first().waitFor();
      cast.move("REFINE");
      host.press("Save");
      host.sees("Another host has changed the phases meanwhile.");
      assertThat(JamServer.object(cast.admin().get(address)).get("phase").getAsString())
          .isEqualTo("REFINE");
    }
  }

  private static Map<String, Object> setup(JsonObject jam) {
    return Map.of(
        "title", jam.get("title").getAsString(),
        "question", jam.get("question").getAsString(),
        "postingPerMinute", jam.get("postingPerMinute").getAsInt());
  }
}
