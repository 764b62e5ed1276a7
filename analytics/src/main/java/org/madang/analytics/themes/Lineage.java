package org.madang.analytics.themes;

import java.util.List;
import java.util.Objects;

/**
 * What became of a theme since the run before; whoever shows it puts it into words.
 *
 * @param theme the theme it happened to
 * @param before statements in it before; 0 for a new one
 * @param now statements in it now; 0 for one that is gone
 * @param from the themes of the run before that it came from, largest share first
 * @param labels what those were called
 */
public record Lineage(
    String theme, Kind kind, int before, int now, List<String> from, List<String> labels) {
  /** What can happen between two runs. */
  public enum Kind {
    BORN,
    GREW,
    SHRANK,
    MERGED,
    SPLIT,
    ENDED
  }

  public Lineage {
    from = List.copyOf(from);
    // What was stored before there were labels has none.
    labels = List.copyOf(Objects.requireNonNullElse(labels, List.of()));
  }
}
