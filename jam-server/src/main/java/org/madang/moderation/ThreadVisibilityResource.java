package org.madang.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.madang.discussion.Cards;
import org.madang.discussion.ThreadView;
import org.madang.discussion.Visits;
import org.madang.identity.CurrentMember;

/** Hiding and restoring a thread over HTTP, for moderators. */
@Path("threads/{thread}/visibility")
@RequestScoped
@Transactional
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ThreadVisibilityResource {
  @Inject private CurrentMember current;
  @Inject private Visits visits;
  @Inject private Moderation moderation;
  @Inject private Cards cards;
  @Inject private Clock clock;

  @PUT
  @RolesAllowed("member")
  public ThreadView show(@PathParam("thread") UUID id, @Valid @NotNull VisibilityWords words) {
    var in = visits.thread(id, current.member());
    moderation.hide(in, words.hidden(), words.reason());
    return cards.page(in.thread(), in.visit(), clock.instant());
  }
}
