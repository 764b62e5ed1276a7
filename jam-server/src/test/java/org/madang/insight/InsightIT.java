package org.madang.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.madang.Cast;
import org.madang.JamServer;

@ExtendWith(ArquillianExtension.class)
class InsightIT {
  @Deployment(testable = false)
  static WebArchive jam() {
    return JamServer.war();
  }

  @Test
  void anOutsiderFindsNothingOfAJam(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var idea = cast.thread(cast.ben(), "IDEA", "More bike lanes", "Protected ones, downtown.");

    for (var path :
        List.of(
            "search?q=bike",
            "hints?text=bike",
            "links",
            "shortlist",
            "ideas/" + idea + "/evidence")) {
      assertThat(cast.dee().get("jams/" + cast.jam() + "/" + path).statusCode())
          .as(path)
          .isEqualTo(404);
    }
    assertThat(cast.dee().get("jams").statusCode()).isEqualTo(200);
    assertThat(cast.ben().get("jams/" + cast.jam() + "/search?q=bike").statusCode()).isEqualTo(200);
  }

  @Test
  void theShortlistDoesNotExistForParticipantsWhileTheJamRuns(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var shortlist = "jams/" + cast.jam() + "/shortlist";

    assertThat(JamServer.code(cast.ben().get(shortlist))).isEqualTo("no-shortlist");
    assertThat(cast.ada().get(shortlist).statusCode()).isEqualTo(200);
    assertThat(cast.eve().get(shortlist).statusCode()).isEqualTo(200);
  }

  @Test
  void onlyAuthorsAndModeratorsDecideOnALinkAndMayChangeTheirMind(@ArquillianResource URI base) {
    var cast = Cast.arrive(base, "IDEATE");
    var lanes = cast.thread(cast.ben(), "IDEA", "More bike lanes", "Protected ones, downtown.");
    var trams = cast.thread(cast.ben(), "IDEA", "A tram to the harbour", "Every ten minutes.");
    var proposal =
        Map.of(
            "first", lanes, "second", trams, "kind", "RELATED", "reason", "Both need the street.");
    var made = JamServer.object(cast.chi().post("jams/" + cast.jam() + "/links", proposal));
    var state = "links/" + made.get("id").getAsString() + "/state";
    var yes = Map.of("state", "ACCEPTED", "reason", "They do.");

    assertThat(cast.dee().put(state, yes).statusCode()).isEqualTo(404);
    assertThat(JamServer.code(cast.chi().put(state, yes))).isEqualTo("not-your-link");
    assertThat(JamServer.object(cast.ben().put(state, yes)).get("state").getAsString())
        .isEqualTo("ACCEPTED");
    var no = Map.of("state", "REJECTED", "reason", "They are two things.");
    assertThat(JamServer.object(cast.ada().put(state, no)).get("state").getAsString())
        .isEqualTo("REJECTED");
  }
}
