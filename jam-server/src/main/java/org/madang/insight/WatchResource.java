package org.madang.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.madang.discussion.Visits;
import org.madang.identity.CurrentMember;

/** Where to step in, for the moderators of a jam. */
@Path("jams/{jam}/watch")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class WatchResource {
  @Inject private CurrentMember current;
  @Inject private Visits visits;
  @Inject private Lookout lookout;
  @Inject private Watches watches;

  @GET
  @RolesAllowed("member")
  public WatchView watch(@PathParam("jam") UUID jam) {
    visits.of(jam, current.member()).requireModerator();
    return lookout.of(jam).map(sight -> watches.of(jam, sight)).orElseGet(WatchView::none);
  }
}
