package org.madang.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.discussion.Cards;
import org.madang.discussion.JamThread;
import org.madang.insight.IdeaVerdicts;

/** Tells the shortlist what was decided about its ideas. */
@ApplicationScoped
class DecidedIdeas implements IdeaVerdicts {
  @Inject private Decisions decisions;
  @Inject private Cards cards;

  @Override
  public Map<UUID, Verdict> of(UUID jam) {
    var decided = decisions.all(jam);
    var people = cards.people(decided.stream().map(Decision::by).distinct().toList());
    var targets = decisions.targets(jam, decided);
    var verdicts = new HashMap<UUID, Verdict>();
    for (var decision : decided) {
      var by = Objects.requireNonNull(people.get(decision.by()));
      verdicts.put(
          decision.thread(),
          new Verdict(
              decision.verdict().name(),
              decision.reason(),
              target(targets.get(decision.into())),
              by,
              decision.at()));
    }
    return verdicts;
  }

  private static @Nullable Target target(@Nullable JamThread into) {
    return into == null ? null : new Target(into.id(), DecisionView.Idea.of(into).title());
  }
}
