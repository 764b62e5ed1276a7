package org.madang;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.madang.Window.Look;

/** What participants come for, done in a real browser on the war that ships. */
class JourneysIT extends InABrowser {
  private static final String LISTED =
      "performance.getEntriesByType('resource').filter(one => one.name.endsWith('/api/jams')).length";

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
  void whatWasTypedBeforeJoiningIsThereAfterAReload(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    try (var fay = Window.open(browser, base, Look.PHONE)) {
      fay.visit("/invitation/" + invite(cast));
      fay.field("Name").fill("Fay");
      fay.page().locator("input[name=password]").fill("known to nobody");
      fay.page().reload();
      assertThat(fay.field("Name")).hasValue("Fay");
      assertThat(fay.page().locator("input[name=password]")).hasValue("");
      fay.press("Join");
      fay.page().waitForURL("**/jams/" + cast.jam());
      assertThat(fay.page().evaluate("JSON.stringify([sessionStorage, localStorage])").toString())
          .doesNotContain("known to nobody");
      assertThat(fay.page().evaluate("JSON.stringify(sessionStorage)").toString())
          .doesNotContain("Fay");
    }
  }

  @Test
  void whatWasRefusedSaysSoWhereItWasAskedFor(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "REFINE");
    var idea = cast.thread(cast.ben(), "IDEA", "Trees on every roof", "Shade and apples.");
    var unseen = new ArrayList<String>();
    try (var fay = Window.open(browser, base, Look.PHONE)) {
      fay.page().route("**/api/**", JourneysIT::refuseToWrite);
      fay.visit("/invitation/" + invite(cast));
      fay.field("Name").fill("Fay");
      fay.press("Join");
      refused(fay, unseen);

      fay.as(cast.ada()).visit("/jams/" + cast.jam() + "/new");
      fay.page().locator("select[name=forum]").selectOption(cast.forums().getFirst());
      fay.page().locator("input[name=title]").fill("Bees on every roof");
      fay.page().locator("textarea[name=text]").fill("Honey, and apples in autumn.");
      fay.page().locator("form .button-main").click();
      refused(fay, unseen);

      fay.visit("/jams/" + cast.jam() + "/threads/" + idea);
      fay.press("Rate this idea");
      for (var scale : List.of("overall", "impact", "feasibility", "novelty")) {
        fay.page().locator("label:has(input[name=" + scale + "][value='4'])").click();
      }
      fay.page().locator("section[aria-labelledby=rating] form .button-main").click();
      refused(fay, unseen);

      fay.visit("/me");
      fay.page().locator("form:has(input[name=region]) .button-main").click();
      refused(fay, unseen);
    }
    assertThat(unseen).isEmpty();
  }

  private static void refuseToWrite(Route route) {
    if (route.request().method().equals("GET") || route.request().url().endsWith("/exposures")) {
      route.resume();
    } else {
      route.fulfill(
          new Route.FulfillOptions()
              .setStatus(403)
              .setContentType("application/problem+json")
              .setBody("{\"code\":\"no\",\"detail\":\"Not now.\",\"mend\":\"Ask the hosts.\"}"));
    }
  }

  /** Notes where the refusal is out of the window, or under a bar that stands still. */
  private static void refused(Window window, List<String> unseen) {
    var refusal = window.page().locator("main .notice-bad");
    assertThat(refusal).containsText("Not now.");
    var seen =
        refusal.evaluate(
            """
            it => {
              const { x, y, width, height } = it.getBoundingClientRect();
              return [0.1, 0.9].every((part) => it.contains(document.elementFromPoint(x + width / 2, y + height * part)));
            }""");
    if (!Boolean.TRUE.equals(seen)) {
      unseen.add(window.page().url());
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
  void whoIsAnsweredNoticesItAndSeesItUnderMine(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.chi(), "QUESTION", "Who answers?", "Somebody may.");
    var said = cast.reply(cast.ben(), thread, "I ask, too.");
    answer(cast.ada(), thread, said, "Ada does.");
    var home = "/jams/" + cast.jam();
    try (var ben = Window.open(browser, base, Look.PHONE).as(cast.ben());
        var desk = Window.open(browser, base, Look.DESK).as(cast.ben())) {
      ben.visit(home + "/forums/" + cast.forums().getFirst());
      assertThat(mine(ben)).hasAccessibleName("Mine, 1 new reply");
      answer(cast.ada(), thread, said, "And once more.");
      cast.reply(cast.ada(), thread, "To somebody else.");
      assertThat(mine(ben)).hasAccessibleName("Mine, 2 new replies");
      desk.visit(home);
      assertThat(mine(desk)).hasAccessibleName("Mine, 2 new replies");

      mine(ben).click();
      var answers = ben.page().getByLabel("Replies to you");
      assertThat(answers.getByText("New", exactly())).hasCount(2);
      assertThat(mine(ben)).hasAccessibleName("Mine");

      answer(cast.ada(), thread, said, "While it is read.");
      ben.press("1 new");
      assertThat(answers).containsText("While it is read.");
      assertThat(answers.getByText("New", exactly())).hasCount(3);
      assertThat(mine(ben)).hasAccessibleName("Mine");

      ben.page().reload();
      assertThat(answers).containsText("Ada does.");
      assertThat(answers.getByText("New", exactly())).hasCount(0);
      assertThat(mine(ben)).hasAccessibleName("Mine");
      var last = answer(cast.ada(), thread, said, "Taken back.");
      desk.visit(home);
      assertThat(mine(desk)).hasAccessibleName("Mine, 1 new reply");
      JamServer.object(cast.ada().put("posts/" + last + "/withdrawal"));
      assertThat(mine(desk)).hasAccessibleName("Mine");
      answer(cast.ada(), thread, said, "Soon out of sight.");
      assertThat(mine(desk)).hasAccessibleName("Mine, 1 new reply");
      var hidden = Map.of("hidden", true, "reason", "x");
      JamServer.object(cast.ada().put("threads/" + thread + "/visibility", hidden));
      assertThat(mine(desk)).hasAccessibleName("Mine");
    }
  }

  @Test
  void aReplyThatWasReadWhereItStandsIsNotNew(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.ben(), "QUESTION", "Who reads?", "So many words. ".repeat(60));
    var early = cast.reply(cast.ada(), thread, "At the top.");
    for (int number = 1; number <= 12; number++) {
      answer(
          cast.chi(), thread, early, "Between us, " + number + ". " + "So many words. ".repeat(20));
    }
    cast.reply(cast.ada(), thread, "At the very end.");
    try (var ben = Window.open(browser, base, Look.PHONE).as(cast.ben());
        var desk = Window.open(browser, base, Look.DESK).as(cast.ben())) {
      ben.visit("/jams/" + cast.jam() + "/threads/" + thread);
      assertThat(mine(ben)).hasAccessibleName("Mine, 2 new replies");
      ben.page().getByText("At the top.").scrollIntoViewIfNeeded();
      assertThat(mine(ben)).hasAccessibleName("Mine, 1 new reply");
      desk.visit("/jams/" + cast.jam());
      assertThat(mine(desk)).hasAccessibleName("Mine, 1 new reply");

      ben.offline(true);
      ben.page().getByText("At the very end.").scrollIntoViewIfNeeded();
      assertThat(mine(ben)).hasAccessibleName("Mine");
      ben.offline(false);
      ben.page().waitForResponse(answer -> answer.url().endsWith("/contributions/read"), () -> {});
      desk.visit("/jams/" + cast.jam() + "/mine");
      var answers = desk.page().getByLabel("Replies to you");
      assertThat(answers).containsText("At the very end.");
      assertThat(answers.getByText("New", exactly())).hasCount(0);
    }
  }

  @Test
  void ofMuchThatOneWroteTheNewestIsShownFirst(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.chi(), "QUESTION", "Who writes most?", "Ben does.");
    for (int number = 1; number <= 8; number++) {
      cast.reply(cast.ben(), thread, "Thought " + number);
    }
    try (var ben = Window.open(browser, base, Look.PHONE).as(cast.ben())) {
      ben.visit("/jams/" + cast.jam() + "/mine");
      var said = ben.page().getByLabel("Your replies").locator("article");
      assertThat(said).hasCount(6);
      assertThat(said.first()).containsText("Thought 8");
      ben.press("Show all 8");
      assertThat(said).hasCount(8);
      assertThat(said.nth(6)).isFocused();
    }
  }

  private static Locator mine(Window window) {
    return window.page().locator("nav:visible a[href$='/mine']");
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private static String answer(JamServer author, String thread, String parent, String text) {
    var words = Map.of("text", text, "parent", parent);
    return JamServer.object(author.post("threads/" + thread + "/posts", words))
        .get("id")
        .getAsString();
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
  void whatLooksLikeHtmlIsShownAsItWasWritten(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var title = "<img src=x onerror=alert(1)> lanes";
    var thread = cast.thread(cast.ben(), "IDEA", title, "<script>alert(2)</script> For all.");
    cast.reply(cast.chi(), thread, "<b onmouseover=alert(3)>Lanes</b> for me.");
    var jam = "/jams/" + cast.jam();
    try (var ben = Window.open(browser, base, Look.DESK).as(cast.ben())) {
      ben.page().onDialog(dialog -> dialog.dismiss());
      var screens =
          List.of(
              jam + "/threads/" + thread,
              jam + "/mine",
              jam + "/forums/" + cast.forums().getFirst(),
              jam + "/search?q=lanes");
      for (var screen : screens) {
        ben.visit(screen);
        ben.sees(title);
        assertThat(ben.page().locator("img[src=x], [onmouseover]")).hasCount(0);
      }
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
      ben.seesNo("100% alike"); // nobody has measured it
      assertThat(ben.page().locator("button[aria-label^=Accept]")).isVisible();

      ada.visit("/jams/" + cast.jam() + "/threads/" + lanes);
      ada.page().locator("summary").click();
      ada.sees("A tram to the harbour");
      ada.page().locator("button[aria-label^=Reject]").click();
      ada.page().locator("textarea[name=reason]").fill("They are two things.");
      ada.page().locator("dialog .button-main").click();
      ben.seesNo("Both need the street.");

      ben.visit("/jams/" + cast.jam() + "/links");
      ben.sees("Proposed by ben");
      ben.sees("Rejected by ada: They are two things.");
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

  private static String invite(Cast cast) {
    var guest = Map.of("email", "fay@green.example", "roles", List.of("participant"));
    var made =
        cast.admin()
            .post("jams/" + cast.jam() + "/invitations", Map.of("invitations", List.of(guest)));
    return JamServer.array(made).get(0).getAsJsonObject().get("token").getAsString();
  }
}
