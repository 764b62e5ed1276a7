package org.madang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.madang.platform.Refusal.Invalid;

class EmailAddressTest {
  @Test
  void isKeptInOneForm() {
    assertThat(EmailAddress.of(" Ada@Example.ORG ")).isEqualTo("ada@example.org");
  }

  @Test
  void hasTwoSides() {
    for (var wrong : new String[] {"", "ada", "ada@", "@example.org", "a b@example.org"}) {
      assertThatThrownBy(() -> EmailAddress.of(wrong)).isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(() -> EmailAddress.of(null)).isInstanceOf(Invalid.class);
  }
}
