package org.madang.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * The end of this server: who comes is told to come back, who is inside is answered, and then the
 * process is gone. Payara's own way out takes seconds, in which it takes the program apart and goes
 * on answering for it: 404, 500, and sometimes an empty 200, which is a yes to what nobody has done
 * (record 0069). What was acknowledged is on disk at any moment, so nothing has to be put away.
 */
@ApplicationScoped
class Ending {
  private static final System.Logger LOG = System.getLogger(Ending.class.getName());

  /** As long as a request may wait for a silent database. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Duration GLANCE = Duration.ofMillis(20);

  /** When to come back: a server alone needs a little longer for its start. */
  private static final Duration BACK = Duration.ofSeconds(5);

  private final AtomicInteger inside = new AtomicInteger();
  private volatile boolean begun;

  @Inject private Lease lease;

  /** Takes the place of what the JVM does when it is told to end: Payara's own way out. */
  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    for (var told : List.of("TERM", "INT")) {
      listen(told);
    }
  }

  /**
   * By reflection, since the compiler warns of {@code sun.misc.Signal}, and Java has nothing else
   * that comes before its shutdown hooks. Without it the end is Payara's own.
   */
  private void listen(String told) {
    try {
      var signal = Class.forName("sun.misc.Signal");
      var handler = Class.forName("sun.misc.SignalHandler");
      var ours =
          Proxy.newProxyInstance(
              Ending.class.getClassLoader(),
              new Class<?>[] {handler},
              (_, _, _) -> {
                end();
                return null;
              });
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(told), ours);
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      LOG.log(Level.WARNING, "This Java tells nobody of its signals.", e);
    }
  }

  /** Counts one who comes; refuses who comes too late. */
  void enter() {
    inside.incrementAndGet();
    if (begun) {
      leave();
      throw new Refusal.Unavailable("stopping", "This server is about to stop.", BACK);
    }
  }

  void leave() {
    inside.decrementAndGet();
  }

  private void end() {
    begun = true;
    LOG.log(Level.INFO, "ending=begun inside=" + inside.get());
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (inside.get() > 0 && System.nanoTime() < deadline) {
      LockSupport.parkNanos(GLANCE.toNanos());
    }
    lease.release();
    Runtime.getRuntime().halt(0);
  }
}
