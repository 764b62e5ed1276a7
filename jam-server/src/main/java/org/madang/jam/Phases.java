package org.madang.jam;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;

/** Looks at the clock once a second, so that a phase that begins is said in the log. */
@ApplicationScoped
class Phases {
  private static final System.Logger LOG = System.getLogger(Phases.class.getName());

  @Resource private ManagedScheduledExecutorService executor;
  @Inject private PhaseBell bell;

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    executor.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
  }

  private void look() {
    try {
      bell.ring();
    } catch (RuntimeException e) { // one that escaped would end the schedule
      LOG.log(
          System.Logger.Level.WARNING,
          "The phases could not be looked at; trying again in a second.",
          e);
    }
  }
}
