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
import org.madang.identity.CurrentMember;

/** Where people differ, for the executives and moderators of a jam. */
@Path("jams/{jam}/opinions")
@RequestScoped
@Transactional
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
public class OpinionsResource {
  @Inject private CurrentMember current;
  @Inject private Reviewers reviewers;
  @Inject private Opinions opinions;
  @Inject private OpinionViews views;

  @GET
  public OpinionsView opinions(@PathParam("jam") UUID jam) {
    reviewers.enter(jam, current.member());
    return opinions.of(jam).map(found -> views.of(jam, found)).orElseGet(OpinionViews::none);
  }
}
