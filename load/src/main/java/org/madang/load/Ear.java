package org.madang.load;

/** Told of every request; from many threads at once. */
interface Ear {
  /** It is about to be sent. */
  default void sent(Request request) {}

  /**
   * The server has answered.
   *
   * @param status 0 if there was no answer
   * @param millis from the first byte sent to the last received
   */
  void answered(Request request, int status, int millis);
}
