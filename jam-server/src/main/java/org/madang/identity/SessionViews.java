package org.madang.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.madang.identity.SessionResource.Me;
import org.madang.identity.SessionResource.SignOnOffer;

/** Gathers what a browser is told of who it is. */
@ApplicationScoped
public class SessionViews {
  private static final String VERSION = "0.1.0";

  @Inject private CurrentMember current;
  @Inject private SignOn signOn;
  @Inject private Clock clock;

  /** Whoever asks, also a stranger, and the server's time. */
  public SessionResource.View now() {
    return new SessionResource.View(
        current.maybe().map(Me::of).orElse(null),
        clock.instant().toString(),
        VERSION,
        signOn.maybe().map(on -> new SignOnOffer(on.settings().name())).orElse(null));
  }
}
