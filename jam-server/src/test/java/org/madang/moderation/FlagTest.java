package org.madang.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.madang.discussion.JamThread;
import org.madang.discussion.Opening;
import org.madang.discussion.ThreadKind;
import org.madang.platform.Refusal.Conflict;
import org.madang.platform.Refusal.Invalid;

class FlagTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private final UUID ada = UUID.randomUUID();
  private final UUID ben = UUID.randomUUID();
  private final JamThread thread =
      JamThread.open(
          UUID.randomUUID(),
          UUID.randomUUID(),
          UUID.randomUUID(),
          ben,
          new Opening(ThreadKind.STORY, "Buy now", "", List.of(), "en"),
          NOON);

  private Flag flag() {
    return Flag.of(UUID.randomUUID(), thread, ada, FlagReason.SPAM, null, NOON);
  }

  @Test
  void itIsDecidedOnce() {
    var flag = flag();

    assertThat(flag.resolve(ada, true, "It sells.", NOON)).isTrue();
    assertThat(flag.resolve(ada, true, "It sells.", NOON)).isFalse();
    assertThatThrownBy(() -> flag.resolve(ben, false, "I like it.", NOON))
        .isInstanceOf(Conflict.class);
    assertThat(flag.state()).isEqualTo(FlagState.UPHELD);
    assertThat(flag.resolution()).isEqualTo("It sells.");
  }

  @Test
  void aDecisionNeedsAReason() {
    var flag = flag();

    assertThatThrownBy(() -> flag.resolve(ada, true, " ", NOON)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> flag.resolve(ada, true, "x".repeat(501), NOON))
        .isInstanceOf(Invalid.class);
    assertThat(flag.state()).isEqualTo(FlagState.OPEN);
  }

  @Test
  void whatIsHiddenIsNotFlaggedAgain() {
    thread.hide(true, NOON);

    assertThatThrownBy(this::flag).isInstanceOf(Conflict.class);
  }
}
