package org.madang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignOnSecretTest {
  @Test
  void theCookieBringsBackTheSameSignOn() {
    var secret = SignOnSecret.fresh("/jams/1?x=ä");
    var ascii = SignOnSecret.fresh("/jams/1?x=2");
    assertThat(SignOnSecret.of(ascii.cookie())).isEqualTo(ascii);
    assertThat(SignOnSecret.of(secret.cookie()).state()).isEqualTo(secret.state());
  }

  @Test
  void whatTheProviderIsToldDiffersAndDoesNotLeadBack() {
    var secret = SignOnSecret.fresh("/");
    var told = Set.of(secret.state(), secret.nonce(), secret.verifier());
    assertThat(told).hasSize(3).noneMatch(word -> word.contains(secret.secret()));
    assertThat(SignOnSecret.fresh("/").state()).isNotEqualTo(secret.state());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nb", "", "x"})
  void nobodyIsLedElsewhere(String next) {
    assertThat(SignOnSecret.local(next)).isEqualTo("/");
  }

  @Test
  void aCookieThatSomebodyWroteIsNoSignOn() {
    assertThat(SignOnSecret.of("x.%%%").next()).isEqualTo("/");
    assertThat(SignOnSecret.of("").next()).isEqualTo("/");
  }
}
