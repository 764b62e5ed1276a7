package org.madang.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madang.launcher.Ports;
import org.madang.launcher.Terminal;

/** The short form of {@code scripts/chaos}: a minute of it, on a launcher of its own. */
class ChaosIT {
  private static final long SEED = Long.getLong("test.seed", 2035);

  @Test
  void nothingIsLostAndNothingIsTwice() throws Exception {
    System.setProperty("madang.program", System.getProperty("jam.launcher"));
    var options =
        new ChaosOptions(
            Duration.ofSeconds(60),
            SEED,
            60,
            Set.of(Faults.CLOCK_JUMPED),
            Ports.free(2), // and the next, for what is restored
            Path.of("target/chaos").toAbsolutePath());

    var verdict = Chaos.run(options, new Terminal());

    assertThat(verdict.findings()).as(verdict.figures()).isEmpty();
    assertThat(verdict.faults()).as(verdict.figures()).isPositive();
    assertThat(verdict.writes()).as(verdict.figures()).isPositive();
  }
}
