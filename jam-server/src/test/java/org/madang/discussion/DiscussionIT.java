package org.madang.discussion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.JamServer.array;
import static org.madang.JamServer.code;
import static org.madang.JamServer.object;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.madang.Cast;
import org.madang.JamServer;

@ExtendWith(ArquillianExtension.class)
class DiscussionIT {
  private static final Map<String, Integer> SCORES =
      Map.of("overall", 5, "impact", 4, "feasibility", 3, "novelty", 2);

  @ArquillianResource private URI base;

  @Deployment(testable = false)
  static WebArchive jam() {
    return JamServer.war();
  }

  private static Map<String, Object> words(Cast cast, String title, String text) {
    return Map.of(
        "forum",
        cast.forums().getFirst(),
        "kind",
        "IDEA",
        "title",
        title,
        "text",
        text,
        "tags",
        List.of("bikes"));
  }

  private static String text(HttpResponse<String> response, String field) {
    return object(response).get(field).getAsString();
  }

  private static int total(JamServer viewer, String thread) {
    return object(viewer.get("threads/" + thread + "/posts")).get("total").getAsInt();
  }

  @Test
  void aThreadIsFiledUnderTheLanguageItIsWrittenIn() {
    var cast = Cast.arrive(base, "IDEATE");
    var german =
        words(cast, "Werkzeug zum Ausleihen", "In jeder Bibliothek steht ein Regal mit Bohrern.");
    var thread = text(cast.ben().post("jams/" + cast.jam() + "/threads", german), "id");

    assertThat(text(cast.chi().get("threads/" + thread), "language")).isEqualTo("de");

    var english =
        words(
            cast, "Tools to borrow", "There is a shelf with drills in every library of the city.");
    assertThat(cast.ben().put("threads/" + thread + "/words", english).statusCode()).isEqualTo(200);

    assertThat(text(cast.chi().get("threads/" + thread), "language")).isEqualTo("en");
  }

  @Test
  void whatOneMemberSaysAnotherReads() {
    var cast = Cast.arrive(base, "IDEATE");
    var thread =
        cast.thread(
            cast.ada(), "IDEA", "자전거 도로", "**더** 많이 만들고 서로 이어 주세요. <script>alert(1)</script>");
    var post = cast.reply(cast.ben(), thread, "정말 좋아요 '; drop table post; --");

    var seen = object(cast.chi().get("threads/" + thread));
    assertThat(seen.get("title").getAsString()).isEqualTo("자전거 도로");
    assertThat(seen.get("language").getAsString()).isEqualTo("ko");
    assertThat(seen.get("html").getAsString())
        .contains("<strong>더</strong>")
        .doesNotContain("<script");
    assertThat(seen.get("posts").getAsInt()).isEqualTo(1);
    var reply = object(cast.chi().get("posts/" + post));
    assertThat(reply.get("text").getAsString()).isEqualTo("정말 좋아요 '; drop table post; --");
    assertThat(reply.get("threadTitle").getAsString()).isEqualTo("자전거 도로");
    assertThat(cast.ada().get("jams/" + cast.jam() + "/log?limit=50").body())
        .doesNotContain("정말", "자전거");
  }

