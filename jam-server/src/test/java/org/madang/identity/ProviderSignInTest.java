package org.madang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProviderSignInTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Duration EVERY = Duration.ofMinutes(5);
  private static final Duration GRACE = Duration.ofMinutes(60);

  private final ProviderSignIn signIn =
      new ProviderSignIn(
          "digest", new ProviderIdentity("issuer", "subject", null, Map.of()), "sealed", NOON);

  @Test
  void theProviderIsAskedAgainWhenTheTimeIsOver() {
    assertThat(signIn.isDue(NOON.plus(EVERY).minusNanos(1), EVERY)).isFalse();
    assertThat(signIn.isDue(NOON.plus(EVERY), EVERY)).isTrue();
  }

  @Test
  void whileTheProviderIsSilentTheSessionStandsUntilTheGraceIsOver() {
    assertThat(signIn.standsUnasked(NOON.plus(GRACE).minusNanos(1), GRACE)).isTrue();
    assertThat(signIn.standsUnasked(NOON.plus(GRACE), GRACE)).isFalse();
  }
}
