package org.madang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

class OutageTest {
  @Test
  void aConnectionThatIsCutIsTheDatabasesFault() {
    assertThat(code(new SQLException("terminating connection", "57P01"))).contains("unavailable");
    assertThat(code(new SQLException("An I/O error occurred", "08006"))).contains("unavailable");
  }

  @Test
  void soIsOneThatIsCutWhileItCommits() {
    var cut = new XAException("LocalTransactionException: FATAL: terminating connection");

    assertThat(code(new IllegalStateException(cut))).contains("unavailable");
  }

  @Test
  void whatTheDatabaseRefusesIsADefect() {
    var refused = new XAException("LocalTransactionException: ERROR: violates foreign key");

    assertThat(Outage.of(new IllegalStateException(refused))).isEmpty();
    assertThat(Outage.of(new SQLException("violates foreign key", "23503"))).isEmpty();
  }

  @Test
  void aFullDiskIsToldApart() {
    assertThat(code(new SQLException("no space left", "53100"))).isEqualTo("disk-full");
  }

  private static String code(Throwable thrown) {
    return Outage.of(thrown).orElseThrow().code();
  }
}
