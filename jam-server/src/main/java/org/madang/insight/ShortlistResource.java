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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.identity.CurrentMember;

/** The shortlist over HTTP: for executives and moderators, and for all when the jam is over. */
@Path("jams/{jam}/shortlist")
@RequestScoped
@Transactional
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
public class ShortlistResource {
  @Inject private CurrentMember current;
  @Inject private Shortlists shortlists;

  @GET
  public ShortlistView shortlist(
      @PathParam("jam") UUID jam,
      @QueryParam("theme") @Nullable String theme,
      @QueryParam("limit") @DefaultValue("30") @Positive @Max(1000) int limit) {
    return shortlists.of(shortlists.enter(jam, current.member()), theme, limit);
  }
}
