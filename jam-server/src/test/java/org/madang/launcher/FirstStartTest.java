package org.madang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class FirstStartTest {
  private final List<String> said = new ArrayList<>();
  private final Program database = new Program("The database");
  private final Program server = new Program("The server");
  private boolean stopping;

  @Test
  void whatIsNeededIsBroughtBackWhileTheOthersStart() throws IOException {
    server.becomesReadyAfter(3);
    database.diesAtGlance(2);

    assertThat(start()).isTrue();

    assertThat(database.starts).isEqualTo(1);
    assertThat(server.starts).isZero();
    assertThat(said).containsExactly("The database stopped unexpectedly; starting it again.");
  }

  @Test
  void whoDiesWithItIsNotCounted() throws IOException {
    server.becomesReadyAfter(5);
    server.diesAtGlance(1, 3);
    database.diesAtGlance(3);

    assertThat(start()).isTrue();

    assertThat(server.starts).isEqualTo(2);
  }

  @Test
  void whoDiesTwiceIsNotTriedAgain() {
    server.becomesReadyAfter(5);
    server.diesAtGlance(1, 3);

    assertThatThrownBy(this::start)
        .isInstanceOf(CannotStart.class)
        .hasMessage("The server did not start: no port is free");
    assertThat(server.starts).isEqualTo(1);
  }

  @Test
  void whoIsStoppedIsNotBroughtBack() throws IOException {
    server.diesAtGlance(0);
    stopping = true;

    assertThat(start()).isFalse();

    assertThat(server.starts).isZero();
  }

  private boolean start() throws IOException {
    return new FirstStart(
            List.of(database),
            List.of(server),
            () -> stopping,
            said::add,
            _ -> {
              database.glances++;
              server.glances++;
            })
        .await();
  }

  /** Time for it is how often somebody has paused. */
  private static final class Program implements Part {
    private final String name;
    private int glances;
    private int ready;
    private final Queue<Integer> deaths = new ArrayDeque<>();
    private int starts;

    Program(String name) {
      this.name = name;
    }

    void becomesReadyAfter(int glances) {
      ready = glances;
    }

    void diesAtGlance(Integer... glances) {
      deaths.addAll(List.of(glances));
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public boolean isAlive() {
      return deaths.isEmpty() || glances < deaths.peek();
    }

    @Override
    public boolean isReady() {
      return isAlive() && glances >= ready;
    }

    @Override
    public void revive() {
      starts++;
      deaths.remove();
    }

    @Override
    public String lastWords() {
      return "no port is free";
    }
  }
}
