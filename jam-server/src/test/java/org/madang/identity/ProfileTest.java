package org.madang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.madang.platform.Refusal.Invalid;

class ProfileTest {
  @Test
  void needsOnlyAName() {
    var profile = Profile.of("  Ada \n Lovelace ", null, null, null, null);
    assertThat(profile.name()).isEqualTo("Ada Lovelace");
    assertThat(profile.locale()).isEqualTo("en");
    assertThat(profile.unit()).isEmpty();
  }

  @Test
  void nobodyIsNamelessOrNamedWithoutEnd() {
    assertThatThrownBy(() -> Profile.of(" ", "", "", "", "en")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> Profile.of("x".repeat(81), "", "", "", "en"))
        .isInstanceOf(Invalid.class);
    assertThat(Profile.of("x".repeat(80), "", "", "", "en").name()).hasSize(80);
  }

  @Test
  void aLocaleIsALanguageTag() {
    assertThat(Profile.of("Ada", "", "", "", "ko-KR").locale()).isEqualTo("ko-KR");
    assertThatThrownBy(() -> Profile.of("Ada", "", "", "", "?")).isInstanceOf(Invalid.class);
  }
}
