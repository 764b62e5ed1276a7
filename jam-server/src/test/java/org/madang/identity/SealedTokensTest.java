package org.madang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SealedTokensTest {
  private final SealedTokens seal = new SealedTokens("hush");

  @Test
  void whatIsSealedOpensWithTheSameSecretOnly() {
    var sealed = seal.seal("a refresh token");
    assertThat(sealed).doesNotContain("refresh");
    assertThat(new SealedTokens("hush").open(sealed)).contains("a refresh token");
    assertThat(new SealedTokens("other").open(sealed)).isEmpty();
  }

  @Test
  void whatWasTouchedDoesNotOpen() {
    var sealed = seal.seal("a refresh token");
    var touched = (sealed.charAt(20) == 'A' ? 'B' : 'A') + sealed.substring(21);
    assertThat(seal.open(sealed.substring(0, 20) + touched)).isEmpty();
    assertThat(seal.open("")).isEmpty();
    assertThat(seal.open("AAAA")).isEmpty();
  }

  @Test
  void theSameWordsAreSealedDifferentlyEachTime() {
    assertThat(seal.seal("a refresh token")).isNotEqualTo(seal.seal("a refresh token"));
  }
}
