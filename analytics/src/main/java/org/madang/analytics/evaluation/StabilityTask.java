package org.madang.analytics.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.madang.analytics.Statement;
import org.madang.analytics.themes.Curation;
import org.madang.analytics.themes.Lineage;
import org.madang.analytics.themes.Theme;
import org.madang.analytics.themes.ThemeFinder;
import org.madang.analytics.themes.ThemeOptions;
import org.madang.analytics.themes.Themes;
import org.madang.analytics.vector.TextVectors;

/**
 * Whether themes stay themselves while a jam grows: a jam file's ideas come in ten steps, each run
 * going on from the one before. {@code lowest} and {@code mean}: agreement (normalised mutual
 * information) of each two runs on the ideas that both have in a theme; {@code steps} lists all
 * nine. {@code kept}: the share of ideas whose theme has the id it had a run before. {@code
 * untold}: themes that came or went without a line in the lineage; 0 is right. Vectors are computed
 * once; a language that no model knows is learned anew as the jam grows, as in a running jam.
 */
final class StabilityTask implements Task {
  private static final int STEPS = 10;

  @Override
  public String name() {
    return "stability";
  }

  @Override
  public Figures measure(Path file) throws IOException {
    return measure(JamFiles.statements(JamFiles.read(file)), TextVectors.standard());
  }

  static Figures measure(List<Statement> statements, TextVectors vectors) {
    var finder = new ThemeFinder(ThemeOptions.defaults());
    var agreements = new ArrayList<Double>();
    var kept = new ArrayList<Double>();
    var untold = 0;
    var before = Themes.none();
    for (int step = 1; step <= STEPS; step++) {
      var known = statements.subList(0, statements.size() * step / STEPS);
      var placed = vectors.forTopics(known, vectors.of(known));
      var themes = finder.find(known, placed, step == 1 ? null : before, Curation.none());
      untold += untold(before, themes);
      if (step > 1) {
        compare(before.themeOf(), themes.themeOf(), agreements, kept);
      }
      before = themes;
    }
    return Figures.of()
        .with("ideas", statements.size())
        .with("themes", before.themes().size())
        .with("lowest", agreements.stream().mapToDouble(a -> a).min().orElse(0))
        .with("mean", agreements.stream().mapToDouble(a -> a).average().orElse(0))
        .with("kept", kept.stream().mapToDouble(a -> a).average().orElse(0))
        .with("untold", untold)
        .withText(
            "steps",
            agreements.stream()
                .map(a -> String.format(java.util.Locale.ROOT, "%.2f", a))
                .collect(Collectors.joining(",")));
  }

  private static void compare(
      Map<String, String> before,
      Map<String, String> now,
      List<Double> agreements,
      List<Double> kept) {
    var common = new TreeMap<>(before);
    common.keySet().retainAll(now.keySet());
    var truth = List.copyOf(common.values());
    var found = common.keySet().stream().map(now::get).toList();
    agreements.add(Agreement.of(truth, found).v());
    long same =
        common.entrySet().stream().filter(e -> e.getValue().equals(now.get(e.getKey()))).count();
    kept.add((double) same / common.size());
  }

  /** Themes that came or went of which the lineage says nothing. */
  private static int untold(Themes before, Themes now) {
    var told = new HashSet<String>();
    for (Lineage line : now.lineage()) {
      told.add(line.theme());
      told.addAll(line.from());
    }
    var old = ids(before);
    var changed = new HashSet<>(ids(now));
    changed.removeAll(old);
    old.removeAll(ids(now));
    changed.addAll(old);
    changed.removeAll(told);
    return changed.size();
  }

  private static Set<String> ids(Themes themes) {
    return themes.themes().stream().map(Theme::id).collect(Collectors.toCollection(HashSet::new));
  }
}
