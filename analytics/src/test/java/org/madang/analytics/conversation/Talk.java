package org.madang.analytics.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A thread for the tests of this room: opened by ada, one post a minute. */
final class Talk {
  static final Instant NINE = Instant.parse("2026-01-01T09:00:00Z");
  private final List<Utterance> posts = new ArrayList<>();
  private final String id;
  private final String language;
  private final String opening;

  Talk(String id, String language, String opening) {
    this.id = id;
    this.language = language;
    this.opening = opening;
  }

  Talk says(String author, String text) {
    return answers(id, author, text);
  }

  Talk answers(String parent, String author, String text) {
    posts.add(
        new Utterance(
            id + "-" + (posts.size() + 1), parent, author, at(posts.size() + 1), language, text));
    return this;
  }

  static Instant at(int minutes) {
    return NINE.plus(Duration.ofMinutes(minutes));
  }

  Conversation conversation() {
    return new Conversation(new Utterance(id, "", "ada", NINE, language, opening), posts);
  }
}
