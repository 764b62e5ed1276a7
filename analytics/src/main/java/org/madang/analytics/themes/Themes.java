package org.madang.analytics.themes;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The result of one run.
 *
 * @param themes largest first
 * @param unthemed ids of the statements that are not in a theme yet, sorted
 * @param lineage what changed since the run before
 * @param resolutions how fine the themes are in each space of vectors; the next run stays near it
 */
public record Themes(
    List<Theme> themes,
    List<String> unthemed,
    List<Lineage> lineage,
    Map<String, Double> resolutions) {
  /** Themes of which the resolution has not been kept: the next run looks for it again. */
  public Themes(List<Theme> themes, List<String> unthemed, List<Lineage> lineage) {
    this(themes, unthemed, lineage, Map.of());
  }

  public Themes {
    // Not Map.copyOf, whose order changes from one start to the next: this is written down.
    resolutions = Collections.unmodifiableMap(new TreeMap<>(resolutions));
    themes = List.copyOf(themes);
    unthemed = List.copyOf(unthemed);
    lineage = List.copyOf(lineage);
  }

  public static Themes none() {
    return new Themes(List.of(), List.of(), List.of());
  }

  public Optional<Theme> theme(String id) {
    return themes.stream().filter(theme -> theme.id().equals(id)).findFirst();
  }

  /** Everything that was looked at, in a theme or in none. */
  Set<String> statements() {
    Set<String> statements = new HashSet<>(unthemed);
    themes.forEach(theme -> theme.members().forEach(member -> statements.add(member.id())));
    return statements;
  }

  /** Which theme each statement is in; the unthemed are absent. */
  public Map<String, String> themeOf() {
    Map<String, String> themeOf = new HashMap<>();
    themes.forEach(theme -> theme.members().forEach(m -> themeOf.put(m.id(), theme.id())));
    return themeOf;
  }
}
