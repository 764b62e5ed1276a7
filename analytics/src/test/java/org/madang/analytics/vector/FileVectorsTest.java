package org.madang.analytics.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileVectorsTest {
  private static final float[] SUN = {1, 0.5f};
  private static final float[] RAIN = {0.25f, -1};

  @TempDir private Path folder;

  @Test
  void whatWasKeptIsThereWhenTheFileIsOpenedAgain() throws IOException {
    var path = folder.resolve("vectors");
    try (var store = FileVectors.open(path)) {
      store.put("bge", Map.of("sun", SUN));
      store.put("bge", Map.of("rain", RAIN));
    }
    try (var store = FileVectors.open(path)) {
      var found = store.find("bge", List.of("sun", "rain", "snow"));
      assertEquals(Set.of("sun", "rain"), found.keySet());
      assertArrayEquals(SUN, found.get("sun"));
      assertEquals(Map.of(), store.find("minilm", List.of("sun")), "another space");
    }
  }

  @Test
  void whatACrashCutShortIsDroppedAndTheRestGoesOn() throws IOException {
    var path = folder.resolve("vectors");
    try (var store = FileVectors.open(path)) {
      store.put("bge", Map.of("sun", SUN));
      store.put("bge", Map.of("rain", RAIN));
    }
    var bytes = Files.readAllBytes(path);
    Files.write(path, java.util.Arrays.copyOf(bytes, bytes.length - 3));
    try (var store = FileVectors.open(path)) {
      assertEquals(Set.of("sun"), store.find("bge", List.of("sun", "rain")).keySet());
      store.put("bge", Map.of("rain", RAIN));
    }
    try (var store = FileVectors.open(path)) {
      assertArrayEquals(RAIN, store.find("bge", List.of("rain")).get("rain"));
    }
  }
}
