package org.madang.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.madang.discussion.Visits;
import org.madang.identity.CurrentMember;

/** Conversations worth joining, over HTTP. */
@Path("jams/{jam}/conversations")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class ConversationsResource {
  @Inject private CurrentMember current;
  @Inject private Visits visits;
  @Inject private ConversationsToJoin conversations;

  @GET
  @RolesAllowed("member")
  public List<ConversationsToJoin.Invitation> toJoin(
      @PathParam("jam") UUID jam,
      @QueryParam("limit") @DefaultValue("" + ConversationsToJoin.USUAL) @Positive @Max(50)
          int limit) {
    return conversations.of(visits.of(jam, current.member()), limit);
  }
}