  @Test
  void outsidersSeeAndChangeNothing() {
    var cast = Cast.arrive(base, "REFINE");
    var thread = cast.thread(cast.ada(), "IDEA", "Lanes", "More");
    var post = cast.reply(cast.ben(), thread, "Yes");
    var stranger = new JamServer(base);
    assertThat(object(cast.dee().get("session")).has("member"))
        .as("dee exists, elsewhere")
        .isTrue();

    for (var path :
        List.of(
            "threads/" + thread,
            "threads/" + thread + "/posts",
            "threads/" + thread + "/revisions",
            "posts/" + post,
            "posts/" + post + "/revisions",
            "jams/" + cast.jam() + "/threads",
            "jams/" + cast.jam() + "/contributions")) {
      assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(401);
      assertThat(cast.dee().get(path).statusCode()).as(path).isEqualTo(404);
      assertThat(cast.chi().get(path).statusCode()).as(path).isEqualTo(200);
    }
    for (var outsider : List.of(stranger, cast.dee())) {
      var refusal = outsider == stranger ? 401 : 404;
      assertThat(
              outsider
                  .post("jams/" + cast.jam() + "/threads", words(cast, "Mine", "x"))
                  .statusCode())
          .isEqualTo(refusal);
      assertThat(outsider.post("threads/" + thread + "/posts", Map.of("text", "x")).statusCode())
          .isEqualTo(refusal);
      assertThat(outsider.put("threads/" + thread + "/words", Map.of("title", "x")).statusCode())
          .isEqualTo(refusal);
      assertThat(outsider.put("posts/" + post + "/words", Map.of("text", "x")).statusCode())
          .isEqualTo(refusal);
      assertThat(outsider.put("threads/" + thread + "/withdrawal").statusCode()).isEqualTo(refusal);
      assertThat(outsider.put("posts/" + post + "/withdrawal").statusCode()).isEqualTo(refusal);
      assertThat(outsider.put("threads/" + thread + "/support").statusCode()).isEqualTo(refusal);
      assertThat(outsider.delete("threads/" + thread + "/support").statusCode()).isEqualTo(refusal);
      assertThat(outsider.put("threads/" + thread + "/rating", SCORES).statusCode())
          .isEqualTo(refusal);
      assertThat(outsider.put("threads/" + thread + "/follow").statusCode()).isEqualTo(refusal);
      assertThat(
              outsider
                  .post("jams/" + cast.jam() + "/exposures", Map.of("threads", List.of(thread)))
                  .statusCode())
          .isEqualTo(refusal);
    }

    var seen = object(cast.ada().get("threads/" + thread));
    assertThat(seen.get("title").getAsString()).isEqualTo("Lanes");
    assertThat(seen.get("supports").getAsInt()).isZero();
    assertThat(seen.get("posts").getAsInt()).isEqualTo(1);
  }

  @Test
  void aKeyTellsNothingOfAnotherJam() {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.ben(), "IDEA", "Secret plans", "Nobody else may know.");
    var other = Cast.host(cast.admin(), "Elsewhere", "IDEATE");
    var guest = Map.of("invitations", List.of(Map.of("email", UUID.randomUUID() + "@b.example")));
    var made = JamServer.array(cast.admin().post("jams/" + other + "/invitations", guest));
    var token = made.get(0).getAsJsonObject().get("token").getAsString();
    assertThat(cast.ben().post("invitations/" + token, Map.of()).statusCode()).isEqualTo(201);
    var forum =
        JamServer.object(cast.ben().get("jams/" + other))
            .getAsJsonArray("forums")
            .get(0)
            .getAsJsonObject()
            .get("id")
            .getAsString();
    var words = Map.of("forum", forum, "kind", "IDEA", "title", "x", "text", "x");

    var answer = cast.ben().post("jams/" + other + "/threads", UUID.fromString(thread), words);

