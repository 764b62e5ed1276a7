package org.madang.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.madang.TestDatabase;

class VerdictTest {
  private final Ledger ledger = new Ledger();
  private final Verdict verdict = new Verdict(ChaosOptions.of(List.of()), ledger);

  @Test
  void whatIsLostOnceIsCountedOnceHoweverOftenItIsLookedFor() throws Exception {
    var post = UUID.randomUUID();
    ledger.tries(post);
    ledger.keeps(post);
    try (var database = DriverManager.getConnection(TestDatabase.fresh())) {
      for (var look = 1; look <= 3; look++) {
        var audit = new Audit(ledger, UUID.randomUUID().toString(), UUID.randomUUID());
        audit.look(database);
        verdict.seen(audit);
      }
    }

    assertThat(verdict.figures()).contains("lost=2 "); // the row and the event
  }
}
