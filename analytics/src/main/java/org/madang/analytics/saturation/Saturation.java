package org.madang.analytics.saturation;

import java.util.Locale;

/**
 * How much of what can be said about a theme has been said.
 *
 * @param texts that were looked at
 * @param notions different ones that were heard
 * @param expected different ones there are at least (Chao's lower bound), heard and unheard
 * @param expectedLow lower end of its 95 % interval
 * @param expectedHigh upper end of its 95 % interval
 * @param coverage share of what is said next that has been said before, 0 to 1
 * @param coverageLow lower end of its 95 % interval
 * @param coverageHigh upper end of its 95 % interval
 * @param next new notions to expect in the next text
 * @param isKnown whether there are enough texts to say so
 */
public record Saturation(
    int texts,
    int notions,
    double expected,
    double expectedLow,
    double expectedHigh,
    double coverage,
    double coverageLow,
    double coverageHigh,
    double next,
    boolean isKnown) {

  /** A sentence a moderator can read and disagree with. */
  public String because() {
    if (!isKnown) {
      return "Too little has been said to know how much is left (%d texts).".formatted(texts);
    }
    return String.format(
        Locale.ROOT,
        "About %s of what can be said here has been said (between %d %% and %d %%):"
            + " the next text will bring about %.1f new notions, %d have been heard.",
        tenths(),
        Math.round(100 * coverageLow),
        Math.round(100 * coverageHigh),
        next,
        notions);
  }

  private String tenths() {
    long tenths = Math.round(10 * coverage);
    return tenths == 10 ? "all" : tenths == 0 ? "less than 1 in 10" : tenths + " in 10";
  }
}
