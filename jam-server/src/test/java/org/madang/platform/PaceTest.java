package org.madang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.madang.platform.Refusal.TooMany;

class PaceTest {
  private static final Rate TEN = Rate.of("10/1m");
  private static final Address OFFICE = new Address("192.0.2.7", false);

  private final Hand clock = new Hand();
  private final Pace pace = pace(Map.of());

  /** A clock that a test sets. */
  private static final class Hand extends Clock {
    private Instant now = Instant.parse("2026-01-01T12:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    void forward(long seconds) {
      now = now.plusSeconds(seconds);
    }
  }

  @Test
  void tenAtOnceAndThenOneEachSixSeconds() {
    write("ada", 10);

    var refusal = catchThrowableOfType(TooMany.class, () -> write("ada", 1));

    assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(6));
    write("ben", 10); // others are not held up
    clock.forward(6);
    write("ada", 1);
    assertThatThrownBy(() -> write("ada", 1)).isInstanceOf(TooMany.class);
    clock.forward(60);
    write("ada", 10);
  }

  @Test
  void whatIsForgivenMayBeDoneAgain() {
    write("ada", 10);
    for (var i = 0; i < 3; i++) {
      pace.member(Act.SIGN_IN, "eve");
      pace.forgive(Act.SIGN_IN, "eve");
    }
    assertThatThrownBy(() -> write("ada", 1)).isInstanceOf(TooMany.class);
    for (var i = 0; i < 10; i++) {
      pace.member(Act.SIGN_IN, "eve");
    }
    assertThatThrownBy(() -> pace.member(Act.SIGN_IN, "eve")).isInstanceOf(TooMany.class);
  }

  @Test
  void aClockSetBackLocksNobodyOut() {
    write("ada", 10);
    clock.forward(-86_400);
    write("ada", 10);
    assertThatThrownBy(() -> write("ada", 1)).isInstanceOf(TooMany.class);
  }

  @Test
  void manyAtOnceGetNoMoreThanOneAfterAnother() throws Exception {
    var let = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(8)) {
      IntStream.range(0, 200)
          .forEach(
              _ ->
                  threads.execute(
                      () -> {
                        try {
                          write("ada", 1);
                          let.incrementAndGet();
                        } catch (TooMany tooMany) {
                          assertThat(tooMany.retryAfter()).isPositive();
                        }
                      }));
    }
    assertThat(let).hasValue(10);
  }

  @Test
  void anAddressIsHeldBackAndOneThatSaysNothingIsNot() {
    var narrow = pace(Map.of("madang.limit.search.address", "2/1m"));
    narrow.address(Act.SEARCH, OFFICE);
    narrow.address(Act.SEARCH, OFFICE);
    assertThatThrownBy(() -> narrow.address(Act.SEARCH, OFFICE)).isInstanceOf(TooMany.class);
    for (var i = 0; i < 5; i++) {
      narrow.address(Act.SEARCH, new Address("127.0.0.1", true));
    }
  }

  @Test
  void settingsSayOtherwise() {
    var wide = pace(Map.of("madang.limit.factor", "3", "madang.limit.hint.member", "off"));
    for (var i = 0; i < 180; i++) {
      wide.member(Act.SEARCH, "ada");
      wide.member(Act.HINT, "ada");
    }
    assertThatThrownBy(() -> wide.member(Act.SEARCH, "ada")).isInstanceOf(TooMany.class);
    wide.member(Act.HINT, "ada");
    assertThatThrownBy(() -> pace(Map.of("madang.limit.search.member", "many")))
        .hasMessageContaining("60/1m");
  }

  private void write(String member, int times) {
    for (var i = 0; i < times; i++) {
      pace.member(Act.POST, member, TEN);
    }
  }

  private Pace pace(Map<String, String> settings) {
    return new Pace(
        new Marks(), clock, Limits.read(name -> Optional.ofNullable(settings.get(name))));
  }
}
