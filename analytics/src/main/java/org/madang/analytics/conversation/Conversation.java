package org.madang.analytics.conversation;

import java.util.Comparator;
import java.util.List;

/**
 * A thread: how it was opened, and what was said since, in the order of time.
 *
 * @param opening title and text; its id is the thread's
 */
public record Conversation(Utterance opening, List<Utterance> posts) {
  public Conversation {
    posts =
        posts.stream()
            .sorted(Comparator.comparing(Utterance::at).thenComparing(Utterance::id))
            .toList();
  }

  /** The thread's id. */
  public String id() {
    return opening.id();
  }
}
