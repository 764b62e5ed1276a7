package org.madang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptWordsTest {
  @Test
  void theFileMayStandBeforeTheDataOrAfterThem() {
    var before = KeptWords.of(List.of("saved", "--data", "/jam"));

    assertThat(KeptWords.of(List.of("--data", "/jam", "saved"))).isEqualTo(before);
    assertThat(before.neededFile()).isEqualTo(Path.of("saved"));
    assertThat(before.data()).isEqualTo(Path.of("/jam"));
  }

  @Test
  void aFileThatIsMissingIsAskedFor() {
    assertThatThrownBy(() -> KeptWords.of(List.of("--data", "/jam")).neededFile())
        .isInstanceOf(CannotStart.class);
    assertThatThrownBy(() -> KeptWords.of(List.of(""))).isInstanceOf(CannotStart.class);
  }

  @Test
  void aWordTooManyIsNamed() {
    assertThatThrownBy(() -> KeptWords.of(List.of("saved", "/jam")))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("/jam");
    assertThatThrownBy(() -> KeptWords.of(List.of("/jam")).withoutFile())
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("/jam");
    assertThatThrownBy(() -> KeptWords.of(List.of("--date", "saved")))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("--date");
  }
}
