package org.madang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.madang.platform.Refusal.NotFound;

class InvitationTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private final Member ben =
      Member.join(
          UUID.randomUUID(), "ben@example.org", Profile.of("Ben", null, null, null, null), NOON);
  private final Invitation invitation =
      Invitation.into(
          UUID.randomUUID(),
          new Invitation.Guest("ben@example.org", "Ben", null, null, null, null),
          List.of("participant"),
          "secret",
          NOON);

  @Test
  void letsOneInOnce() {
    invitation.use(ben, null, NOON);
    assertThatThrownBy(() -> invitation.use(ben, null, NOON))
        .isInstanceOf(NotFound.class)
        .hasMessageContaining("invitation-used");
  }

  @Test
  void knowsTheRequestThatUsedItForAWhile() {
    var key = UUID.randomUUID();
    invitation.use(ben, key, NOON);
    var end = NOON.plus(Invitation.SAID_AGAIN_FOR);
    assertThat(invitation.usedBy(key, end.minusNanos(1))).contains(ben.id());
    assertThat(invitation.usedBy(key, end)).isEmpty();
    assertThat(invitation.usedBy(UUID.randomUUID(), NOON)).isEmpty();
    assertThat(invitation.usedBy(null, NOON)).isEmpty();
  }

  @Test
  void endsByItself() {
    var end = NOON.plus(Invitation.HOLDS_FOR);
    assertThatCode(() -> invitation.requireOpen(end.minusNanos(1))).doesNotThrowAnyException();
    assertThatThrownBy(() -> invitation.use(ben, null, end))
        .hasMessageContaining("invitation-expired");
    assertThatCode(() -> invitation.requireOpen(end.minusNanos(1))).doesNotThrowAnyException();
  }
}
