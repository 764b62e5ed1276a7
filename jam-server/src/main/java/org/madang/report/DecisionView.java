package org.madang.report;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.discussion.JamThread;
import org.madang.discussion.Visibility;
import org.madang.identity.Person;

/**
 * A decision as it travels back to who contributed.
 *
 * @param into the idea that this one is merged into; null of another verdict
 */
public record DecisionView(
    Idea thread,
    Verdict decision,
    String reason,
    @Nullable Idea into,
    @Nullable Person by,
    Instant at) {
  /** An idea that it is about or leads to; without its title where that is hidden or withdrawn. */
  public record Idea(UUID id, String title, String kind, UUID forum) {
    static Idea of(JamThread thread) {
      var title = thread.visibility() == Visibility.VISIBLE ? thread.title() : "";
      return new Idea(thread.id(), title, thread.kind().name(), thread.forum());
    }
  }

  static DecisionView of(
      Decision decision, JamThread idea, @Nullable JamThread into, Map<UUID, Person> people) {
    return new DecisionView(
        Idea.of(idea),
        decision.verdict(),
        decision.reason(),
        into == null ? null : Idea.of(into),
        people.get(decision.by()),
        decision.at());
  }
}
