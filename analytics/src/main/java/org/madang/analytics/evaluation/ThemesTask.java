package org.madang.analytics.evaluation;

import java.io.IOException;
import java.nio.file.Path;

/** Themes against known groups: a table with the columns {@code label} and {@code text}. */
final class ThemesTask implements Task {
  @Override
  public String name() {
    return "themes";
  }

  @Override
  public Figures measure(Path file) throws IOException {
    Table table = Table.read(file, "label", "text");
    return Figures.of().with("docs", table.rows().size());
  }
}
