package org.madang.live;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;
import org.jspecify.annotations.Nullable;
import org.madang.insight.InsightRefreshed;
import org.madang.platform.Draining;
import org.madang.platform.EventLog;
import org.madang.platform.Lags;
import org.madang.platform.LogGrew;

/**
 * Everyone on this node who listens. A hall's next tick begins this long after its last one has
 * handed out everything, so that a large hall ticks more slowly and never has two on their way.
 */
@ApplicationScoped
class Audience {
  private static final System.Logger LOG = System.getLogger(Audience.class.getName());

  /** How often a channel says at most what is new. */
  static final long TICK_MILLIS = 250;

  private static final long LOOK_AGAIN_SECONDS = 10;

  /** One hall is never told by two at once; a write never waits, so that a few serve many. */
  private static final int TELLERS = 2;

  @Resource private ManagedThreadFactory threads;
  @Inject private EventLog log;
  @Inject private Framer framer;
  @Inject private Presence presence;
  @Inject private Door door;
  @Inject private Lags lags;
  @Inject private Clock clock;
  private final Map<UUID, Hall> halls = new ConcurrentHashMap<>();

  /** When each jam's insight was refreshed last, by {@link System#nanoTime}. */
  private final Map<UUID, Long> refreshedAt = new ConcurrentHashMap<>();

  private ScheduledExecutorService tellers;

  @PostConstruct
  void start() {
    tellers = Executors.newScheduledThreadPool(TELLERS, this::teller);
  }

  private Thread teller(Runnable work) {
    var thread = threads.newThread(work);
    thread.setName("live-teller");
    return thread;
  }

  @PreDestroy
  void stop() {
    tellers.shutdownNow();
  }

  /**
   * Lets somebody listen, and says so: nothing after the position said is missed. What is not in
   * the log has no position, so it also says how long ago the insight was refreshed.
   */
  void join(Listener listener, Watch watch) {
    var jam = listener.ticket().jam();
    var hall = halls.computeIfAbsent(jam, this::open);
    listener.watch(watch, hall.position());
    hall.add(listener);
    listener.say(
        Message.joined(
            hall.position(), clock.instant().toString(), hall.present(), sinceRefreshed(jam)));
    listener.flush();
  }

  void watch(Listener listener, Watch watch) {
    listener.watch(watch, halls.get(listener.ticket().jam()).position());
  }

  void leave(Listener listener) {
    halls.get(listener.ticket().jam()).remove(listener);
  }

  void onGrowth(@Observes LogGrew grew) {
    var hall = halls.get(grew.jam());
    if (hall != null) {
      hall.grew(grew.position());
    }
  }

  private @Nullable Long sinceRefreshed(UUID jam) {
    var at = refreshedAt.get(jam);
    return at == null ? null : TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - at);
  }

  void onInsight(@Observes InsightRefreshed refreshed) {
    // first, so that who joins now hears of it in one way or the other
    refreshedAt.put(refreshed.jam(), System.nanoTime());
    var hall = halls.get(refreshed.jam());
    if (hall != null) {
      hall.announce("insight-refreshed", clock.instant().toString());
    }
  }

  /** Everyone who listens on this node, at this moment. */
  List<Listener> listeners() {
    return halls.values().stream().flatMap(hall -> hall.listeners().stream()).toList();
  }

  /** Whoever listens here comes back to another node, and says how far it had read. */
  void onDraining(@Observes Draining draining) {
    for (var hall : halls.values()) {
      for (var listener : hall.listeners()) {
        listener.close(CloseReason.CloseCodes.SERVICE_RESTART, "This server is stopping.");
      }
    }
  }

  @Gauge(name = "live_listeners", absolute = true, unit = MetricUnits.NONE)
  public long size() {
    return halls.values().stream().mapToLong(hall -> hall.listeners().size()).sum();
  }

  @Gauge(name = "live_frames", absolute = true, unit = MetricUnits.NONE)
  public long sent() {
    return halls.values().stream().mapToLong(Hall::sent).sum();
  }

  @Gauge(name = "live_frames_waiting", absolute = true, unit = MetricUnits.NONE)
  public long waiting() {
    return halls.values().stream().mapToLong(Hall::waiting).sum();
  }

  /** Those whose frames take the long way: none on the server we ship, unless it speaks TLS. */
  @Gauge(name = "live_listeners_indirect", absolute = true, unit = MetricUnits.NONE)
  public long indirect() {
    return halls.values().stream()
        .flatMap(hall -> hall.listeners().stream())
        .filter(listener -> !listener.isDirect())
        .count();
  }

  private Hall open(UUID jam) {
    var hall = new Hall(jam, log, framer, presence, door, lags);
    every(TICK_MILLIS, TimeUnit.MILLISECONDS, hall::tick);
    every(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS, hall::lookAgain);
    return hall;
  }

  private void every(long time, TimeUnit unit, Runnable work) {
    Runnable safely =
        () -> {
          try {
            work.run();
          } catch (RuntimeException e) { // one that escaped would end the ticking
            LOG.log(
                System.Logger.Level.ERROR,
                "A tick failed; what is new is told with a later one.",
                e);
          }
        };
    tellers.scheduleWithFixedDelay(safely, 0, time, unit);
  }
}
