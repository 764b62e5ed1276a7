package org.madang;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.madang.Window.Look;

/** What people come for, done in a real browser on the war that ships. */
class JourneysIT extends InABrowser {
  @Test
  void anInvitedParticipantLosesNoWordAndIsHeardLive(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    try (var fay = Window.open(browser, base, Look.PHONE);
        var ben = Window.open(browser, base, Look.DESK).as(cast.ben())) {
      fay.visit("/invitation/" + invite(cast));
      fay.field("Name").fill("Fay");
      fay.press("Join");
      fay.page().waitForURL("**/jams/" + cast.jam());

      fay.visit("/jams/" + cast.jam() + "/new");
      fay.page().locator("select[name=forum]").selectOption(cast.forums().getFirst());
      fay.page().locator("input[name=title]").fill("Trees on every roof");
      fay.page().locator("textarea[name=text]").fill("Shade, and apples in autumn.");
      fay.page().waitForTimeout(500);
      fay.page().reload();
      assertThat(fay.page().locator("textarea[name=text]"))
          .hasValue("Shade, and apples in autumn.");
      fay.page().locator("form .button-main").click();
      fay.page().waitForURL(Pattern.compile(".*/threads/.*"));

      ben.visit(URI.create(fay.page().url()).getPath());
      ben.sees("No replies yet");
      fay.offline(true);
      fay.page().locator("textarea[name=text]").first().fill("And bees.");
      fay.press("Send");
      fay.sees("Waiting to be sent");
      fay.offline(false);

      ben.page().getByText(Pattern.compile("^(1 new|And bees\\.)$")).first().click();
      ben.sees("And bees.");
    }
  }

  @Test
  void whoseJoiningWasNotAnsweredIsInAfterAReload(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    try (var fay = Window.open(browser, base, Look.PHONE)) {
      fay.visit("/invitation/" + invite(cast));
      fay.page()
          .route(
              "**/api/invitations/*",
              asked -> {
                if (asked.request().method().equals("POST")) {
                  asked.fetch();
                  fay.page().context().clearCookies();
                  asked.abort();
                } else {
                  asked.resume();
                }
              });
      fay.field("Name").fill("Fay");
      fay.press("Join");
      fay.sees("The server does not answer");

      fay.page().unroute("**/api/invitations/*");
      fay.page().reload();
      fay.page().waitForURL("**/jams/" + cast.jam());
      fay.sees("How do we heat?");
    }
  }

  @Test
  void whoComesBackByAUsedLinkIsShownTheWayIn(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var link = "/invitation/" + invite(cast);
    try (var fay = Window.open(browser, base, Look.PHONE)) {
      fay.visit(link);
      fay.field("Name").fill("Fay");
      fay.press("Join");
      fay.page().waitForURL("**/jams/" + cast.jam());
      fay.visit(link);
      fay.page().getByText("To your jams").click();
      fay.sees("Green City");
      fay.visit("/me");
      fay.press("Sign out");
      fay.page().waitForURL(near -> URI.create(near).getPath().equals("/"));
      fay.visit(link);
      assertThat(fay.page().locator("main a[href='/sign-in']")).isVisible();
    }
  }

