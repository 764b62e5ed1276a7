package org.madang.jam;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.identity.CurrentMember;
import org.madang.identity.Invitation;
import org.madang.identity.Invitations;
import org.madang.platform.BodyLimit;
import org.madang.platform.Page;

/**
 * Inviting into a jam over HTTP, by JSON or by CSV (all are invited, or none), and who has not
 * joined yet.
 */
@Path("jams/{jam}/invitations")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class JamInvitationsResource {
  /** Whom to invite. */
  public record Guests(@NotNull List<@NotNull @Valid Guest> invitations) {}

  /** An invitation that was made; the link is shown this once. */
  public record Made(int line, String email, String name, String link, String token) {}

  /** An invitation by which nobody has joined yet. */
  public record Open(
      UUID id,
      @Nullable String email,
      @Nullable String name,
      @Nullable String function,
      @Nullable String unit,
      @Nullable String region,
      @Nullable String locale,
      List<String> roles,
      Instant since,
      Instant expires) {
    static Open of(Invitation invitation) {
      var guest = invitation.guest();
      return new Open(
          invitation.id(),
          guest.email(),
          guest.name(),
          guest.function(),
          guest.unit(),
          guest.region(),
          guest.locale(),
          invitation.roles(),
          invitation.since(),
          invitation.expires());
    }
  }

  @Inject private Jams jams;
  @Inject private Invitations invitations;
  @Inject private OpenInvitations open;
  @Inject private CurrentMember current;

  @PathParam("jam")
  private UUID jamId;

  @Context private HttpServletRequest request;

  /** Who was invited and has not joined; the links themselves are not kept. */
  @GET
  @RolesAllowed("admin")
  public Page<Open> open(
      @QueryParam("query") @DefaultValue("") String query,
      @QueryParam("limit") @DefaultValue("50") @Positive @Max(200) int limit,
      @QueryParam("after") @Nullable String after) {
    return open.page(jam().id(), query, limit, after).map(Open::of);
  }

  /** Nobody joins any more by the links that were made for the address of this invitation. */
  @DELETE
  @Path("{invitation}")
  @RolesAllowed("admin")
  public void withdraw(@PathParam("invitation") UUID id) {
    open.withdraw(jam().id(), id);
  }

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
    var jam = jam();
    var made = guests.stream().map(guest -> make(jam, guest)).toList();
    return Response.status(Response.Status.CREATED).entity(made).build();
  }

  private Jam jam() {
    return jams.get(jamId, current.member());
  }

  private Made make(Jam jam, Guest.Checked guest) {
    var token = invitations.invite(jam.id(), guest.guest(), guest.roles());
    var address = request.getRequestURL().toString();
    var link = address.substring(0, address.indexOf("/api/")) + "/invitation/" + token;
    return new Made(guest.line(), guest.email(), String.valueOf(guest.guest().name()), link, token);
  }
}
