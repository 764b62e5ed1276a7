package org.madang.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.madang.analytics.themes.Lineage;
import org.madang.analytics.themes.Themes;

/**
 * The themes of a jam with what became of them.
 *
 * @param ideas how many ideas were looked at
 * @param growth ideas of the last hour, by theme
 * @param history what happened to themes, oldest first
 */
public record FoundThemes(
    Themes themes, int ideas, Map<String, Integer> growth, List<Happening> history) {
  /** The kind under which they are found. */
  static final String KIND = "themes";

  private static final int KEPT = 500;
  private static final Set<Lineage.Kind> NOISE = Set.of(Lineage.Kind.GREW, Lineage.Kind.SHRANK);

  /**
   * What happened to a theme, and when (ISO). What was found before there were numbers and labels
   * has none.
   */
  public record Happening(
      String theme,
      String at,
      String kind,
      int before,
      int now,
      List<String> from,
      List<String> labels) {
    public Happening {
      labels = Objects.requireNonNullElse(labels, List.of());
    }

    /**
     * The themes that this one came from.
     *
     * @param names what each theme is called now
     */
    List<ThemeView.Origin> origins(Map<String, String> names) {
      return IntStream.range(0, labels.size())
          .mapToObj(
              i -> {
                var was = labels.get(i);
                var now = i < from.size() ? names.getOrDefault(from.get(i), was) : was;
                return new ThemeView.Origin(now, now.equals(was) ? null : was);
              })
          .toList();
    }

    /** Says what the themes that this one came from were called. */
    void call(Map<String, String> called) {
      for (int i = 0; i < Math.min(from.size(), labels.size()); i++) {
        called.put(from.get(i), labels.get(i));
      }
    }
  }

  /** The history with what the latest run adds; of mere growth only the latest is kept. */
  static List<Happening> grown(List<Happening> before, List<Lineage> lineage, String at) {
    var history = new ArrayList<>(before);
    for (var line : lineage) {
      if (NOISE.contains(line.kind())) {
        history.removeIf(
            h -> h.theme().equals(line.theme()) && h.kind().equals(line.kind().name()));
      }
      history.add(
          new Happening(
              line.theme(),
              at,
              line.kind().name(),
              line.before(),
              line.now(),
              line.from(),
              line.labels()));
    }
    return List.copyOf(history.subList(Math.max(0, history.size() - KEPT), history.size()));
  }
}