  @Test
  void whatIsSaidWhileAConversationIsReadIsThere(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.ben(), "QUESTION", "Who is here?", "Say so.");
    try (var ben = Window.open(browser, base, Look.DESK).as(cast.ben())) {
      ben.page()
          .route(
              "**/threads/" + thread + "/posts?*",
              answer -> {
                var early = answer.fetch();
                cast.reply(cast.chi(), thread, "Chi is.");
                ben.page().waitForTimeout(2_000); // the line tells it now
                answer.fulfill(new Route.FulfillOptions().setResponse(early));
              });
      ben.visit("/jams/" + cast.jam() + "/threads/" + thread);
      ben.sees("Chi is.");
    }
  }

  @Test
  void whatTheServerWouldNotHaveLaterIsUnderMine(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    try (var ben = Window.open(browser, base, Look.PHONE).as(cast.ben())) {
      ben.visit("/jams/" + cast.jam() + "/new");
      ben.page().locator("select[name=forum]").selectOption(cast.forums().getFirst());
      ben.page().locator("input[name=title]").fill("Written in a tunnel");
      ben.page().locator("textarea[name=text]").fill("Lights that follow the train.");
      ben.offline(true);
      ben.page().locator("form .button-main").click();
      ben.sees("It is kept here");
      ben.page().waitForURL("**/mine");
      assertThat(ben.page().getByText("Written in a tunnel")).isInViewport();
      cast.move("REVIEW");
      ben.offline(false);

      ben.page().getByText("1 thing you wrote was not accepted").click();
      ben.sees("Written in a tunnel");
      ben.sees("Lights that follow the train.");
      cast.move("IDEATE");
      ben.press("Send again");
      ben.seesNo("Not with the server yet");
      ben.sees("Written in a tunnel");
      assertThat(cast.ben().get("jams/" + cast.jam() + "/contributions").body())
          .contains("Written in a tunnel");
    }
  }

  @Test
  void aGestureThatDidNotArriveIsTakenBack(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var idea =
        cast.thread(cast.chi(), "IDEA", "Trams at night", "Every twenty minutes. ".repeat(150));
    try (var ben = Window.open(browser, base, Look.PHONE).as(cast.ben())) {
      ben.visit("/jams/" + cast.jam() + "/threads/" + idea);
      ben.sees("No replies yet");
      ben.offline(true);
      for (var gesture : List.of("Support", "Follow")) {
        ben.press(gesture);
        ben.sees("This needs a connection");
        assertThat(ben.button(gesture)).hasAttribute("aria-pressed", "false");
      }
      assertThat(ben.page().locator(".notice-bad")).hasCount(0);
      var bar = ben.page().locator(".connection");
      assertThat(bar).isInViewport();
      assertThat(bar.boundingBox().height).as("one line").isLessThan(45);

      ben.offline(false);
      ben.seesNo("This needs a connection");
      ben.press("Support");
      ben.sees("Supported");
    }
  }

  @Test
  void whatCouldNotBeReadIsReadWhenTheNetworkIsBack(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    try (var ben = Window.open(browser, base, Look.PHONE).as(cast.ben())) {
      ben.visit("/");
      var way = ben.page().locator("a[href='/jams/" + cast.jam() + "']").first();
      assertThat(way).isVisible();
      assertThat(ben.page().evaluate(LISTED)).as("the list is asked for once").isEqualTo(1);
      ben.offline(true);
      way.click();
      ben.sees("This needs a connection");
      ben.offline(false);
      ben.sees("How do we heat?");
    }
  }

  @Test
  void theOpeningIsAnsweredWhereItStands(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.chi(), "QUESTION", "Who said what?", "Very many did.");
    for (var n = 0; n < 70; n++) {
      cast.reply(cast.ada(), thread, "Word number " + n + ". " + "So many words. ".repeat(20));
    }
    try (var ben = Window.open(browser, base, Look.PHONE).as(cast.ben())) {
      ben.visit("/jams/" + cast.jam() + "/threads/" + thread);
      ben.sees("Word number 0.");
      ben.press("Reply to chi");
      var box = ben.page().locator("textarea[name=text]").first();
      assertThat(box).isFocused();
      assertThat(box).isInViewport();
      box.fill("I said this.");
      ben.press("Send");
      assertThat(ben.page().getByText("I said this.")).isInViewport();
      assertThat(ben.page().getByText("I said this.")).hasCount(1);
      assertThat(cast.chi().get("threads/" + thread + "/posts?order=newest&limit=1").body())
          .contains("I said this.", "\"depth\":0");
    }
  }

  @Test
  void aReplySaysToWhomAndTheProfileLeadsBack(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.ben(), "QUESTION", "Who hears it?", "All.");
    var said = cast.reply(cast.chi(), thread, "I do.");
    var answer = Map.of("text", "So do I.", "parent", said);
    JamServer.object(cast.ada().post("threads/" + thread + "/posts", answer));
    try (var ben = Window.open(browser, base, Look.PHONE).as(cast.ben())) {
      ben.visit("/jams/" + cast.jam() + "/threads/" + thread);
      ben.sees("So do I.");
      assertThat(ben.page().locator(".post").nth(1)).containsText("In reply to chi.");
      assertThat(ben.page().locator(".post").nth(0)).not().containsText("In reply to");
      ben.page().locator(".topbar a[href='/me']").click();
      ben.sees("Your profile");
      ben.page().locator(".nav-bottom a").first().click();
      ben.sees("How do we heat?");
    }
  }

  @Test
  void aReplyThatWasBegunIsOpenWhereOneComesBack(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.ben(), "QUESTION", "Who comes back?", "Everybody.");
    cast.reply(cast.chi(), thread, "Not I.");
    try (var ben = Window.open(browser, base, Look.PHONE).as(cast.ben())) {
      ben.visit("/jams/" + cast.jam() + "/threads/" + thread);
      ben.press("Reply to chi");
      ben.page().locator("textarea[name=text]").first().fill("But you said");
      ben.page().waitForTimeout(500);
      ben.page().reload();
      assertThat(ben.page().locator(".post textarea[name=text]")).hasValue("But you said");
      assertThat(ben.page().locator(".post textarea[name=text]")).not().isFocused();
    }
  }

  @Test
  void whatWasReadCanBeReadAgainWithoutANetwork(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.chi(), "QUESTION", "What is under the hill?", "A tunnel.");
    cast.reply(cast.ada(), thread, "And no network.");
    try (var ben = Window.open(browser, base, Look.PHONE).as(cast.ben())) {
      ben.visit("/jams/" + cast.jam() + "/threads/" + thread);
      ben.sees("And no network.");
      ben.page().locator(".nav-bottom a").first().click();
      ben.sees("How do we heat?");
      ben.offline(true);
      ben.page().goBack();
      ben.sees("And no network.");
      ben.sees("A tunnel.");
      ben.sees("This is as you last read it");
      cast.reply(cast.ada(), thread, "Light at the end.");
      ben.offline(false);
      ben.sees("Light at the end.");
      ben.seesNo("This is as you last read it");
    }
  }

  @Test
  void whoIsAnsweredSeesItUnderMine(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.chi(), "QUESTION", "Who answers?", "Somebody may.");
    var said = cast.reply(cast.ben(), thread, "I ask, too.");
    JamServer.object(
        cast.ada()
            .post("threads/" + thread + "/posts", Map.of("text", "Ada does.", "parent", said)));
    try (var ben = Window.open(browser, base, Look.PHONE).as(cast.ben())) {
      var mine = "/jams/" + cast.jam() + "/mine";
      ben.visit(mine);
      var answers = ben.page().getByLabel("Replies to you");
      assertThat(answers).containsText("Ada does.");
      assertThat(answers).containsText("New");
      ben.visit(mine);
      assertThat(answers).containsText("Ada does.");
      assertThat(answers).not().containsText("New");
    }
  }

  @Test
  void whatIsBeingWrittenStaysWhereItIsWhenHintsCome(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    cast.thread(
        cast.chi(), "IDEA", "Night trams along the river", "Every ten minutes until morning.");
    try (var ben = Window.open(browser, base, Look.PHONE).as(cast.ben())) {
      ben.visit("/jams/" + cast.jam() + "/new");
      ben.page().locator("input[name=title]").fill("A thought");
      var box = ben.page().locator("textarea[name=text]");
      box.click();
      var before = box.boundingBox().y;
      box.pressSequentially("Night trams along the river, every ten minutes until morning");
      assertThat(ben.page().locator("form section.notice")).isVisible();
      ben.page().waitForTimeout(500);
      assertThat(box.boundingBox().y).isBetween(before - 3, before + 3);
    }
  }

  @Test
  void otherWordsAreAnotherReply(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.chi(), "QUESTION", "How many?", "Let us count.");
    try (var ben = Window.open(browser, base, Look.DESK).as(cast.ben())) {
      ben.visit("/jams/" + cast.jam() + "/threads/" + thread);
      ben.sees("No replies yet");
      var slow = new ArrayList<Route>();
      ben.page().route("**/threads/" + thread + "/posts", slow::add);
      var box = ben.page().locator("textarea[name=text]").first();
      box.fill("One.");
      ben.press("Send");
      assertThat(ben.button("Sending…")).isVisible();
      box.fill("Two.");
      ben.page().unroute("**/threads/" + thread + "/posts");
      slow.getFirst().resume();
      ben.sees("1 reply");
      assertThat(box).hasValue("Two.");
      ben.press("Send");
      ben.sees("2 replies");
    }
  }

  @Test
  void aPhaseAndAnAlertReachWhoReadsAThread(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.chi(), "IDEA", "Night trains", "Asleep to the sea.");
    try (var ben = Window.open(browser, base, Look.DESK).as(cast.ben())) {
      ben.visit("/jams/" + cast.jam() + "/threads/" + thread);
      assertThat(ben.button("Rate this idea")).hasCount(0);
      cast.move("REFINE");
      assertThat(ben.button("Rate this idea")).isVisible();

      var until = Instant.now().plusSeconds(20).toString();
      var alert = Map.of("text", "Coffee in the yard.", "until", until);
      assertThat(cast.ada().post("jams/" + cast.jam() + "/alerts", alert).statusCode())
          .isEqualTo(201);
      ben.sees("Coffee in the yard.");
      ben.seesNo("Coffee in the yard.");
    }
  }

  @Test
  void whatIsBeingWrittenWhenItIsOverStaysInSight(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.chi(), "IDEA", "Night trains", "Asleep to the sea.");
    try (var ben = Window.open(browser, base, Look.PHONE).as(cast.ben())) {
      ben.visit("/jams/" + cast.jam() + "/threads/" + thread);
      ben.page().locator("textarea[name=text]").fill("And to the mountains.");
      cast.move("REVIEW");
      assertThat(ben.page().locator(".reply-box .notice-warn")).isVisible();
      assertThat(ben.page().locator("textarea[name=text]")).hasValue("And to the mountains.");
      assertThat(ben.button("Send")).isDisabled();
    }
  }

  @Test
  void anIdeaIsLinkedToAnotherFromItsPageAndNotForGood(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var lanes = cast.thread(cast.ben(), "IDEA", "More bicycle lanes", "Along the river.");
    cast.thread(cast.chi(), "IDEA", "A tram to the harbour", "Every ten minutes.");
    try (var ben = Window.open(browser, base, Look.PHONE).as(cast.ben());
        var ada = Window.open(browser, base, Look.DESK).as(cast.ada())) {
      ben.visit("/jams/" + cast.jam() + "/threads/" + lanes);
      ben.page().locator("summary").click();
      ben.sees("No links here.");
      ben.press("Link another idea");
      ben.page().getByLabel("Find the other idea").fill("harbour");
      ben.page().getByLabel("A tram to the harbour").check();
      ben.page().getByLabel("Build on each other").check();
      ben.page().locator("textarea[name=reason]").fill("Both need the street.");
      assertThat(scan(ben, "linking", Look.PHONE)).isEmpty();
      ben.page().locator("dialog .button-main").click();
      ben.sees("Both need the street.");
      assertThat(ben.page().locator("button[aria-label^=Accept]")).isVisible();

      ada.visit("/jams/" + cast.jam() + "/threads/" + lanes);
      ada.page().locator("summary").click();
      ada.sees("A tram to the harbour");
      ada.page().locator("button[aria-label^=Reject]").click();
      ada.page().locator("textarea[name=reason]").fill("They are two things.");
      ada.page().locator("dialog .button-main").click();
      ben.seesNo("Both need the street.");
    }
  }

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
  void whoComesBackToAHomeAsksTheServerOnce(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    cast.thread(cast.chi(), "IDEA", "Ferries on the river", "Small ferries for every quay.");
    try (var ben = Window.open(browser, base, Look.DESK).as(cast.ben())) {
      ben.visit("/jams/" + cast.jam());
      ben.sees("Ferries on the river");
      var asked = new ArrayList<String>();
      ben.page().onRequest(request -> asked.add(URI.create(request.url()).getPath()));

      ben.page().reload();
      ben.sees("Ferries on the river");
      ben.page().waitForTimeout(500);

      assertThat(asked.stream().filter(path -> path.startsWith("/api")))
          .containsExactly("/api/jams/" + cast.jam() + "/home");
    }
  }

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

  private static long position(Cast cast, String themes) {
    return JamServer.object(cast.ada().get(themes)).get("position").getAsLong();
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

  private static final String LISTED =
      "performance.getEntriesByType('resource').filter(one => one.name.endsWith('/api/jams')).length";

  /** A screen is seen in two that differ in everything; its neighbour in the other two. */
  private static final List<Look> LOOKS =
      List.of(
          new Look(390, "en", false),
          new Look(390, "ko", true),
          new Look(1280, "ko", true),
          new Look(1280, "en", false));

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

  private static List<String> scan(Window window, String path, Look look) {
    return new AxeBuilder(window.page())
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
            .analyze()
            .getViolations()
            .stream()
            .map(
                rule ->
                    look
                        + " "
                        + path
                        + ": "
                        + rule.getId()
                        + " "
                        + rule.getNodes().getFirst().getHtml())
            .toList();
  }

  private static String invite(Cast cast) {
    var guest = Map.of("email", "fay@green.example", "roles", List.of("participant"));
    var made =
        cast.admin()
            .post("jams/" + cast.jam() + "/invitations", Map.of("invitations", List.of(guest)));
    return JamServer.array(made).get(0).getAsJsonObject().get("token").getAsString();
  }

  private static String state(JamServer viewer, String thread) {
    return JamServer.object(viewer.get("threads/" + thread)).get("state").getAsString();
  }
}
