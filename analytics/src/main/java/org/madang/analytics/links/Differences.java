package org.madang.analytics.links;

import java.util.ArrayList;
import java.util.List;

/**
 * What makes two statements that sound alike say different things: numbers, days, negations and
 * opposites.
 */
final class Differences {
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
    return found;
  }
}
