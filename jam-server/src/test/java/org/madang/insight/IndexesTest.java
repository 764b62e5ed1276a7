package org.madang.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.analytics.index.JamIndex;

class IndexesTest {
  private final UUID there = UUID.randomUUID();
  private final UUID gone = UUID.randomUUID();

  @TempDir private Path all;

  @Test
  void ofJamsThatAreNoMoreNothingStays() throws IOException {
    index(there);
    index(gone);

    Indexes.keepOnly(all, () -> Set.of(there));

    assertThat(all).isDirectoryContaining(folder -> folder.equals(folder(there)));
    assertThat(folder(gone)).doesNotExist();
  }

  @Test
  void whatIsNotOursStays() throws IOException {
    var ours = index(gone).resolve("notes.txt");
    Files.writeString(ours, "Mine.");
    var open = UUID.randomUUID();
    var named = Files.createDirectories(all.resolve("backup")).resolve("segments_1");
    Files.writeString(named, "Mine.");
    var file = Files.createFile(all.resolve(UUID.randomUUID().toString()));
    try (var _ = JamIndex.open(Files.createDirectories(folder(open)))) {
      Indexes.keepOnly(all, Set::of);
    }
    assertThat(ours).exists();
    assertThat(ours.resolveSibling("segments_1")).exists();
    assertThat(named).exists();
    assertThat(file).exists();
    assertThat(folder(open)).exists();
  }

  @Test
  void aJamThatWasMadeMeanwhileKeepsItsOwn() throws IOException {
    Indexes.keepOnly(
        all,
        () -> {
          index(there);
          return Set.of();
        });

    assertThat(folder(there)).exists();
  }

  private Path index(UUID jam) {
    try (var index = JamIndex.open(Files.createDirectories(folder(jam)))) {
      index.commit(1, "an event");
      return folder(jam);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Path folder(UUID jam) {
    return all.resolve(jam.toString());
  }
}
