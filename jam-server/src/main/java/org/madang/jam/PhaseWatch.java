package org.madang.jam;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.madang.platform.EventLog;
import org.madang.platform.Transactions;

/**
 * Looks once a second whether a phase has begun, and logs it. What a phase allows does not wait for
 * this: the clock decides.
 */
@ApplicationScoped
public class PhaseWatch {
  private static final Logger LOG = System.getLogger(PhaseWatch.class.getName());

  @Resource private ManagedScheduledExecutorService executor;
  @Inject private Transactions transactions;
  @Inject private Jams jams;
  @Inject private EventLog log;
  @Inject private Clock clock;

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    executor.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
  }

  private void look() {
    try {
      transactions
          .call(() -> jams.due(clock.instant()))
          .forEach(jam -> transactions.run(() -> announce(jam)));
    } catch (RuntimeException broken) {
      LOG.log(Level.WARNING, "The phases could not be looked at and will be in a moment", broken);
    }
  }

  /** Two nodes that look at once: the second waits, and finds nothing left to announce. */
  private void announce(UUID id) {
    var jam = jams.hold(id);
    for (var phase : jam.announceBegun(clock.instant())) {
      log.append(id, "phase-began", null, Map.of("phase", phase.name()));
    }
  }
}
