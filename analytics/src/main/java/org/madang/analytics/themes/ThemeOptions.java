package org.madang.analytics.themes;

/**
 * How themes are found.
 *
 * @param seed of everything that is random, so that the same texts give the same themes
 * @param neighbours how many nearest statements each one is tied to, at least 2
 * @param smallest fewest statements that make a theme, at least 2
 */
public record ThemeOptions(long seed, int neighbours, int smallest) {
  public ThemeOptions {
    if (neighbours < 2) {
      throw new IllegalArgumentException("neighbours must be at least 2, was " + neighbours);
    }
    if (smallest < 2) {
      throw new IllegalArgumentException("smallest must be at least 2, was " + smallest);
    }
  }

  public static ThemeOptions defaults() {
    return new ThemeOptions(1, 15, 3);
  }

  public ThemeOptions withSeed(long other) {
    return new ThemeOptions(other, neighbours, smallest);
  }

  public ThemeOptions withNeighbours(int other) {
    return new ThemeOptions(seed, other, smallest);
  }

  public ThemeOptions withSmallest(int other) {
    return new ThemeOptions(seed, neighbours, other);
  }
}
