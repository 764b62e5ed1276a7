package org.madang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.madang.platform.Refusal.Invalid;

class IdempotencyKeyTest {
  @Test
  void becomesAnId() {
    var id = UUID.randomUUID();
    assertThat(IdempotencyKey.of(" " + id)).isEqualTo(id);
  }

  @Test
  void isNeeded() {
    assertThatThrownBy(() -> IdempotencyKey.of(null))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("key-missing");
    assertThatThrownBy(() -> IdempotencyKey.of("7"))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("key-missing");
  }
}
