package org.madang.live;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.madang.identity.SignIns;
import org.madang.platform.Cry;

/**
 * Shows out who listens and may no longer. A socket is asked who it is only when it opens; this
 * looks at all of them again, round by round, and hears at once of a session that was ended. See
 * docs/decisions/0076.
 */
@ApplicationScoped
class Doorkeeper {
  private static final System.Logger LOG = System.getLogger(Doorkeeper.class.getName());

  /** How long somebody may go on hearing at most, when nobody said that it is over. */
  static final Duration ROUND = Duration.ofSeconds(30);

  @Resource private ManagedThreadFactory threads;
  @Resource private ManagedScheduledExecutorService soon;
  @Inject private Audience audience;
  @Inject private SignIns signIns;
  @Inject private Door door;
  private volatile boolean stopped;

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    threads.newThread(() -> goRound(this::lookAround)).start();
    if (signIns.dependOnProvider()) { // which may keep one waiting
      threads.newThread(() -> goRound(this::askProvider)).start();
    }
  }

  @PreDestroy
  void stop() {
    stopped = true;
  }

  void hear(@Observes Cry cry) {
    if (cry.isAbout(SignIns.ENDED)) {
      soon.execute(() -> endWith(Set.of(cry.text())));
    }
  }

  private void goRound(Runnable look) {
    while (!stopped) {
      try {
        Thread.sleep(ROUND);
        look.run();
      } catch (InterruptedException e) {
        stopped = true;
      } catch (RuntimeException e) {
        if (!stopped) {
          LOG.log(Level.ERROR, "Who listens could not be looked at; trying again", e);
        }
      }
    }
  }

  private void lookAround() {
    var here = audience.listeners();
    var inForce = signIns.inForce(sessions(here));
    var signedIn =
        here.stream()
            .collect(Collectors.partitioningBy(one -> inForce.contains(one.ticket().session())));
    signedIn.get(false).forEach(Doorkeeper::end);
    door.look(signedIn.get(true));
  }

  private void askProvider() {
    endWith(signIns.endedAtProvider(sessions(audience.listeners())));
  }

  private static Set<String> sessions(List<Listener> listeners) {
    return listeners.stream().map(one -> one.ticket().session()).collect(Collectors.toSet());
  }

  private void endWith(Set<String> sessions) {
    audience.listeners().stream()
        .filter(listener -> sessions.contains(listener.ticket().session()))
        .forEach(Doorkeeper::end);
  }

  private static void end(Listener listener) {
    listener.close(Closing.SIGN_IN, "Sign in again to listen.");
  }
}