    assertThat(code(answer)).isEqualTo("key-in-use");
  }

  @Test
  void sendingAgainPostsOnceAlsoAtTheSameMoment() throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var key = UUID.randomUUID();
    var path = "jams/" + cast.jam() + "/threads";
    assertThat(cast.ben().post(path, key, words(cast, "Lanes", "More")).statusCode())
        .isEqualTo(201);
    assertThat(cast.ben().post(path, key, words(cast, "Lanes", "More")).statusCode())
        .isEqualTo(200);
    assertThat(code(cast.chi().post(path, key, words(cast, "Lanes", "More"))))
        .isEqualTo("key-in-use");

    var reply = UUID.randomUUID();
    var posts = "threads/" + key + "/posts";
    var statuses = new ArrayList<Integer>();
    try (var phones = Executors.newFixedThreadPool(4)) {
      Callable<Integer> send =
          () -> cast.chi().post(posts, reply, Map.of("text", "Yes")).statusCode();
      for (var sent : phones.invokeAll(List.of(send, send, send, send))) {
        statuses.add(sent.get());
      }
    }
    assertThat(statuses).containsExactlyInAnyOrder(201, 200, 200, 200);
    assertThat(total(cast.ben(), key.toString())).isEqualTo(1);
    assertThat(code(cast.ben().post(posts, reply, Map.of("text", "Yes")))).isEqualTo("key-in-use");
    assertThat(code(cast.chi().post(path, reply, words(cast, "x", "x")))).isEqualTo("key-in-use");
    var keyless =
        cast.chi()
            .request(posts)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"text\":\"x\"}"));
    assertThat(code(cast.chi().send(keyless))).isEqualTo("key-missing");
    assertThat(object(cast.chi().get("jams/" + cast.jam() + "/threads")).getAsJsonArray("items"))
        .hasSize(1);
  }

  @Test
  void badInputIsRefusedWithItsPlaceAndChangesNothing() {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.ada(), "QUESTION", "Who?", "Tell");
    var posts = "threads/" + thread + "/posts";
    var path = "jams/" + cast.jam() + "/threads";

    assertThat(code(cast.ben().post(posts, Map.of("text", " ")))).isEqualTo("text-missing");
    assertThat(code(cast.ben().post(posts, Map.of()))).isEqualTo("text-missing");
    assertThat(code(cast.ben().post(posts, Map.of("text", "가".repeat(10_001)))))
        .isEqualTo("text-too-long");
    assertThat(
            code(
                cast.ben()
                    .post(posts, Map.of("text", "x", "parent", UUID.randomUUID().toString()))))
        .isEqualTo("no-such-post");
    for (var bad :
        List.of(
            "",
            "{",
            "[]",
            "null",
            "{\"text\":{}}",
            "{\"text\":\"x\",\"parent\":\"nobody\"}",
            "\"x\"")) {
      assertThat(cast.ben().post(posts, bad).statusCode()).as(bad).isBetween(400, 422);
    }
    assertThat(code(cast.ben().post(path, words(cast, "", "x")))).isEqualTo("title-missing");
    assertThat(code(cast.ben().post(path, words(cast, "x".repeat(201), "x"))))
        .isEqualTo("title-too-long");
    var tags = new HashMap<>(words(cast, "x", "x"));
    tags.put("tags", List.of("1", "2", "3", "4", "5", "6"));
    assertThat(code(cast.ben().post(path, tags))).isEqualTo("tags-too-many");
    var elsewhere = new HashMap<>(words(cast, "x", "x"));
    elsewhere.put("forum", UUID.randomUUID().toString());
    assertThat(code(cast.ben().post(path, elsewhere))).isEqualTo("no-such-forum");
    elsewhere.put("kind", "RANT");
    assertThat(cast.ben().post(path, elsewhere).statusCode()).isBetween(400, 422);
    for (var query : List.of("?sort=best", "?after=%00", "?after=bm8", "?limit=0", "?limit=1000")) {
      assertThat(cast.ben().get(path + query).statusCode()).as(query).isBetween(400, 422);
    }
    assertThat(cast.ben().get("threads/nothing").statusCode()).isEqualTo(404);

    assertThat(total(cast.ben(), thread)).isZero();
    assertThat(object(cast.ben().get(path)).getAsJsonArray("items")).hasSize(1);
  }

  @Test
  void thePhaseDecidesWhatIsAllowed() {
    var cast = Cast.arrive(base, "LOBBY");
    var path = "jams/" + cast.jam() + "/threads";
    assertThat(cast.ben().post(path, words(cast, "Early", "x")).statusCode()).isEqualTo(403);
    cast.move("IDEATE");
    var idea = cast.thread(cast.ben(), "IDEA", "Lanes", "More");
    assertThat(cast.chi().put("threads/" + idea + "/rating", SCORES).statusCode())
        .as("rating opens with REFINE")
        .isEqualTo(403);
    assertThat(
            object(cast.chi().get("threads/" + idea))
                .getAsJsonObject("may")
                .getAsJsonObject("rate")
                .get("allowed")
                .getAsBoolean())
        .isFalse();
    cast.move("REFINE");
    assertThat(cast.chi().put("threads/" + idea + "/rating", SCORES).statusCode()).isEqualTo(200);
    var posts = "threads/" + idea + "/posts";
    var key = UUID.randomUUID();
    assertThat(cast.chi().post(posts, key, Map.of("text", "In time")).statusCode()).isEqualTo(201);
    cast.move("REVIEW");
    assertThat(cast.chi().post(posts, Map.of("text", "Late")).statusCode()).isEqualTo(403);
    assertThat(cast.chi().post(posts, key, Map.of("text", "In time")).statusCode())
        .as("only sent again: it was said in time")
        .isEqualTo(200);
    assertThat(cast.ben().post(posts, key, Map.of("text", "In time")).statusCode()).isEqualTo(403);
    assertThat(
            cast.ben()
                .put("threads/" + idea + "/words", Map.of("title", "Late", "text", ""))
                .statusCode())
        .isEqualTo(403);
    assertThat(cast.chi().put("threads/" + idea + "/support").statusCode()).isEqualTo(403);
    assertThat(cast.chi().put("threads/" + idea + "/rating", SCORES).statusCode()).isEqualTo(403);
    var seen = object(cast.ada().get("threads/" + idea));
    assertThat(seen.get("posts").getAsInt()).isOne();
    assertThat(seen.getAsJsonObject("ratings").get("count").getAsInt())
        .as("judging is over: everybody sees it")
        .isEqualTo(1);
  }

  @Test
  void judgementsAreHiddenUntilYouHaveJudged() {
    var cast = Cast.arrive(base, "REFINE");
    var idea = cast.thread(cast.ada(), "IDEA", "Lanes", "More");
    assertThat(object(cast.ben().put("threads/" + idea + "/support")).get("supports").getAsInt())
        .isEqualTo(1);
    assertThat(object(cast.ben().put("threads/" + idea + "/support")).get("supports").getAsInt())
        .isEqualTo(1);
    assertThat(
            object(cast.ben().put("threads/" + idea + "/rating", SCORES)).get("count").getAsInt())
        .isEqualTo(1);

    var asChi = object(cast.chi().get("threads/" + idea));
    assertThat(asChi.has("supports")).isFalse();
    assertThat(asChi.has("ratings")).isFalse();
    var asBen = object(cast.ben().get("threads/" + idea));
    assertThat(asBen.get("supports").getAsInt()).isEqualTo(1);
    assertThat(asBen.getAsJsonObject("ratings").get("overall").getAsDouble()).isEqualTo(5);
    assertThat(asBen.getAsJsonObject("myRating").get("novelty").getAsInt()).isEqualTo(2);
    assertThat(object(cast.eve().get("threads/" + idea)).has("ratings"))
        .as("executives judge the evidence")
        .isTrue();

    assertThat(code(cast.ada().put("threads/" + idea + "/rating", SCORES))).isEqualTo("own-idea");
    assertThat(code(cast.ada().put("threads/" + idea + "/support"))).isEqualTo("own-words");
    assertThat(
            code(
                cast.chi()
                    .put(
                        "threads/" + idea + "/rating",
                        Map.of("overall", 6, "impact", 1, "feasibility", 1, "novelty", 1))))
        .isEqualTo("score-out-of-range");
    var question = cast.thread(cast.ada(), "QUESTION", "Who?", "");
    assertThat(code(cast.chi().put("threads/" + question + "/rating", SCORES)))
        .isEqualTo("not-an-idea");
    assertThat(object(cast.ben().delete("threads/" + idea + "/support")).get("mine").getAsBoolean())
        .isFalse();
    assertThat(
            object(cast.ben().get("threads/" + idea))
                .getAsJsonObject("ratings")
                .get("count")
                .getAsInt())
        .isEqualTo(1);
  }

  @Test
  void wordsAreEditedAndWithdrawnByTheirAuthorOnly() {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.ben(), "STORY", "Once", "upon a time");
    var post = cast.reply(cast.chi(), thread, "Then?");
    assertThat(
            cast.chi()
                .put("threads/" + thread + "/words", Map.of("title", "Mine", "text", ""))
                .statusCode())
        .isEqualTo(403);
    assertThat(cast.ada().put("posts/" + post + "/words", Map.of("text", "No")).statusCode())
        .as("not even a moderator")
        .isEqualTo(403);
    assertThat(cast.ben().put("posts/" + post + "/withdrawal").statusCode()).isEqualTo(403);

    assertThat(
            text(cast.chi().put("posts/" + post + "/words", Map.of("text", "And then?")), "text"))
        .isEqualTo("And then?");
    assertThat(
            text(
                cast.ben()
                    .put(
                        "threads/" + thread + "/words",
                        Map.of("title", "Twice", "text", "x", "tags", List.of())),
                "title"))
        .isEqualTo("Twice");
    var revisions = array(cast.ada().get("posts/" + post + "/revisions"));
    assertThat(revisions).hasSize(2);
    assertThat(revisions.get(0).getAsJsonObject().get("text").getAsString()).isEqualTo("Then?");
    assertThat(array(cast.ada().get("threads/" + thread + "/revisions"))).hasSize(2);

    assertThat(text(cast.chi().put("posts/" + post + "/withdrawal"), "state"))
        .isEqualTo("WITHDRAWN");
    assertThat(text(cast.chi().put("posts/" + post + "/withdrawal"), "state"))
        .isEqualTo("WITHDRAWN");
    var left =
        object(cast.ben().get("threads/" + thread + "/posts"))
            .getAsJsonArray("items")
            .get(0)
            .getAsJsonObject();
    assertThat(left.get("text").getAsString()).isEmpty();
    assertThat(left.get("position").getAsInt()).isEqualTo(1);
    assertThat(array(cast.ben().get("posts/" + post + "/revisions"))).isEmpty();
  }

  @Test
  void aThreadIsReadPageByPageInTreeTimeAndNewestOrder() {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.ada(), "QUESTION", "Who?", "");
    var first = cast.reply(cast.ben(), thread, "1");
    cast.reply(cast.ben(), thread, "2");
    var under =
        text(
            cast.chi().post("threads/" + thread + "/posts", Map.of("text", "1.1", "parent", first)),
            "id");
    object(
        cast.chi().post("threads/" + thread + "/posts", Map.of("text", "1.1.1", "parent", under)));

    assertThat(read(cast.ada(), thread, "tree")).containsExactly("1", "1.1", "1.1.1", "2");
    assertThat(read(cast.ada(), thread, "time")).containsExactly("1", "2", "1.1", "1.1.1");
    assertThat(read(cast.ada(), thread, "newest")).containsExactly("1.1.1", "1.1", "2", "1");
  }

  private static List<String> read(JamServer viewer, String thread, String order) {
    var texts = new ArrayList<String>();
    String after = "";
    while (after != null) {
      JsonObject page =
          object(
              viewer.get(
                  "threads/" + thread + "/posts?limit=1&order=" + order + "&after=" + after));
      page.getAsJsonArray("items")
          .forEach(post -> texts.add(post.getAsJsonObject().get("text").getAsString()));
      after = page.has("next") ? page.get("next").getAsString() : null;
    }
    return texts;
  }

  @Test
  void aPageThatWasReadBeforeIsNeverOlderThanItsThread() {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.ada(), "IDEA", "Lanes", "More of them");
    var post = cast.reply(cast.ben(), thread, "First words");
    assertThat(items(cast.chi(), thread).getFirst().get("text").getAsString())
        .isEqualTo("First words");
    assertThat(items(cast.chi(), thread).getFirst().get("mine").getAsBoolean()).isFalse();
    var own = items(cast.ben(), thread).getFirst();
    assertThat(own.get("mine").getAsBoolean()).isTrue();
    assertThat(own.has("editableUntil")).isTrue();
    assertThat(items(cast.chi(), thread).getFirst().has("editableUntil")).isFalse();

    cast.ben().put("posts/" + post + "/words", Map.of("text", "Better words"));
    assertThat(items(cast.chi(), thread).getFirst().get("text").getAsString())
        .isEqualTo("Better words");
    cast.reply(cast.chi(), thread, "Another");
    assertThat(items(cast.ben(), thread)).hasSize(2);
    assertThat(total(cast.ben(), thread)).isEqualTo(2);

    cast.ben().put("members/me", Map.of("name", "Benjamin", "function", "Sales", "region", "Asia"));
    assertThat(
            items(cast.chi(), thread)
                .getFirst()
                .getAsJsonObject("author")
                .get("name")
                .getAsString())
        .isEqualTo("Benjamin");

    var hide = Map.of("hidden", true, "reason", "Rude");
    assertThat(cast.ada().put("posts/" + post + "/visibility", hide).statusCode()).isEqualTo(200);
    assertThat(items(cast.chi(), thread).getFirst().get("text").getAsString()).isEmpty();
    assertThat(items(cast.ben(), thread).getFirst().get("text").getAsString())
        .isEqualTo("Better words");
    assertThat(items(cast.ada(), thread).getFirst().get("text").getAsString())
        .isEqualTo("Better words");
    assertThat(cast.dee().get("threads/" + thread + "/posts").statusCode()).isEqualTo(404);
  }

  @Test
  void aPageThatIsKeptIsTheSameCompressedAndForNobodyElse() throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    var thread = cast.thread(cast.ada(), "IDEA", "Trams", "More of them");
    cast.reply(cast.ben(), thread, "안녕하세요".repeat(50));
    var path = "threads/" + thread + "/posts?limit=20";
    var made = cast.chi().get(path).body();
    assertThat(cast.chi().get(path).body()).isEqualTo(made);
    assertThat(compressed(cast.chi(), path)).isEqualTo(made);

    assertThat(cast.dee().get(path).statusCode()).isEqualTo(404);
    assertThat(new JamServer(base).get(path).statusCode()).isEqualTo(401);
    assertThat(cast.chi().get(path + "1").statusCode()).isEqualTo(422);
    assertThat(cast.chi().get(path + "&order=odd").statusCode()).isEqualTo(422);
    assertThat(cast.chi().get(path + "&after=x").statusCode()).isEqualTo(422);
  }

  private static String compressed(JamServer viewer, String path) throws Exception {
    var request = viewer.request(path).header("Accept-Encoding", "gzip").GET().build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, BodyHandlers.ofByteArray());
      assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
      try (var plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
        return new String(plain.readAllBytes(), UTF_8);
      }
    }
  }

  private static List<JsonObject> items(JamServer viewer, String thread) {
    var page = object(viewer.get("threads/" + thread + "/posts"));
    return page.getAsJsonArray("items").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  @Test
  void myContributionsAreMineAndWhatISawIsOfferedLast() {
    var cast = Cast.arrive(base, "IDEATE");
    var mine = cast.thread(cast.ben(), "IDEA", "Mine", "x");
    var seen = cast.thread(cast.ada(), "IDEA", "Seen", "x");
    var unseen = cast.thread(cast.chi(), "IDEA", "Unseen", "x");
    cast.reply(cast.ben(), seen, "Hm");
    object(cast.ben().put("threads/" + unseen + "/support"));
    assertThat(cast.ben().put("threads/" + unseen + "/follow").statusCode()).isEqualTo(204);
    assertThat(
            cast.ben()
                .post(
                    "jams/" + cast.jam() + "/exposures",
                    Map.of("threads", List.of(seen, UUID.randomUUID().toString())))
                .statusCode())
        .isEqualTo(204);

    var contributions = object(cast.ben().get("jams/" + cast.jam() + "/contributions"));
    assertThat(contributions.getAsJsonArray("threads").toString())
        .contains(mine)
        .doesNotContain(seen);
    assertThat(contributions.getAsJsonArray("posts").toString())
        .contains("Hm", "\"threadTitle\":\"Seen\"");
    assertThat(contributions.getAsJsonArray("supported").toString()).contains(unseen);
    assertThat(contributions.getAsJsonArray("following").toString()).contains(unseen, mine);
    var join =
        object(cast.ben().get("jams/" + cast.jam() + "/threads?sort=join")).getAsJsonArray("items");
    assertThat(join.get(0).getAsJsonObject().get("id").getAsString()).isEqualTo(unseen);
    assertThat(join.get(1).getAsJsonObject().get("id").getAsString()).isEqualTo(seen);
    assertThat(join).hasSize(2);
    assertThat(cast.ben().delete("threads/" + unseen + "/follow").statusCode()).isEqualTo(204);
    assertThat(
            object(cast.ben().get("jams/" + cast.jam() + "/threads?sort=following"))
                .getAsJsonArray("items"))
        .hasSize(1);
  }

  @Test
  void whatOthersAnsweredIsToldToWhomTheyAnswered(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var mine = cast.thread(cast.ben(), "IDEA", "Mine", "x");
    var other = cast.thread(cast.chi(), "IDEA", "Other", "x");
    var said = cast.reply(cast.ben(), other, "Said");
    cast.reply(cast.chi(), mine, "To the opening");
    cast.reply(cast.ben(), mine, "By myself");
    cast.reply(cast.ada(), other, "To somebody else");
    var reply = answer(cast.ada(), other, said, "To the reply");
    answer(cast.chi(), other, reply, "Deeper down");
    var taken = answer(cast.chi(), other, said, "Taken back");
    assertThat(cast.chi().put("posts/" + taken + "/withdrawal").statusCode()).isLessThan(300);
    var hidden = answer(cast.chi(), other, said, "Out of sight");
    assertThat(
            cast.ada()
                .put("posts/" + hidden + "/visibility", Map.of("hidden", true, "reason", "x"))
                .statusCode())
        .isLessThan(300);

    assertThat(answersTo(cast.ben(), cast.jam()))
        .containsExactly("To the reply Other", "To the opening Mine");
    assertThat(answersTo(cast.ada(), cast.jam())).containsExactly("Deeper down Other");
    assertThat(answersTo(cast.eve(), cast.jam())).isEmpty();
    assertThat(
            cast.ada()
                .put("threads/" + mine + "/visibility", Map.of("hidden", true, "reason", "x"))
                .statusCode())
        .isLessThan(300);
    assertThat(answersTo(cast.ben(), cast.jam())).containsExactly("To the reply Other");
  }

  @Test
  void whatWasAnsweredSinceOneLookedIsNew(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var contributions = "jams/" + cast.jam() + "/contributions";
    var mine = cast.thread(cast.ben(), "IDEA", "Mine", "x");
    var first = cast.reply(cast.chi(), mine, "First");
    cast.reply(cast.ben(), mine, "By myself");
    var second = cast.reply(cast.ada(), mine, "Second");

    assertThat(unseen(cast.ben(), cast.jam())).containsExactly(second, first);
    assertThat(unseen(cast.chi(), cast.jam())).isEmpty();
    for (var outsider : List.of(cast.dee(), new JamServer(base))) {
      assertThat(outsider.get(contributions + "/unseen").statusCode()).isIn(401, 404);
      assertThat(
              outsider
                  .put(contributions + "/seen", Map.of("until", "2030-01-01T00:00:00Z"))
                  .statusCode())
          .isIn(401, 404);
    }

    var whole = object(cast.ben().get(contributions));
    assertThat(whole.has("answersSeen")).isFalse();
    var shown = whole.getAsJsonArray("answers");
    var early = shown.get(1).getAsJsonObject().get("at").getAsString();
    assertThat(cast.ben().put(contributions + "/seen", Map.of("until", early)).statusCode())
        .isEqualTo(204);
    assertThat(unseen(cast.ben(), cast.jam())).containsExactly(second);
    assertThat(object(cast.ben().get(contributions)).get("answersSeen").getAsString())
        .isEqualTo(early);

    var later = Clock.systemUTC().instant().plusSeconds(3600).toString();
    cast.ben().put(contributions + "/seen", Map.of("until", later));
    cast.ben().put(contributions + "/seen", Map.of("until", early)); // by an older page
    assertThat(unseen(cast.ben(), cast.jam())).isEmpty();
    var third = cast.reply(cast.ada(), mine, "Third"); // nobody has seen what is to come
    assertThat(unseen(cast.ben(), cast.jam())).containsExactly(third);
    assertThat(cast.ben().put(contributions + "/seen", Map.of()).statusCode()).isEqualTo(422);
    for (var far : List.of("-999999999-01-01T00:00:00Z", "+999999999-01-01T00:00:00Z")) {
      assertThat(cast.ben().put(contributions + "/seen", Map.of("until", far)).statusCode())
          .isEqualTo(204);
    }
  }

  @Test
  void whatWasReadWhereItStandsIsNotNew(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var contributions = "jams/" + cast.jam() + "/contributions";
    var mine = cast.thread(cast.ben(), "IDEA", "Mine", "x");
    var first = cast.reply(cast.chi(), mine, "First");
    var second = cast.reply(cast.ada(), mine, "Second");
    var toChi = answer(cast.ada(), mine, first, "To chi");
    var third = cast.reply(cast.ada(), mine, "Third");

    var read = Map.of("posts", List.of(second, toChi, UUID.randomUUID().toString()));
    for (var outsider : List.of(cast.dee(), new JamServer(base))) {
      assertThat(outsider.put(contributions + "/read", read).statusCode()).isIn(401, 404);
    }
    assertThat(
            cast.chi().put(contributions + "/read", Map.of("posts", List.of(first))).statusCode())
        .isEqualTo(204);
    assertThat(unseen(cast.ben(), cast.jam())).containsExactly(third, second, first);
    for (int twice = 0; twice < 2; twice++) {
      assertThat(cast.ben().put(contributions + "/read", read).statusCode()).isEqualTo(204);
      assertThat(unseen(cast.ben(), cast.jam())).containsExactly(third, first);
    }
    assertThat(unseen(cast.chi(), cast.jam())).containsExactly(toChi);

    var whole = object(cast.ben().get(contributions));
    assertThat(whole.getAsJsonArray("answers")).hasSize(3);
    assertThat(whole.getAsJsonArray("unseen").toString())
        .contains(third, first)
        .doesNotContain(second);
    assertThat(cast.ben().put(contributions + "/read", Map.of()).statusCode()).isEqualTo(422);
  }

  private static List<String> unseen(JamServer member, String jam) {
    return JamServer.array(member.get("jams/" + jam + "/contributions/unseen")).asList().stream()
        .map(one -> one.getAsJsonObject().get("id").getAsString())
        .toList();
  }

  private static String answer(JamServer author, String thread, String parent, String text) {
    return object(
            author.post("threads/" + thread + "/posts", Map.of("text", text, "parent", parent)))
        .get("id")
        .getAsString();
  }

  private static List<String> answersTo(JamServer member, String jam) {
    return object(member.get("jams/" + jam + "/contributions"))
        .getAsJsonArray("answers")
        .asList()
        .stream()
        .map(JsonElement::getAsJsonObject)
        .map(one -> one.get("text").getAsString() + " " + one.get("threadTitle").getAsString())
        .toList();
  }
}
