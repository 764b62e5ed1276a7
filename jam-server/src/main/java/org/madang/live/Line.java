package org.madang.live;

import java.util.List;
import java.util.function.Consumer;

/** The way to one browser. */
interface Line {
  /**
   * Sends messages in order and never waits for a slow browser.
   *
   * @param sent told whether it went well, once all of it is on its way, perhaps before this
   *     returns; nothing else is sent until then
   */
  void send(List<Saying> sayings, Consumer<Boolean> sent);
}
