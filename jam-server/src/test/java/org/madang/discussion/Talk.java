package org.madang.discussion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A small conversation to test with: ada opens an idea in a forum of the jam, ben replies. */
final class Talk {
  static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  static final UUID JAM = new UUID(1, 1);
  static final UUID FORUM = new UUID(1, 2);
  static final UUID ADA = new UUID(2, 1);
  static final UUID BEN = new UUID(2, 2);
  static final UUID CHI = new UUID(2, 3);

  private Talk() {}

  static Opening opening(ThreadKind kind, String title, String text) {
    return new Opening(kind, title, text, List.of("bikes"), "en");
  }

  static JamThread idea() {
    return JamThread.open(
        UUID.randomUUID(),
        JAM,
        FORUM,
        ADA,
        opening(ThreadKind.IDEA, "Bike lanes", "More of them."),
        NOON);
  }

  static JamThread question() {
    return JamThread.open(
        UUID.randomUUID(),
        JAM,
        FORUM,
        ADA,
        opening(ThreadKind.QUESTION, "Who rides?", "Tell."),
        NOON);
  }

  static Post reply(JamThread thread, Post parent, String words) {
    return thread.reply(UUID.randomUUID(), parent, BEN, words, NOON);
  }
}
