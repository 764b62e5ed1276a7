package org.madang.chaos;

/**
 * Something that goes wrong, and how often it comes.
 *
 * @param weight how many times in each round of the {@link Deck}
 * @param strike breaks something, and mends what a broken world would mend: power comes back, space
 *     is freed; Madang itself must do the rest
 */
record Fault(String name, int weight, Strike strike) {
  @FunctionalInterface
  interface Strike {
    void at(Scene scene);
  }
}
