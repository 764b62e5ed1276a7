package org.madang.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {
  private final AtomicLong now = new AtomicLong();
  private final AtomicInteger made = new AtomicInteger();
  private final KeptAnswers answers = new KeptAnswers(now::get);
  private final UUID jam = UUID.randomUUID();

  @Test
  void anAnswerThatTookLongIsFreshWhenItIsThere() {
    assertThat(ask(6_000)).isEqualTo("1");
    assertThat(ask(6_000)).isEqualTo("1");
    assertThat(made).hasValue(1);
  }

  @Test
  void anOldOneIsMadeAnew() {
    ask(0);
    now.addAndGet(KeptAnswers.FRESH.toNanos());
    assertThat(ask(0)).isEqualTo("2");
  }

  @Test
  void aForgottenOneIsMadeAnew() {
    ask(0);
    answers.forget(jam);
    assertThat(ask(0)).isEqualTo("2");
  }

  private String ask(long millis) {
    return new String(
        answers.of(
            jam,
            () -> {
              now.addAndGet(millis * 1_000_000);
              return made.incrementAndGet();
            }));
  }
}
