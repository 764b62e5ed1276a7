package org.madang.insight;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.madang.analytics.opinion.OpinionFinder;
import org.madang.analytics.opinion.OpinionOptions;
import org.madang.analytics.opinion.OpinionVotes;
import org.madang.platform.EventLog;
import org.madang.platform.Transactions;

/**
 * Finds where people differ, for those who ask, on one thread of its own; what was found is shown
 * until it is a minute old, or ten times as old as it took, and something has happened since.
 */
@ApplicationScoped
class Opinions {
  private static final Duration REST = Duration.ofMinutes(1);
  private static final int SHARE = 10;

  /** Jams of which it is known where people differ. */
  private static final int HELD = 8;

  @Resource private ManagedThreadFactory threads;
  @Inject private Stances stances;
  @Inject private Transactions transactions;
  @Inject private EventLog log;
  @Inject private Clock clock;

  private final OpinionFinder finder =
      new OpinionFinder(
          new OpinionOptions(
              Stances.STANDS,
              OpinionOptions.defaults().most(),
              OpinionOptions.defaults().telling(),
              OpinionOptions.defaults().seed()));

  private final Errands<Differences> errands = new Errands<>("Finding opinion groups", this::find);
  private final Map<UUID, Differences> found = Latest.held(HELD);

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    threads.newThread(errands).start();
  }

  @PreDestroy
  void stop() {
    errands.stop();
  }

  /** What was found last; nothing while it is being found for the first time. */
  Optional<Differences> of(UUID jam) {
    var last = found.get(jam);
    if (last == null) {
      return errands.soon(jam);
    }
    if (isDue(last, jam)) {
      errands.ask(jam);
    }
    return Optional.of(last);
  }

  private boolean isDue(Differences last, UUID jam) {
    var rest = last.took().multipliedBy(SHARE);
    var age = Duration.between(last.computedAt(), clock.instant());
    return age.compareTo(rest.compareTo(REST) > 0 ? rest : REST) > 0
        && log.head(jam) > last.position();
  }

  private Differences find(UUID jam) {
    var start = clock.instant();
    long position = transactions.call(() -> log.head(jam));
    var said = stances.of(jam);
    boolean enough = said.people() >= Differences.LEAST_PEOPLE && said.differs();
    var votes = enough ? OpinionVotes.of(said.votes()) : null;
    var groups = votes == null ? null : finder.find(votes);
    double stability = votes == null ? 0 : finder.stability(votes);
    double chance = votes == null ? 1 : finder.chance(votes);
    var end = clock.instant();
    var differences =
        new Differences(
            position,
            end,
            Duration.between(start, end),
            said.people(),
            said.ideas(),
            said.votes().size(),
            groups,
            stability,
            chance);
    found.put(jam, differences);
    return differences;
  }
}
