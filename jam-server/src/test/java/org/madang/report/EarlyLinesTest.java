package org.madang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.analytics.jamfile.JamFileRefused;
import org.madang.analytics.jamfile.JamLine;
import org.madang.report.EarlyLines.Needed;
import org.madang.report.EarlyLines.Needed.Type;
import org.madang.report.EarlyLines.Said;

class EarlyLinesTest {
  private final Set<Needed> there = new HashSet<>();
  private final List<Integer> taken = new ArrayList<>();
  private final EarlyLines early = new EarlyLines(there::contains);

  @Test
  void aReplyWaitsForItsThreadAndForWhatItAnswers() {
    take(1, post("third", "second"), false);
    take(2, post("second", "t"), false);
    take(3, new JamLine.Support("t", "m", null, new JsonObject()), false);
    assertThat(taken).isEmpty();

    take(4, thread("t"), false);

    assertThat(taken).containsExactly(4, 2, 3, 1);
    early.requireNone();
  }

  @Test
  void whatNeverCameIsNamedWithTheFirstLineThatSpeaksOfIt() {
    take(1, thread("t"), false);
    take(2, post("a", "nothing"), false);
    take(3, new JamLine.Support("nowhere", "m", null, new JsonObject()), false);

    assertThatThrownBy(early::requireNone)
        .isInstanceOfSatisfying(JamFileRefused.class, one -> assertThat(one.line()).isEqualTo(2))
        .hasMessageContaining("there is no post \"nothing\" in the file");
  }

  @Test
  void anAnswerThatDoesNotCountWaitsForNoOther() {
    var into = new JsonObject();
    into.addProperty("into", "nowhere");
    take(1, thread("t"), false);
    var outcome = new JamLine.Outcome("t", JamLine.Decision.MERGE, into);
    take(2, outcome, false);
    take(3, outcome, true);

    assertThat(taken).containsExactly(1, 2);
  }

  private void take(int number, JamLine line, boolean gold) {
    early.take(
        new Said(number, line, ""),
        gold,
        said -> {
          taken.add(said.number());
          switch (said.line()) {
            case JamLine.Thread thread -> there.add(new Needed(Type.THREAD, thread.id()));
            case JamLine.Post post -> there.add(new Needed(Type.POST, post.id()));
            default -> {}
          }
        });
  }

  private static JamLine thread(String id) {
    return new JamLine.Thread(
        id, null, JamLine.Kind.IDEA, null, null, "A tram", "", List.of(), new JsonObject());
  }

  private static JamLine post(String id, @Nullable String parent) {
    return new JamLine.Post(id, "t", parent, null, null, "Yes.", new JsonObject());
  }
}
