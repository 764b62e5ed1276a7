package org.madang.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import java.util.Collection;
import java.util.stream.Collectors;
import org.madang.jam.Memberships;
import org.madang.jam.Sight;

/** Asks of listeners whether they may still hear what they hear, and lets go who may not. */
@ApplicationScoped
class Door {
  @Inject private Memberships memberships;

  /** Whoever came back since with the right ticket stays. One look at the database for all. */
  void look(Collection<Listener> listeners) {
    if (listeners.isEmpty()) {
      return;
    }
    var members = listeners.stream().map(Listener::member).collect(Collectors.toSet());
    var sight = memberships.sight(members);
    listeners.forEach(listener -> look(listener, sight));
  }

  /** Whose roles have changed comes back, and may hear more or less than before. */
  private static void look(Listener listener, Sight sight) {
    var ticket = listener.ticket();
    if (!sight.reaches(ticket.jam(), ticket.member())) {
      listener.close(Closing.NO_SUCH_JAM, "You are no longer in this jam.");
    } else if (sight.moderates(ticket.jam(), ticket.member()) != ticket.moderator()) {
      listener.close(CloseReason.CloseCodes.SERVICE_RESTART, "Your roles have changed.");
    }
  }
}
