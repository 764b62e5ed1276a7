package org.madang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RevivalTest {
  private final List<String> said = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();
  private boolean stopping;

  @Test
  void whatBecomesReadyIsBroughtBackHoweverOftenItDies() {
    var mortal = new Program("true", true, "");
    mortal.last = 50;

    watch(mortal);

    assertThat(mortal.starts).isEqualTo(50);
    assertThat(said).contains("The program stopped unexpectedly; starting it again.");
  }

  @Test
  void whatWasToStopIsNotCalledUnexpected() {
    var restarted = new Program("true", true, "");
    restarted.last = 1;
    restarted.drained = true;

    watch(restarted);

    assertThat(said).containsExactly("The program was stopped as planned; starting it again.");
  }

  @Test
  void whatNeverBecomesReadyIsGivenUpWithItsLastWords() {
    var stillborn = new Program("true", false, "no port is free");

    assertThatThrownBy(() -> watch(stillborn))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("10 times")
        .hasMessageContaining("no port is free");
    assertThat(stillborn.starts).isEqualTo(Revival.TRIES);
    assertThat(pauses).contains(Duration.ofSeconds(2), Revival.LONGEST_PAUSE);
  }

  @Test
  void aFullDiskIsWaitedForAndNamedOnce() {
    var starved = new Program("true", false, "No space left on device");
    starved.last = 40;

    watch(starved);

    assertThat(starved.starts).isEqualTo(40);
    assertThat(said).filteredOn(sentence -> sentence.startsWith("The disk is full")).hasSize(1);
  }

  @Test
  void oneOfSeveralIsGivenUpAndTheOthersGoOn() {
    var stillborn = new Program("true", false, "no port is free");
    stillborn.oneOfSeveral = true;
    var glances = new AtomicInteger();
    var healthy = new Healthy(glances);

    new Revival(List.of(stillborn, healthy), () -> glances.get() > 5, said::add, pauses::add)
        .watch();

    assertThat(stillborn.starts).isEqualTo(Revival.TRIES);
    assertThat(said.getLast()).contains("no port is free", "the others go on");
  }

  private void watch(Part part) {
    new Revival(List.of(part), () -> stopping, said::add, pauses::add).watch();
  }

  /** Lives on, and is looked at only when nothing before it is dead. */
  private record Healthy(AtomicInteger glances) implements Part {
    @Override
    public String name() {
      return "Another";
    }

    @Override
    public boolean isAlive() {
      glances.incrementAndGet();
      return true;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public boolean isOneOfSeveral() {
      return true;
    }

    @Override
    public void revive() {
      throw new IllegalStateException("it lives");
    }

    @Override
    public String lastWords() {
      return "";
    }
  }

  /** A real process that ends at once. */
  private final class Program implements Part {
    private final String command;
    private final boolean becomesReady;
    private final String lastWords;
    private int starts;
    private int last = Integer.MAX_VALUE;
    private boolean alive;
    private boolean oneOfSeveral;
    private boolean drained;

    Program(String command, boolean becomesReady, String lastWords) {
      this.command = command;
      this.becomesReady = becomesReady;
      this.lastWords = lastWords;
    }

    @Override
    public String name() {
      return "The program";
    }

    /** Seen alive once when it becomes ready, so that it can be asked; then it is dead. */
    @Override
    public boolean isAlive() {
      var was = alive;
      alive = false;
      return was;
    }

    @Override
    public boolean isReady() {
      return becomesReady;
    }

    @Override
    public boolean isOneOfSeveral() {
      return oneOfSeveral;
    }

    @Override
    public boolean isDrained() {
      return drained;
    }

    @Override
    public void revive() throws IOException {
      new ProcessBuilder(command).start().onExit().join();
      starts++;
      stopping = starts == last;
      alive = becomesReady;
    }

    @Override
    public String lastWords() {
      return lastWords;
    }
  }
}
