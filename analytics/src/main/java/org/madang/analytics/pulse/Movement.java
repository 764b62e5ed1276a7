package org.madang.analytics.pulse;

/**
 * How a group of a jam, a theme, a region, a function, does now against its own past.
 *
 * @param group what its caller knows it by
 * @param now writings of the window that belong to it
 * @param usual writings that would if its share were what it was before
 * @param share of all writings of the window, 0 to 1
 * @param shareBefore of all earlier ones; 0 if there are none
 * @param members different people who wrote in it now
 * @param z how many standard deviations now and usual are apart; above 0 it gains
 * @param trend what can be said of it
 */
public record Movement(
    String group,
    int now,
    double usual,
    double share,
    double shareBefore,
    int members,
    double z,
    Trend trend) {
  /** Whether a difference is more than chance, all groups looked at together. */
  public enum Trend {
    GAINS,
    STEADY,
    LOSES
  }
}
