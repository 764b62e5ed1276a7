package org.madang.moderation;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.discussion.Visits;
import org.madang.identity.CurrentMember;
import org.madang.platform.Page;

/** The flags of a jam over HTTP, for its moderators. */
@Path("jams/{jam}/flags")
@RequestScoped
@Transactional
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
public class FlagsResource {
  @Inject private CurrentMember current;
  @Inject private Visits visits;
  @Inject private Flags flags;
  @Inject private FlagViews views;

  @GET
  public Page<FlagView> list(
      @PathParam("jam") UUID jam,
      @QueryParam("state") @DefaultValue("open") String state,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @DefaultValue("50") @Positive @Max(200) int limit) {
    visits.of(jam, current.member()).requireModerator();
    var page = flags.page(jam, "open".equals(state), after, limit);
    return new Page<>(views.of(jam, page.items()), page.next());
  }
}
