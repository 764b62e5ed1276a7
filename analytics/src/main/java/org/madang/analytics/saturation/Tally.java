package org.madang.analytics.saturation;

import java.util.Collection;

/**
 * What the estimators need to know: texts, different notions, all mentions (a notion once per
 * text), and notions that occur in one and in two texts.
 */
record Tally(int texts, int notions, int mentions, int once, int twice) {
  static Tally of(int texts, Collection<Integer> counts) {
    return new Tally(
        texts,
        counts.size(),
        counts.stream().mapToInt(Integer::intValue).sum(),
        (int) counts.stream().filter(count -> count == 1).count(),
        (int) counts.stream().filter(count -> count == 2).count());
  }

  /** The same without one text, of whose notions so many occur in one, two and three texts. */
  Tally without(int size, int onlyHere, int inTwo, int inThree) {
    return new Tally(
        texts - 1,
        notions - onlyHere,
        mentions - size,
        once - onlyHere + inTwo,
        twice - inTwo + inThree);
  }

  /** The share of the next text's mentions that has been heard (Chao and Jost 2012, for plots). */
  double coverage() {
    if (mentions == 0) {
      return 0;
    }
    if (once == 0) {
      return 1;
    }
    double plots = texts - 1.0;
    double unseen =
        twice > 0
            ? plots * once / (plots * once + 2.0 * twice)
            : plots * (once - 1) / (plots * (once - 1) + 2);
    return 1 - (double) once / mentions * (plots == 0 ? 1 : unseen);
  }

  /** New notions to expect in one more text (Good 1953). */
  double next() {
    return texts == 0 ? 0 : (1 - coverage()) * mentions / texts;
  }
}
