package org.madang.analytics.themes;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What moderators have decided about the themes; every run obeys it.
 *
 * @param names labels by theme id
 * @param pinned themes that stay, however few statements are left in them
 * @param merges which theme was merged into which other, by id
 * @param splits themes that moderators cut out of others
 * @param moves statements put into a theme by hand: theme id by statement id
 */
public record Curation(
    Map<String, String> names,
    Set<String> pinned,
    Map<String, String> merges,
    List<Split> splits,
    Map<String, String> moves) {
  /**
   * A theme made by hand out of another.
   *
   * @param theme the new theme's id
   * @param from the theme it was cut out of
   */
  public record Split(String theme, String from, String label, Set<String> statements) {
    public Split {
      statements = Set.copyOf(statements);
    }
  }

  public Curation {
    names = Map.copyOf(names);
    pinned = Set.copyOf(pinned);
    merges = Map.copyOf(merges);
    splits = List.copyOf(splits);
    moves = Map.copyOf(moves);
  }

  public static Curation none() {
    return new Curation(Map.of(), Set.of(), Map.of(), List.of(), Map.of());
  }

  /** The theme that stands for the given one after all merges; a circle ends where it began. */
  String standing(String theme) {
    String current = theme;
    for (int step = 0; step < merges.size(); step++) {
      String into = merges.get(current);
      if (into == null) {
        break;
      }
      current = into;
    }
    return current;
  }
}
