package org.madang.live;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.madang.insight.InsightRefreshed;
import org.madang.platform.EventLog;
import org.madang.platform.LogGrew;

/**
 * Everyone on this node who listens. One thread ticks for all jams; a few own threads send. The
 * senders carry the platform's class loader, because Payara's Tyrus re-arms a timer at each send
 * and for that searches the class path of the sending thread, which costs three quarters of the
 * send otherwise.
 */
@ApplicationScoped
class Audience {
  private static final System.Logger LOG = System.getLogger(Audience.class.getName());

  /** How often a channel says at most what is new. */
  static final long TICK_MILLIS = 250;

  private static final int TICKS_PER_PRESENCE = 8;
  private static final int TICKS_PER_BEAT = 80;
  private static final int SENDERS = 2;

  @Resource private ManagedThreadFactory threads;
  @Inject private EventLog log;
  @Inject private Framer framer;
  @Inject private Clock clock;
  private final Map<UUID, Hall> halls = new ConcurrentHashMap<>();
  private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS, Audience::sender);
  private volatile boolean stopped;

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    threads.newThread(this::run).start();
  }

  @PreDestroy
  void stop() {
    stopped = true;
    senders.shutdownNow();
  }

  /** Lets somebody listen, and says so: nothing after the position said is missed. */
  Listener join(Session session, UUID jam, UUID member, boolean moderator, Watch watch) {
    var hall = halls.computeIfAbsent(jam, id -> new Hall(id, log, framer));
    var listener = new Listener(session, member, moderator, senders);
    hall.add(listener);
    listener.watch(watch, hall.position());
    listener.say(Message.joined(hall.position(), clock.instant().toString(), hall.present()));
    return listener;
  }

  void watch(UUID jam, Listener listener, Watch watch) {
    listener.watch(watch, halls.get(jam).position());
  }

  void leave(UUID jam, Listener listener) {
    halls.get(jam).remove(listener);
  }

  void onGrowth(@Observes LogGrew grew) {
    var hall = halls.get(grew.jam());
    if (hall != null) {
      hall.grew(grew.position());
    }
  }

  void onInsight(@Observes InsightRefreshed refreshed) {
    var hall = halls.get(refreshed.jam());
    if (hall != null) {
      hall.announce("insight-refreshed", clock.instant().toString());
    }
  }

  /** Who listens on this node. */
  Set<UUID> members() {
    return halls.values().stream()
        .flatMap(hall -> hall.listeners().stream())
        .map(Listener::member)
        .collect(Collectors.toSet());
  }

  /** Closes the sockets of these members on this node. */
  void dismiss(Set<UUID> gone) {
    halls.values().stream()
        .flatMap(hall -> hall.listeners().stream())
        .filter(listener -> gone.contains(listener.member()))
        .forEach(listener -> listener.close(Closing.SIGN_IN, "Sign in again to listen."));
  }

  /** How many listen on this node. */
  int size() {
    return halls.values().stream().mapToInt(hall -> hall.listeners().size()).sum();
  }

  private void run() {
    for (long tick = 0; !stopped; tick++) {
      var now = tick;
      halls.values().forEach(hall -> tick(hall, now));
      LockSupport.parkNanos(TICK_MILLIS * 1_000_000);
    }
  }

  private void tick(Hall hall, long tick) {
    try {
      hall.tick();
      if (tick % TICKS_PER_PRESENCE == 0) {
        hall.sayPresence();
      }
      if (tick % TICKS_PER_BEAT == 0) {
        hall.listeners().forEach(listener -> listener.say(Message.BEAT));
      }
    } catch (RuntimeException e) { // one that escaped would end the ticking
      if (!stopped) {
        LOG.log(
            System.Logger.Level.ERROR, "A tick failed; what is new is told with a later one.", e);
      }
    }
  }

  private static Thread sender(Runnable work) {
    var thread = new Thread(work, "live-sender");
    thread.setDaemon(true);
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    return thread;
  }
}
