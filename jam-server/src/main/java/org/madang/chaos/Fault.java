package org.madang.chaos;

/**
 * Something that goes wrong, and how often it is chosen.
 *
 * @param weight in proportion to the others'
 * @param strike breaks something, and mends what a broken world would mend: power comes back, space
 *     is freed; Madang itself must do the rest
 */
record Fault(String name, int weight, Strike strike) {
  @FunctionalInterface
  interface Strike {
    void at(Scene scene);
  }
}
