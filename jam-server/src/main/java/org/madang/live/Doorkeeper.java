package org.madang.live;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashSet;
import java.util.concurrent.locks.LockSupport;
import org.madang.identity.SignIns;

/**
 * Shows out who listens and is signed in no more. A socket is asked who it is only when it opens;
 * where an identity provider decides who is in, that must not hold for days.
 */
@ApplicationScoped
class Doorkeeper {
  private static final System.Logger LOG = System.getLogger(Doorkeeper.class.getName());
  private static final Duration ROUND = Duration.ofSeconds(30);

  @Resource private ManagedThreadFactory threads;
  @Inject private Audience audience;
  @Inject private SignIns signIns;
  private volatile boolean stopped;

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    if (signIns.dependOnProvider()) {
      threads.newThread(this::run).start();
    }
  }

  @PreDestroy
  void stop() {
    stopped = true;
  }

  private void run() {
    while (!stopped) {
      LockSupport.parkNanos(ROUND.toNanos());
      try {
        lookAround();
      } catch (RuntimeException e) {
        if (!stopped) {
          LOG.log(Level.ERROR, "Who listens could not be looked at; trying again", e);
        }
      }
    }
  }

  private void lookAround() {
    var gone = new HashSet<>(audience.members());
    gone.removeAll(signIns.signedIn(gone));
    audience.dismiss(gone);
  }
}
