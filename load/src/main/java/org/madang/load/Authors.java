package org.madang.load;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Replies by one member after another, into one thread after another. */
final class Authors implements Supplier<Request> {
  private static final int WORDS = 40;

  private final List<String> sessions;
  private final List<String> threads;
  private final AtomicLong turn = new AtomicLong();

  Authors(List<String> sessions, List<String> threads) {
    this.sessions = sessions;
    this.threads = threads;
  }

  @Override
  public Request get() {
    var number = turn.getAndIncrement();
    return Request.reply(
        threads.get((int) (number % threads.size())),
        sessions.get((int) (number % sessions.size())),
        Prose.words(number, WORDS));
  }
}
