package org.madang.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * What a proxy and an operator are told. No answer waits for the database or for a connection of
 * the pool: each tells what the loops found that run anyway, so that a busy node is not taken for a
 * dead one.
 */
@ApplicationScoped
public class Health {
  /** A healthy loop comes round every second. */
  private static final long LATE_SECONDS = 15;

  /** A loop that waits for the database gives up long before. */
  private static final long DEAD_SECONDS = 180;

  private static final String START =
      Optional.ofNullable(System.getenv("MADANG_START")).orElse("by hand");

  @Inject private DatabasePulse pulse;
  @Inject private Crier crier;
  @Inject private Sealer sealer;
  @Inject private Drain drain;

  /** Whether requests should come here, and by which name the launcher knows this process. */
  @Produces
  @Readiness
  HealthCheck serving() {
    return () ->
        HealthCheckResponse.named("serving")
            .withData("start", START)
            .status(!drain.hasBegun())
            .build();
  }

  /** Whether the database answers, and tells of what is written. */
  @Produces
  @Readiness
  HealthCheck database() {
    return () -> {
      var heard = crier.secondsSinceHeard();
      return HealthCheckResponse.named("database")
          .withData("secondsAgo", heard)
          .status(pulse.answers() && heard <= LATE_SECONDS)
          .build();
    };
  }

  /** Whether what is written becomes part of the log, here or by another node. */
  @Produces
  @Readiness
  HealthCheck sealing() {
    return () -> check("sealing", sealer.secondsSinceSealed(), LATE_SECONDS);
  }

  /** Whether a restart is needed, and nothing less would do. */
  @Produces
  @Liveness
  HealthCheck loops() {
    return () ->
        check(
            "loops", Math.max(crier.secondsSinceTried(), sealer.secondsSinceTried()), DEAD_SECONDS);
  }

  /** A check of something that happens again and again, by how long ago it did. */
  public static HealthCheckResponse check(String name, long seconds, long most) {
    return HealthCheckResponse.named(name)
        .withData("secondsAgo", seconds)
        .status(seconds <= most)
        .build();
  }
}
