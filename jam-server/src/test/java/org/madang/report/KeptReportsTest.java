package org.madang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madang.platform.Refusal.Unavailable;
import org.madang.report.KeptReports.Name;
import org.madang.report.KeptReports.State;

class KeptReportsTest {
  private static final Name REPORT = new Name(UUID.randomUUID(), "report.pdf", "en");
  private final KeptReports reports = new KeptReports();
  private final AtomicInteger made = new AtomicInteger();

  @Test
  void isMadeAnewWhenTheJamHasChanged() {
    assertThat(of(REPORT, new State(1, null, null, 0))).isEqualTo("1");
    assertThat(of(REPORT, new State(1, null, null, 0))).isEqualTo("1");
    assertThat(of(REPORT, new State(2, null, null, 0))).isEqualTo("2");
    assertThat(of(REPORT, new State(2, Instant.EPOCH, null, 0))).isEqualTo("3");
    assertThat(of(new Name(REPORT.jam(), "report.pdf", "ko"), new State(2, null, null, 0)))
        .isEqualTo("4");
  }

  @Test
  @Timeout(60)
  void aHallThatAsksAtOnceCostsOneAndMostComeBack() throws Exception {
    var begun = new CountDownLatch(1);
    var ready = new CountDownLatch(1);
    var state = new State(1, null, null, 0);
    var asked = new ArrayList<CompletableFuture<String>>();
    try (var hall = Executors.newVirtualThreadPerTaskExecutor()) {
      asked.add(
          CompletableFuture.supplyAsync(
              () ->
                  text(
                      reports.of(
                          REPORT,
                          () -> state,
                          () -> {
                            begun.countDown();
                            await(ready);
                            return next();
                          })),
              hall));
      begun.await();
      for (int i = 0; i < 40; i++) {
        asked.add(CompletableFuture.supplyAsync(() -> of(REPORT, state), hall));
      }
      // the first and seven more are inside, all others are answered at once
      while (asked.stream().filter(CompletableFuture::isDone).count() < 33) {
        Thread.onSpinWait();
      }
      ready.countDown();
      CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
          .exceptionally(e -> null)
          .get();
    }
    assertThat(asked.stream().filter(one -> !one.isCompletedExceptionally()))
        .hasSize(8)
        .allMatch(one -> one.join().equals("1"));
    assertThat(made).hasValue(1);
  }

  @Test
  void whatCannotBeMadeKeepsNobodyOut() {
    assertThatThrownBy(
            () ->
                reports.of(
                    REPORT,
                    () -> new State(1, null, null, 0),
                    () -> {
                      throw new Unavailable("no", "No.", Duration.ZERO);
                    }))
        .isInstanceOf(Unavailable.class);
    assertThat(of(REPORT, new State(1, null, null, 0))).isEqualTo("1");
  }

  private String of(Name name, State state) {
    return text(reports.of(name, () -> state, this::next));
  }

  private byte[] next() {
    return Integer.toString(made.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
