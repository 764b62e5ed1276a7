package org.madang.analytics.ranking;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who judged an idea and does not count: its author, and accounts that act together. That nobody
 * judged it would be untrue where there are any.
 */
record Uncounted(int people, boolean own, boolean together) {
  static Uncounted raters(IdeaEvidence idea, Set<String> muted) {
    return of(idea, idea.ratings().stream().map(IdeaEvidence.Rating::by), muted);
  }

  static Uncounted judges(IdeaEvidence idea, Set<String> muted) {
    var all =
        Stream.concat(
            idea.ratings().stream().map(IdeaEvidence.Rating::by),
            idea.supports().stream().map(IdeaEvidence.Support::by));
    return of(idea, all, muted);
  }

  private static Uncounted of(IdeaEvidence idea, Stream<Voice> voices, Set<String> muted) {
    var byAuthor =
        voices
            .filter(voice -> !Measure.byOthers(idea, voice) || muted.contains(voice.id()))
            .collect(
                Collectors.toMap(
                    Voice::id, voice -> !Measure.byOthers(idea, voice), (one, same) -> one));
    return new Uncounted(
        byAuthor.size(), byAuthor.containsValue(true), byAuthor.containsValue(false));
  }

  boolean any() {
    return people > 0;
  }

  /** Whose their judgements are. */
  Reason whose() {
    return Reason.of(own && together ? "by.either" : own ? "by.author" : "by.ring");
  }
}
