package org.madang.analytics.themes;

import java.util.List;

/**
 * What became of a theme since the run before.
 *
 * @param theme the theme it happened to
 * @param detail a sentence for people
 * @param from the themes of the run before that it came from, largest share first
 */
public record Lineage(String theme, Kind kind, String detail, List<String> from) {
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
  }
}
