package org.madang.jam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.madang.platform.EventLog;

/**
 * Says in the log that a phase has begun; on many nodes, the version of the jam lets one of them
 * say it.
 */
@ApplicationScoped
class PhaseBell {
  @Inject private Jams jams;
  @Inject private EventLog log;
  @Inject private Clock clock;

  @Transactional
  public void ring() {
    var now = clock.instant();
    for (var jam : jams.withPhaseToAnnounce(now)) {
      jam.beginPhase(now)
          .ifPresent(phase -> log.append(jam.id(), "phase-began", null, Map.of("phase", phase)));
    }
  }
}
