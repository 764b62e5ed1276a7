package org.madang.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.madang.platform.Health;

/**
 * Whether the indexes of this node can be written; one that is being filled again can. A bean of
 * its own, because Payara makes these before resources can be injected.
 */
@Readiness
@ApplicationScoped
class IndexHealth implements HealthCheck {
  private static final long LATE_SECONDS = 60;

  @Inject private Indexer indexer;

  @Override
  public HealthCheckResponse call() {
    return Health.check("search", indexer.secondsSinceFollowed(), LATE_SECONDS);
  }
}
