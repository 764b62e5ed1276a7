package org.madang.live;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.madang.platform.Turns;

/** The thread that opens a socket, and whether it has left the request that it opened it in. */
final class Opener {
  /** Everything that the server does for a request happens below this. */
  private static final String SERVER = "org.glassfish.grizzly.filterchain.";

  private final Thread thread = Thread.currentThread();
  private final AtomicLong turns = Turns.ofThisThread();
  private final long turn = turns.get();

  /**
   * Whether the thread has begun another request, or does nothing for any; it may be held up for
   * long on its way out, on a busy machine or in a process that was stopped. May be called by any
   * other thread; costs a look at a stack where no other request was begun.
   */
  boolean hasLeft() {
    return turns.get() != turn
        || Arrays.stream(thread.getStackTrace())
            .noneMatch(frame -> frame.getClassName().startsWith(SERVER));
  }
}
