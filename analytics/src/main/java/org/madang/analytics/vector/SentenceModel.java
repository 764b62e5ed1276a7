package org.madang.analytics.vector;

import org.madang.analytics.Port;

/** A trained model that knows what sentences mean. Safe to share between threads. */
@Port("a neural network outside this code, of which an operator may bring another")
public interface SentenceModel {

  /** The name of the space its vectors lie in; changes with the model. */
  String space();

  /** Whether the model was trained on this language (ISO 639-1). */
  boolean knows(String language);

  /** A vector of unit length, or zero where nothing is known of the text. */
  float[] embed(String text);

  /** Whether a vector is computed sooner than it is fetched from a store. */
  default boolean isQuick() {
    return false;
  }
}
