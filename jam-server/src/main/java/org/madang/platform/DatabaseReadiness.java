package org.madang.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A server is ready as long as its database answers. */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {
  @Inject private DatabasePulse pulse;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database").status(pulse.answers()).build();
  }
}
