package org.madang.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.madang.platform.Transactions;

/** The files that jams are exported to, made one at a time: each reads all of its jam. */
@ApplicationScoped
class Exports {
  @Inject private Exporter exporter;
  @Inject private Transactions transactions;

  private final Turn turn = new Turn();

  /** The file of a jam, as of one instant. */
  WrittenFile file(UUID jam) {
    return turn.take(
        () ->
            WrittenFile.of(
                file ->
                    transactions.run(
                        () -> exporter.export(jam, line -> WrittenFile.line(file, line)))));
  }
}
