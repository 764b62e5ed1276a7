package org.madang.load;

/** A run that cannot begin or go on, with a sentence for whoever asked for it. */
final class CannotLoad extends RuntimeException {
  CannotLoad(String sentence) {
    super(sentence);
  }
}
