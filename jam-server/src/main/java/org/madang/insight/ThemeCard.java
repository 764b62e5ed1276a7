package org.madang.insight;

import org.madang.analytics.themes.Curation;
import org.madang.analytics.themes.Theme;

/**
 * A theme where there is room for its name only.
 *
 * @param size its ideas
 * @param x place on the map, 0 to 1
 * @param y place on the map, 0 to 1
 */
public record ThemeCard(String id, String label, int size, double x, double y) {
  /** A theme with the name that moderators gave it by now, also before the next run. */
  static ThemeCard of(Theme theme, Curation curation) {
    var label = curation.names().getOrDefault(theme.id(), theme.label());
    return new ThemeCard(theme.id(), label, theme.size(), theme.x(), theme.y());
  }
}
