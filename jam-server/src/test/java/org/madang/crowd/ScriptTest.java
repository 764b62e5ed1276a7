package org.madang.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptTest {
  private static final String JAM =
      """
      {"type":"jam","title":"Green City"}
      {"type":"thread","id":"t","author":"ada","title":"Trams","text":"More of them"}
      {"type":"post","id":"a","thread":"t","author":"ben","text":"hidden","state":"HIDDEN"}
      {"type":"post","id":"b","thread":"t","parent":"a","author":"ben","text":"","state":"WITHDRAWN"}
      {"type":"post","id":"c","thread":"t","parent":"b","author":"chi","text":"Why not?"}
      {"type":"post","id":"d","thread":"t","parent":"c","author":"ada","text":"It rains."}
      {"type":"thread","id":"u","author":"ben","title":"Buses","text":"rude","state":"HIDDEN"}
      {"type":"post","id":"e","thread":"u","author":"chi","text":"Please!"}
      {"type":"support","thread":"u","member":"ada"}
      {"type":"rating","idea":"u","member":"ada","overall":1}
      {"type":"support","thread":"t","member":"chi"}
      """;

  @TempDir private Path folder;

  @Test
  void whatIsOutOfSightIsNotPlayed() throws Exception {
    var script = Script.read(Files.writeString(folder.resolve("a.jam.jsonl"), JAM));

    assertThat(script.acts().toString()).doesNotContain("hidden", "rude", "Please", "WITHDRAWN");
    assertThat(script.acts()).hasSize(4);
  }

  @Test
  void whoAnsweredWordsOutOfSightAnswersWhatThoseAnswered() throws Exception {
    var script = Script.read(Files.writeString(folder.resolve("a.jam.jsonl"), JAM));

    assertThat(script.acts())
        .extracting(act -> Json.text(act, "parent"))
        .containsExactly(null, null, "c", null);
  }
}
