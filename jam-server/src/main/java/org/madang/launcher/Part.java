package org.madang.launcher;

import java.io.IOException;

/** A process that Madang consists of, and that must not stay dead. */
interface Part {
  /** How a sentence about it begins. */
  String name();

  boolean isAlive();

  /** Whether it does its work; asked again while it is starting. */
  boolean isReady();

  /** Starts it again after it died. */
  void revive() throws IOException;

  /** Whether others do the same work, so that all can go on without it. */
  default boolean isOneOfSeveral() {
    return false;
  }

  /** Whether it was asked to let go before it ended, as a planned stop does. */
  default boolean isDrained() {
    return false;
  }

  /** Why it died, as far as its log tells. */
  String lastWords();
}
