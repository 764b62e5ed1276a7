package org.madang.chaos;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;

/**
 * Which fault comes next: each is in it as often as it weighs, shuffled, and shuffled anew when all
 * were drawn. So none is forgotten, however seldom it comes.
 */
final class Deck {
  private final List<Fault> faults;
  private final SplittableRandom random;
  private final Queue<Fault> left = new ArrayDeque<>();

  Deck(List<Fault> faults, SplittableRandom random) {
    this.faults = faults;
    this.random = random;
  }

  Fault draw() {
    if (left.isEmpty()) {
      left.addAll(shuffled());
    }
    return left.remove();
  }

  private List<Fault> shuffled() {
    var cards = new ArrayList<Fault>();
    faults.forEach(fault -> cards.addAll(Collections.nCopies(fault.weight(), fault)));
    Collections.shuffle(cards, random);
    return cards;
  }
}
