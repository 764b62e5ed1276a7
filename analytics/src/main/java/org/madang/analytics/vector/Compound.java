package org.madang.analytics.vector;

import java.util.List;
import java.util.function.Predicate;

/**
 * German writes words together that other languages write apart, so that most long words of a text
 * are in no dictionary while their parts are. Cuts one in two known parts, the second as long as
 * possible (the head of a German compound stands last), with the letters that may join them left
 * out (after Koehn and Knight 2003, section 2, which allows more parts and weighs them by how
 * frequent they are). Costs a few look-ups a letter.
 */
final class Compound {
  /** Shorter parts are found in words that are no compounds. */
  private static final int SHORTEST = 4;

  private static final List<String> JOINTS = List.of("", "s", "es", "n", "en", "e");

  private Compound() {}

  /**
   * The two parts, or nothing if the word cannot be cut.
   *
   * @param word in the form the analyzer gives it
   */
  static List<String> parts(String word, Predicate<String> known) {
    for (int cut = SHORTEST; cut <= word.length() - SHORTEST; cut++) {
      var second = word.substring(cut);
      if (known.test(second)) {
        var first = first(word.substring(0, cut), known);
        if (!first.isEmpty()) {
          return List.of(first, second);
        }
      }
    }
    return List.of();
  }

  /** The known word that the beginning is, with or without a joint; else an empty one. */
  private static String first(String beginning, Predicate<String> known) {
    return JOINTS.stream()
        .filter(beginning::endsWith)
        .map(joint -> beginning.substring(0, beginning.length() - joint.length()))
        .filter(word -> word.length() >= SHORTEST && known.test(word))
        .findFirst()
        .orElse("");
  }
}
