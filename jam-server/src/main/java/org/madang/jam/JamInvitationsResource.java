package org.madang.jam;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.madang.identity.CurrentMember;
import org.madang.identity.Invitations;
import org.madang.platform.BodyLimit;

/** Inviting into a jam over HTTP, by JSON or by CSV. All are invited, or none. */
@Path("jams/{jam}/invitations")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class JamInvitationsResource {
  /** Whom to invite. */
  public record Guests(@NotNull List<@NotNull @Valid Guest> invitations) {}

  /** An invitation that was made; the link is shown this once. */
  public record Made(int line, String email, String name, String link, String token) {}

  @Inject private Jams jams;
  @Inject private Invitations invitations;
  @Inject private CurrentMember current;

  @PathParam("jam")
  private UUID jamId;

  @Context private HttpServletRequest request;

  @POST
  @Consumes("application/json")
  @BodyLimit(megabytes = 8)
  @RolesAllowed("admin")
  public Response invite(@Valid @NotNull Guests guests) {
    return invite(Guest.checked(guests.invitations(), 1));
  }

  @POST
  @Consumes("text/csv")
  @BodyLimit(megabytes = 8)
  @RolesAllowed("admin")
  public Response inviteAll(@NotNull String csv) {
    return invite(Guest.checked(Guest.read(csv), 2));
  }

  private Response invite(List<Guest.Checked> guests) {
    var jam = jams.get(jamId, current.member());
    var made = guests.stream().map(guest -> make(jam, guest)).toList();
    return Response.status(Response.Status.CREATED).entity(made).build();
  }

  private Made make(Jam jam, Guest.Checked guest) {
    var token = invitations.invite(jam.id(), guest.guest(), guest.roles());
    var address = request.getRequestURL().toString();
    var link = address.substring(0, address.indexOf("/api/")) + "/invitation/" + token;
    return new Made(guest.line(), guest.email(), String.valueOf(guest.guest().name()), link, token);
  }
}
