package org.madang;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.madang.JamServer.Heard;

/** Two servers on one database: whatever is done at one holds at the other. */
class ClusterIT {
  private static Nodes nodes;

  private final Cast cast = Cast.arrive(nodes.at(1), nodes.databaseUrl(), "IDEATE");

  @BeforeAll
  static void start() throws Exception {
    nodes = Nodes.start(2);
  }

  @AfterAll
  static void stop() throws Exception {
    nodes.close();
  }

  @Test
  void whatIsWrittenAtOneIsHeardAtEveryOther() throws Exception {
    var thread = cast.thread(cast.ben(), "IDEA", "More bike lanes", "With kerbs.");
    var lines = new ArrayList<Heard>();
    for (var node = 1; node <= nodes.size(); node++) {
      lines.add(cast.chi().at(nodes.at(node)).listen(cast.jam(), "thread:" + thread));
    }
    var written = new ArrayList<String>();
    for (var number = 0; number < 20; number++) {
      var at = nodes.at(1 + number % nodes.size());
      written.add(cast.reply(cast.ben().at(at), thread, "Number " + number));
    }

    for (var line : lines) {
      assertThat(posts(line, written.size())).containsExactlyInAnyOrderElementsOf(written);
    }
  }

  @Test
  void whoSignedInAtOneIsKnownAtTheOther() throws Exception {
    var elsewhere = cast.ben().at(nodes.at(2));
    assertThat(JamServer.object(elsewhere.get("session")).get("member").isJsonNull()).isFalse();

    assertThat(elsewhere.delete("session").statusCode()).isLessThan(300);

    Eventually.holds(
        "who signed out at one is not known at the other",
        () -> cast.ben().get("jams/" + cast.jam() + "/threads").statusCode() == 401);
  }

  @Test
  void whoLosesARoleAtOneHasLostItAtTheOther() throws Exception {
    var here = cast.ada();
    var there = cast.ada().at(nodes.at(2));
    var flags = "jams/" + cast.jam() + "/flags";
    assertThat(here.get(flags).statusCode()).isEqualTo(200);
    assertThat(there.get(flags).statusCode()).isEqualTo(200);
    var me = JamServer.object(here.get("session")).getAsJsonObject("member").get("id");

    var changed =
        cast.admin()
            .put(
                "jams/" + cast.jam() + "/members/" + me.getAsString() + "/roles",
                Map.of("roles", List.of("participant")));

    assertThat(changed.statusCode()).isLessThan(300);
    Eventually.holds("the other has forgotten it", () -> there.get(flags).statusCode() == 403);
  }

  /** The ids of so many posts, as they were told. */
  private static List<String> posts(Heard line, int number) throws InterruptedException {
    var told = new ArrayList<String>();
    while (told.size() < number) {
      told.addAll(postsIn(line.next("frame")));
    }
    return told;
  }

  private static List<String> postsIn(JsonObject frame) {
    var told = new ArrayList<String>();
    for (var element : frame.getAsJsonArray("events")) {
      var event = element.getAsJsonObject();
      if (event.get("kind").getAsString().equals("post-written")) {
        told.add(event.getAsJsonObject("post").get("id").getAsString());
      }
    }
    return told;
  }
}
