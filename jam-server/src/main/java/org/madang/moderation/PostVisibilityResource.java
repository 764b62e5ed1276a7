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
import java.util.List;
import java.util.UUID;
import org.madang.discussion.Cards;
import org.madang.discussion.PostView;
import org.madang.discussion.Visits;
import org.madang.identity.CurrentMember;

/** Hiding and restoring a post over HTTP, for moderators. */
@Path("posts/{post}/visibility")
@RequestScoped
@Transactional
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PostVisibilityResource {
  @Inject private CurrentMember current;
  @Inject private Visits visits;
  @Inject private Moderation moderation;
  @Inject private Cards cards;
  @Inject private Clock clock;

  @PUT
  @RolesAllowed("member")
  public PostView show(@PathParam("post") UUID id, @Valid @NotNull VisibilityWords words) {
    var at = visits.post(id, current.member());
    moderation.hide(at, words.hidden(), words.reason());
    return cards.posts(List.of(at.post()), at.visit(), clock.instant(), true).getFirst();
  }
}
