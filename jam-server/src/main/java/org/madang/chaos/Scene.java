package org.madang.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a fault can reach.
 *
 * @param nap how long a listener sleeps
 */
record Scene(
    Victim victim,
    Surroundings surroundings,
    List<Ear> ears,
    SplittableRandom random,
    Duration nap) {

  /** Seconds between two bounds, by chance. */
  Duration seconds(int least, int most) {
    return Duration.ofMillis(random.nextLong(least * 1000L, most * 1000L + 1));
  }

  Path index() {
    return victim.data().resolve("index");
  }
}
