package org.madang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.madang.platform.Refusal.Invalid;

class CursorTest {
  @Test
  void givesBackWhatWasPutIn() {
    assertThat(Cursor.read(Cursor.of("이름", 7, ""), 3)).containsExactly("이름", "7", "");
  }

  @Test
  void anInventedOneIsRefused() {
    assertThatThrownBy(() -> Cursor.read("%%%", 1)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> Cursor.read(Cursor.of("a"), 2)).isInstanceOf(Invalid.class);
  }
}
