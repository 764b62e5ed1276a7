package org.madang.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import org.madang.launcher.CannotStart;

/**
 * How much is broken, and for how long.
 *
 * @param time how long faults are injected; from a second to twenty minutes
 * @param seed decides which faults, in which order
 * @param members how many write
 * @param without names of faults that are left out
 * @param folder where the broken Madang keeps its data; emptied before, if chaos made it
 */
public record ChaosOptions(
    Duration time, long seed, int members, Set<String> without, int port, Path folder) {
  private static final Duration LONGEST = Duration.ofMinutes(20);
  private static final Set<String> OPTIONS =
      Set.of("--minutes", "--seed", "--members", "--without", "--port", "--data");

  /** Reads the words of a command line. */
  static ChaosOptions of(List<String> words) {
    var time = Duration.ofMinutes(2);
    var seed = 2035L;
    var members = 300;
    var without = Set.<String>of();
    var port = 8160;
    var folder = Path.of("jam-server/target/chaos");
    var rest = new ArrayDeque<>(words);
    while (!rest.isEmpty()) {
      var word = rest.pop();
      if (!OPTIONS.contains(word)) {
        throw new CannotStart("There is no option " + word + "; --help lists those there are.");
      }
      if (rest.isEmpty()) {
        throw new CannotStart("The option " + word + " needs a value.");
      }
      var value = rest.pop();
      switch (word) {
        case "--minutes" -> time = Duration.ofMillis((long) (number(word, value) * 60_000));
        case "--seed" -> seed = (long) number(word, value);
        case "--members" -> members = (int) number(word, value);
        case "--without" -> without = Set.of(value.split(","));
        case "--port" -> port = (int) number(word, value);
        default -> folder = Path.of(value);
      }
    }
    if (time.compareTo(LONGEST) > 0 || members < 10) {
      throw new CannotStart("Chaos lasts twenty minutes at most and needs ten members at least.");
    }
    Faults.refuseUnknown(without);
    return new ChaosOptions(
        time, seed, members, without, port, folder.toAbsolutePath().normalize());
  }

  private static double number(String option, String value) {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw new CannotStart("The option " + option + " needs a number, not " + value + ".", e);
    }
  }
}
