package org.madang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArrayTextTest {
  @Test
  void anyTextIsOneElement() {
    assertThat(ArrayText.of(List.of("a,b", "{}", "", "NULL", "say \"\\\"")))
        .isEqualTo("{\"a,b\",\"{}\",\"\",\"NULL\",\"say \\\"\\\\\\\"\"}");
    assertThat(ArrayText.of(List.of())).isEqualTo("{}");
  }

  @Test
  void nothingIsNull() {
    assertThat(ArrayText.of(List.of(Optional.of(1), Optional.empty()), one -> one.orElse(null)))
        .isEqualTo("{\"1\",NULL}");
  }
}
