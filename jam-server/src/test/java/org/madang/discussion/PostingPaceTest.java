package org.madang.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.madang.discussion.Talk.ADA;
import static org.madang.discussion.Talk.BEN;
import static org.madang.discussion.Talk.NOON;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.madang.platform.Refusal.TooMany;

class PostingPaceTest {
  private final PostingPace pace = new PostingPace();

  @Test
  void theEleventhInAMinuteWaitsUntilTheFirstIsAMinuteOld() {
    for (int second = 0; second < 10; second++) {
      pace.count(ADA, 10, NOON.plusSeconds(second));
    }

    var refusal =
        catchThrowableOfType(TooMany.class, () -> pace.count(ADA, 10, NOON.plusSeconds(20)));

    assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(40));
    pace.count(BEN, 10, NOON.plusSeconds(20)); // others are not held up
    pace.count(ADA, 10, NOON.plusSeconds(60));
    assertThat(catchThrowableOfType(TooMany.class, () -> pace.count(ADA, 10, NOON.plusSeconds(60))))
        .isNotNull();
  }
}
