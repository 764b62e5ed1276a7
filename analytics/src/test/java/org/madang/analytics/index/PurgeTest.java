package org.madang.analytics.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PurgeTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @Test
  void whatWasRemovedIsInNoFileAnyMore(@TempDir Path folder) throws IOException {
    try (var index = JamIndex.open(folder)) {
      for (var part = 0; part < 3; part++) {
        index.put(text("gone-" + part, "A quokkalantern over lane " + part));
        index.put(text("kept-" + part, "Heat pumps for house " + part));
        index.commit(part + 1, "part");
      }
      assertThat(holds(folder, "quokkalantern")).isTrue();
      for (var part = 0; part < 3; part++) {
        index.remove("gone-" + part);
      }
      index.purge(9, "nine");
      assertThat(holds(folder, "quokkalantern")).isFalse();
      assertThat(holds(folder, "pumps")).isTrue();
      assertThat(index.position()).isEqualTo(9);
    }
  }

  private static IndexedText text(String id, String words) {
    return new IndexedText(id, id, true, "forum", "IDEA", "en", words, words, NOON);
  }

  private static boolean holds(Path folder, String word) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) {
          return true;
        }
      }
    }
    return false;
  }
}
