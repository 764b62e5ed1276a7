package org.madang.analytics.links;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What makes two statements that sound alike say different things: numbers, days, negations,
 * opposites, and, where nearly all words are the same, those few that were exchanged for others.
 */
final class Differences {
  private static final int MOST_EXCHANGED = 2;

  private Differences() {}

  /** The differences, each as one words it; empty if none was found. */
  static List<String> between(Markers first, Markers second) {
    var found = new ArrayList<String>();
    if (!first.numbers().equals(second.numbers())
        && !first.numbers().isEmpty()
        && !second.numbers().isEmpty()) {
      found.add(String.join(", ", first.numbers()) + " / " + String.join(", ", second.numbers()));
    }
    first
        .days()
        .forEach(
            (day, word) ->
                second
                    .days()
                    .forEach(
                        (other, otherWord) -> {
                          if (!second.days().containsKey(day) && !first.days().containsKey(other)) {
                            found.add(word + " / " + otherWord);
                          }
                        }));
    if (first.negated() != second.negated()) {
      found.add("one of them says no");
    }
    first
        .sides()
        .forEach(
            (side, word) -> {
              var otherWord = second.sides().get(-side);
              if (otherWord != null
                  && !second.sides().containsKey(side)
                  && !first.sides().containsKey(-side)) {
                found.add(word + " / " + otherWord);
              }
            });
    if (found.isEmpty()) {
      exchanged(first, second, found);
    }
    return found;
  }

  /**
   * "Passive cooling of chips", "Active cooling of chips": most words are shared, and each has one
   * or two that the other has not. Only an addition on one side is no exchange.
   */
  private static void exchanged(Markers first, Markers second, List<String> found) {
    var own = new TreeMap<>(first.terms());
    var others = new TreeMap<>(second.terms());
    own.keySet().removeAll(second.terms().keySet());
    others.keySet().removeAll(first.terms().keySet());
    var kin = new ArrayList<String>();
    for (var term : own.keySet()) {
      others.keySet().stream()
          .filter(other -> areKin(term, other))
          .findFirst()
          .ifPresent(
              other -> {
                kin.add(term);
                kin.add(other);
              });
    }
    own.keySet().removeAll(kin);
    others.keySet().removeAll(kin);
    int shared = first.terms().size() - own.size();
    boolean few = Math.max(own.size(), others.size()) <= MOST_EXCHANGED;
    if (!own.isEmpty()
        && !others.isEmpty()
        && few
        && shared >= 2 * Math.max(own.size(), others.size())) {
      found.add(String.join(" ", own.values()) + " / " + String.join(" ", others.values()));
    }
  }

  /**
   * Forms of one word, as far as their beginning tells; a Korean syllable tells as much as three
   * letters.
   */
  private static boolean areKin(String term, String other) {
    int needed = term.codePointAt(0) >= 0x1100 ? 1 : 3;
    return term.regionMatches(0, other, 0, needed);
  }
}
