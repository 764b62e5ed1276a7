package org.madang.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Leaving in good order: when a certain file appears, this node says that it is not ready any more,
 * waits until the proxy has seen it, and then lets go of those who listen. What stops the node
 * writes the file some seconds before.
 */
@ApplicationScoped
public class Drain {
  private static final System.Logger LOG = System.getLogger(Drain.class.getName());
  private static final long LOOK_MILLIS = 200;

  @Resource private ManagedScheduledExecutorService executor;
  @Inject private Event<Draining> draining;
  @Inject private Lease lease;

  @Inject
  @ConfigProperty(name = "madang.drain.file")
  private Optional<String> file;

  /** How long a proxy may take to see that this node is not ready, in milliseconds. */
  @Inject
  @ConfigProperty(name = "madang.drain.notice", defaultValue = "1500")
  private long notice;

  private volatile boolean begun;

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    if (file.isPresent()) {
      executor.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /** Whether this node is about to stop. */
  public boolean hasBegun() {
    return begun;
  }

  private void look() {
    if (!begun && Files.exists(Path.of(file.orElseThrow()))) {
      begun = true;
      LOG.log(Level.INFO, "draining=begun");
      lease.release();
      executor.schedule(() -> draining.fire(new Draining()), notice, TimeUnit.MILLISECONDS);
    }
  }
}
