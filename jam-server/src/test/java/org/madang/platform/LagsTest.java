package org.madang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class LagsTest {
  private final UUID jam = UUID.randomUUID();
  private final Lags lags = new Lags();

  @Test
  void whoFollowsIsBehindByWhatGrewMeanwhile() {
    lags.reached("search", jam, 3);
    lags.note(new LogGrew(jam, 5));
    lags.note(new LogGrew(jam, 9));
    assertThat(lags.events("search")).isEqualTo(6);

    lags.reached("search", jam, 9);

    assertThat(lags.events("search")).isZero();
    assertThat(lags.seconds("search")).isZero();
  }

  @Test
  void whoFollowsNothingIsNotBehind() {
    lags.note(new LogGrew(jam, 5));
    assertThat(lags.events("insight")).isZero();

    lags.reached("insight", jam, 2);
    assertThat(lags.events("insight")).isEqualTo(3);
    lags.forget("insight");

    assertThat(lags.events("insight")).isZero();
  }
}
