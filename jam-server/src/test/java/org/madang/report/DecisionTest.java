package org.madang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.madang.discussion.JamThread;
import org.madang.discussion.Opening;
import org.madang.discussion.ThreadKind;
import org.madang.platform.Refusal.Invalid;

class DecisionTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private final UUID eve = UUID.randomUUID();
  private final JamThread idea =
      JamThread.open(
          UUID.randomUUID(),
          UUID.randomUUID(),
          UUID.randomUUID(),
          UUID.randomUUID(),
          new Opening(ThreadKind.IDEA, "More bike lanes", "Everywhere.", List.of(), "en"),
          NOON);

  @Test
  void aDecisionNeedsAReason() {
    assertThatThrownBy(() -> Decision.about(idea, Verdict.FUND, "  ", null, eve, NOON))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> Decision.about(idea, Verdict.FUND, "x".repeat(2001), null, eve, NOON))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void aMergeNeedsAnotherIdea() {
    assertThatThrownBy(() -> Decision.about(idea, Verdict.MERGE, "Same.", null, eve, NOON))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> Decision.about(idea, Verdict.MERGE, "Same.", idea.id(), eve, NOON))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void theSameAgainChangesNothing() {
    var decision = Decision.about(idea, Verdict.FUND, "It is cheap.", null, eve, NOON);

    assertThat(decision.decide(Verdict.FUND, " It is cheap. ", null, eve, NOON.plusSeconds(1)))
        .isFalse();
    assertThat(decision.at()).isEqualTo(NOON);
    assertThat(decision.decide(Verdict.PARK, "Later.", null, eve, NOON.plusSeconds(2))).isTrue();
    assertThat(decision.verdict()).isEqualTo(Verdict.PARK);
  }
}
