package org.madang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OriginsTest {
  @Test
  void ourOwnPagesAreOurs() {
    assertThat(Origins.same("https://jam.example:8080", "jam.example:8080")).isTrue();
  }

  @Test
  void anotherPortOrHostIsNotOurs() {
    assertThat(Origins.same("https://jam.example", "jam.example:8080")).isFalse();
    assertThat(Origins.same("https://evil.example", "jam.example")).isFalse();
    assertThat(Origins.same("https://jam.example.evil.example", "jam.example")).isFalse();
  }

  @Test
  void whatNamesNoHostIsNotOurs() {
    assertThat(Origins.same("null", "jam.example")).isFalse();
    assertThat(Origins.same("::", "jam.example")).isFalse();
    assertThat(Origins.same("https://jam.example", null)).isFalse();
  }

  @Test
  void whoIsNoBrowserSendsNoOrigin() {
    assertThat(Origins.same(null, "jam.example")).isTrue();
  }
}
