package org.madang.analytics.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import org.madang.analytics.language.LanguageGuesser;

/** Guessed languages against the true ones: columns {@code label} (an ISO code), {@code text}. */
final class LanguageTask implements Task {
  @Override
  public String name() {
    return "language";
  }

  @Override
  public Figures measure(Path file) throws IOException {
    var table = Table.read(file, "label", "text");
    var guesser = new LanguageGuesser();
    long start = System.nanoTime();
    long right =
        table.rows().parallelStream()
            .filter(row -> row[0].strip().equals(guesser.guess(row[1], null).language()))
            .count();
    return Figures.of()
        .with("docs", table.rows().size())
        .with("accuracy", table.rows().isEmpty() ? 0 : (double) right / table.rows().size())
        .withSeconds(System.nanoTime() - start);
  }
}
