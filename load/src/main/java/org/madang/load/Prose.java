package org.madang.load;

import java.util.Random;
import java.util.stream.Collectors;

/** Words that mean nothing, of a length people write; the same seed gives the same words. */
final class Prose {
  private static final String[] WORDS =
      ("we could should city bus tram night market energy roof solar rain school customer supplier"
              + " branch invoice training mentor data open share repair reuse lower faster cheaper"
              + " together local global pilot month budget team manager nurse driver farmer student"
              + " and or but because with without for from into about every first last new old")
          .split(" ");

  private Prose() {}

  static String words(long seed, int count) {
    return new Random(seed)
        .ints(count, 0, WORDS.length)
        .mapToObj(i -> WORDS[i])
        .collect(Collectors.joining(" ", "", "."));
  }
}
