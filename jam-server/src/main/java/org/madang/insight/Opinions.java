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
  private final Map<UUID, Found> found = Latest.held(HELD);

  /** When something was found is told by the machine, not the clock, which may be set back. */
  private record Found(Differences differences, long nanos) {}

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
    return Optional.of(last.differences());
  }

  private boolean isDue(Found last, UUID jam) {
    var rest = last.differences().took().multipliedBy(SHARE);
    var age = Duration.ofNanos(System.nanoTime() - last.nanos());
    return age.compareTo(rest.compareTo(REST) > 0 ? rest : REST) > 0
        && log.head(jam) > last.differences().position();
  }

  private Differences find(UUID jam) {
    var begun = System.nanoTime();
    long position = transactions.call(() -> log.head(jam));
    var said = stances.of(jam);
    boolean enough = said.people() >= Differences.LEAST_PEOPLE && said.differs();
    var votes = enough ? OpinionVotes.of(said.votes()) : null;
    var groups = votes == null ? null : finder.find(votes);
    double stability = votes == null ? 0 : finder.stability(votes);
    double chance = votes == null ? 1 : finder.chance(votes);
    var end = System.nanoTime();
    var differences =
        new Differences(
            position,
            clock.instant(),
            Duration.ofNanos(end - begun),
            said.people(),
            said.ideas(),
            said.votes().size(),
            groups,
            stability,
            chance);
    found.put(jam, new Found(differences, end));
    return differences;
  }
}
