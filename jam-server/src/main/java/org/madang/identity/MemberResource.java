package org.madang.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Any member's personal data, for admins who act on a member's request. */
@Path("members/{member}")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MemberResource {
  @Inject private CurrentMember current;
  @Inject private Members members;
  @Inject private Departures departures;

  @PathParam("member")
  private UUID id;

  @GET
  @Path("data")
  @RolesAllowed("admin")
  public Response data() {
    return MeResource.file(departures.data(members.get(id)));
  }

  @POST
  @Path("erasure")
  @RolesAllowed("admin")
  public void erase(@Valid @NotNull MeResource.Erasure wish) {
    departures.erase(members.get(id), current.member(), wish.words(), wish.name());
  }
}
