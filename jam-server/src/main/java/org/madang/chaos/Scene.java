package org.madang.chaos;

import java.util.List;
import java.util.SplittableRandom;

/** What a fault can reach. */
record Scene(Victim victim, Crowd crowd, List<Ear> ears, SplittableRandom random) {
  /** Seconds between two bounds, by chance. */
  java.time.Duration seconds(int least, int most) {
    return java.time.Duration.ofMillis(random.nextLong(least * 1000L, most * 1000L + 1));
  }
}
