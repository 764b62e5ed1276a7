package org.madang.analytics.themes;

/**
 * How themes are found.
 *
 * @param seed of everything that is random, so that the same texts give the same themes
 * @param neighbours how many nearest statements each one is tied to at most, at least 2
 * @param smallest fewest statements that make a theme, at least 2
 */
public record ThemeOptions(long seed, int neighbours, int smallest) {
  private static final int FEWEST = 5;
  private static final double PER_ROOT = 0.27;

  public ThemeOptions {
    if (neighbours < 2) {
      throw new IllegalArgumentException("neighbours must be at least 2, was " + neighbours);
    }
    if (smallest < 2) {
      throw new IllegalArgumentException("smallest must be at least 2, was " + smallest);
    }
  }

  public static ThemeOptions defaults() {
    return new ThemeOptions(1, 30, 3);
  }

  /**
   * How many neighbours each of so many statements is tied to: more of them as the square root
   * grows, since fifteen out of a hundred tie everything together, and fifteen out of 10,000 leave
   * one theme in pieces.
   */
  int neighbours(int statements) {
    int wanted = (int) Math.round(PER_ROOT * Math.sqrt(statements));
    return Math.clamp(wanted, Math.min(FEWEST, neighbours), neighbours);
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
