package org.madang.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.madang.Cast;
import org.madang.Eventually;
import org.madang.JamServer;

@ExtendWith(ArquillianExtension.class)
class AcrossLanguagesIT {
  @Deployment(testable = false)
  static WebArchive jam() {
    return JamServer.war();
  }

  @Test
  void anIdeaIsLinkedWithOneInAnotherLanguageAndTheWordsSayWhy(@ArquillianResource URI base)
      throws Exception {
    var cast = Cast.arrive(base, "IDEATE");
    for (var title :
        List.of(
            "Bake fresh bread in the canteen every morning",
            "A community garden where children grow vegetables",
            "도서관을 밤늦게까지 열어 주세요")) {
      cast.thread(cast.ben(), "IDEA", title, "");
    }
    var english = cast.thread(cast.ben(), "IDEA", "Build more bicycle lanes along the river", "");
    var korean = cast.thread(cast.chi(), "IDEA", "강변에 자전거 도로를 더 만들자", "");

    var links = "jams/" + cast.jam() + "/links";
    Eventually.holds("there is a link", () -> !items(cast, links).isEmpty());

    assertThat(items(cast, links)).hasSize(1);
    var link = items(cast, links).getFirst();
    assertThat(List.of(id(link, "first"), id(link, "second")))
        .containsExactlyInAnyOrder(english, korean);
    assertThat(link.get("kind").getAsString()).isEqualTo("RELATED");
    assertThat(link.get("shared").toString()).contains("bicycle = 자전거").contains("river = 강변");
    assertThat(cast.dee().get(links).statusCode()).isEqualTo(404);

    var typed = "hints?text=" + URLEncoder.encode("강변 자전거 도로", StandardCharsets.UTF_8);
    assertThat(elsewhere(cast, typed)).containsExactly(english);
    decide(cast, link, "REJECTED");
    assertThat(elsewhere(cast, typed)).isEmpty();
    var ofIdea = links + "?thread=" + korean + "&state=";
    assertThat(items(cast, ofIdea + "PROPOSED&state=ACCEPTED")).isEmpty();
    assertThat(items(cast, ofIdea + "PROPOSED&state=REJECTED")).hasSize(1);

    decide(cast, link, "ACCEPTED");
    assertThat(elsewhere(cast, typed)).containsExactly(english);
    var hide = Map.of("hidden", true, "reason", "Not here.");
    assertThat(cast.ada().put("threads/" + english + "/visibility", hide).statusCode())
        .isEqualTo(200);
    assertThat(elsewhere(cast, typed)).as("nobody is led to what is hidden").isEmpty();
  }

  private static void decide(Cast cast, JsonObject link, String state) {
    var verdict = Map.of("state", state, "reason", "So it is.");
    var decided = cast.ada().put("links/" + link.get("id").getAsString() + "/state", verdict);
    assertThat(decided.statusCode()).isEqualTo(200);
  }

  /** The ideas in other languages beside the one hint that there is. */
  private static List<String> elsewhere(Cast cast, String typed) {
    var hints = JamServer.array(cast.ben().get("jams/" + cast.jam() + "/" + typed));
    assertThat(hints).hasSize(1);
    return hints.get(0).getAsJsonObject().getAsJsonArray("elsewhere").asList().stream()
        .map(one -> one.getAsJsonObject().get("id").getAsString())
        .toList();
  }

  private static List<JsonObject> items(Cast cast, String links) {
    return JamServer.object(cast.ben().get(links)).getAsJsonArray("items").asList().stream()
        .map(one -> one.getAsJsonObject())
        .toList();
  }

  private static String id(JsonObject link, String side) {
    return link.getAsJsonObject(side).get("id").getAsString();
  }
}
