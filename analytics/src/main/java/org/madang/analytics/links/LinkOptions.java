package org.madang.analytics.links;

/**
 * How sure a {@link LinkFinder} has to be.
 *
 * @param same least likeness to say the same, 0 to 1
 * @param related least likeness to be about the same matter, 0 to 1, not above {@code same}
 * @param neighbours nearest statements looked at for each
 */
public record LinkOptions(double same, double related, int neighbours) {
  public LinkOptions {
    if (!(related > 0 && related <= same && same <= 1 && neighbours > 0)) {
      throw new IllegalArgumentException(
          "expected 0 < related <= same <= 1 and neighbours > 0, was %s, %s, %s"
              .formatted(related, same, neighbours));
    }
  }

  /** Chosen so that a hint is rather missing than wrong. */
  public static LinkOptions defaults() {
    return new LinkOptions(0.66, 0.56, 8);
  }
}
