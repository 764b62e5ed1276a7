package org.madang.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.madang.platform.Refusal.Invalid;

class AlertTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private static Alert until(Instant until) {
    return Alert.raise(
        UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "Rating is open.", until, NOON);
  }

  @Test
  void itStandsUntilItsTimeOrUntilItIsTakenDown() {
    var alert = until(NOON.plusSeconds(60));

    assertThat(alert.isUp(NOON.plusSeconds(60).minusNanos(1))).isTrue();
    assertThat(alert.isUp(NOON.plusSeconds(60))).isFalse();
    assertThat(alert.end(NOON.plusSeconds(1))).isTrue();
    assertThat(alert.end(NOON.plusSeconds(1))).isFalse();
    assertThat(alert.isUp(NOON.plusSeconds(2))).isFalse();
  }

  @Test
  void itEndsInTheFutureAndWithinThreeDays() {
    assertThat(until(NOON.plus(Duration.ofDays(3))).isUp(NOON)).isTrue();
    assertThatThrownBy(() -> until(NOON)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> until(NOON.plus(Duration.ofDays(3)).plusNanos(1)))
        .isInstanceOf(Invalid.class);
  }
}
