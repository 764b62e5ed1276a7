package org.madang.analytics.themes;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.Statement;
import org.madang.analytics.TextVector;

/** Finds the themes of a jam. Immutable and safe to share between threads. */
public final class ThemeFinder {
  private final ThemeOptions options;

  public ThemeFinder(ThemeOptions options) {
    this.options = options;
  }

  /**
   * Themes of the statements, in the same order whatever the order of the statements.
   *
   * @param vectors by statement id; a statement without one goes by its words alone
   * @param previous the run before, so that themes keep their identity; null the first time
   * @param curation what moderators decided
   */
  public Themes find(
      List<Statement> statements,
      Map<String, TextVector> vectors,
      @Nullable Themes previous,
      Curation curation) {
    return new Themes(List.of(), statements.stream().map(Statement::id).toList(), List.of());
  }

  ThemeOptions options() {
    return options;
  }
}
