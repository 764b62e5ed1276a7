package org.madang.insight;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.madang.jam.Jam;

/**
 * The weighings of jams that somebody asks about: what the analyst keeps in memory where it is the
 * one that counts, else (after a restart, on another node) weighed anew, which takes a moment.
 */
@ApplicationScoped
class Weighings {
  /** Jams whose weighing made anew is held. */
  private static final int HELD = 8;

  /** How far behind a weighing may be while the jam runs: questions need no newer one. */
  private static final Duration STALE = Duration.ofSeconds(60);

  @Resource private ManagedThreadFactory threads;
  @Inject private Analysis analysis;
  @Inject private Rankings rankings;

  private final Errands<Weighing> errands = new Errands<>("Weighing", this::weigh);

  private final Map<UUID, Weighing> made = Latest.held(HELD);

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    threads.newThread(errands).start();
  }

  @PreDestroy
  void stop() {
    errands.stop();
  }

  /**
   * The weighing behind the ranking that counts; nothing while nobody has looked at the jam yet, or
   * while it is made. Needs a running transaction.
   */
  Optional<Weighing> of(Jam jam) {
    var counts = rankings.mark(jam);
    if (counts.isEmpty()) {
      return Optional.empty();
    }
    return analysis
        .weighing(jam.id())
        .filter(one -> isOf(counts.get(), one))
        .or(() -> Optional.ofNullable(made.get(jam.id())).filter(one -> isOf(counts.get(), one)))
        .or(() -> errands.soon(jam.id()));
  }

  private static boolean isOf(Rankings.Mark counts, Weighing weighing) {
    var mark = weighing.mark();
    return mark.kind().equals(counts.kind())
        && (counts.frozen()
            || mark.position() == counts.position()
            || mark.computedAt().plus(STALE).isAfter(counts.computedAt()));
  }

  private Weighing weigh(UUID jam) {
    var weighing = analysis.weigh(jam);
    made.put(jam, weighing);
    return weighing;
  }
}
