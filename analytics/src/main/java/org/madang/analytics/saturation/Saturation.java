package org.madang.analytics.saturation;

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
    boolean isKnown) {}
