package org.madang.jam;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.identity.CurrentMember;
import org.madang.identity.EmailAddress;
import org.madang.identity.Invitation;
import org.madang.identity.Invitations;
import org.madang.identity.Member;
import org.madang.identity.Members;
import org.madang.identity.Passwords;
import org.madang.identity.Profile;
import org.madang.identity.SessionResource;
import org.madang.identity.SignIns;
import org.madang.platform.Refusal;
import org.madang.platform.Refusal.Conflict;
import org.madang.platform.Refusal.Invalid;
import org.madang.platform.Refusal.NotFound;

/** How people come in: by the host's links, or by signing up for an open jam. */
@Path("/")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class InvitationsResource {
  public record Guest(
      @Nullable String email,
      @Nullable String name,
      @Nullable String function,
      @Nullable String unit,
      @Nullable String region,
      @Nullable String locale,
      @Nullable List<String> roles) {}

  public record Guests(@NotNull @Size(min = 1, max = 5000) List<Guest> invitations) {}

  public record Link(
      int line, @Nullable String email, @Nullable String name, String link, String token) {}

  public record JamName(UUID id, String title) {}

  public record View(
      @Nullable JamName jam,
      boolean admin,
      @Nullable String email,
      @Nullable String name,
      @Nullable String function,
      @Nullable String unit,
      @Nullable String region,
      @Nullable String locale,
      List<String> roles) {}

  public record Newcomer(
      @Nullable UUID jam,
      @Nullable String email,
      @Nullable String name,
      @Nullable String password,
      @Nullable String function,
      @Nullable String unit,
      @Nullable String region,
      @Nullable String locale) {
    Profile profile() {
      return Profile.of(name, function, unit, region, locale);
    }
  }

  @Inject private CurrentMember current;
  @Inject private Invitations invitations;
  @Inject private Members members;
  @Inject private Passwords passwords;
  @Inject private SignIns signIns;
  @Inject private Jams jams;
  @Inject private Memberships memberships;
  @Inject private Standings standings;
  @Inject private Clock clock;
  @Context private HttpServletRequest request;

  @POST
  @Path("jams/{jam}/invitations")
  @RolesAllowed("admin")
  public Response invite(@PathParam("jam") UUID jam, @Valid @NotNull Guests guests) {
    return Response.status(201).entity(links(jam, guests.invitations(), 1)).build();
  }

  @POST
  @Path("jams/{jam}/invitations")
  @Consumes("text/csv")
  @RolesAllowed("admin")
  public Response inviteCsv(@PathParam("jam") UUID jam, String csv) {
    return Response.status(201).entity(links(jam, GuestList.read(csv), 2)).build();
  }

  @GET
  @Path("invitations/{token}")
  @PermitAll
  public View invitation(@PathParam("token") String token) {
    var invitation = invitations.open(token);
    var guest = invitation.guest();
    var jam = invitation.jam() == null ? null : jams.find(invitation.jam()).orElseThrow();
    return new View(
        jam == null ? null : new JamName(jam.id(), jam.charter().title()),
        invitation.isForAdmin(),
        guest.email(),
        guest.name(),
        guest.function(),
        guest.unit(),
        guest.region(),
        guest.locale(),
        invitation.roles());
  }

  @POST
  @Path("invitations/{token}")
  @PermitAll
  public Response accept(@PathParam("token") String token, @Nullable Newcomer newcomer) {
    var invitation = invitations.open(token);
    var signedIn = current.maybe();
    var member = signedIn.orElseGet(() -> newMember(newcomer));
    invitation.use(member, clock.instant());
    if (invitation.isForAdmin()) {
      member.makeAdmin();
    } else {
      memberships.join(invitation.jam(), member, Role.of(invitation.roles()));
    }
    var answer = Response.status(201).entity(SessionResource.Me.of(member));
    return signedIn.isPresent()
        ? answer.build()
        : answer.cookie(signIns.begin(member, request.isSecure())).build();
  }

  @POST
  @Path("members")
  @PermitAll
  public Response signUp(@NotNull Newcomer newcomer) {
    var jam =
        newcomer.jam() == null ? null : jams.find(newcomer.jam()).filter(Jam::isOpen).orElse(null);
    if (jam == null) {
      throw new NotFound("no-such-jam", "There is no such jam to sign up for.");
    }
    if (newcomer.password() == null || newcomer.email() == null) {
      throw new Invalid("password-missing", "Signing up needs an e-mail address and a password.")
          .at("password");
    }
    var member = newMember(newcomer);
    memberships.join(jam.id(), member, Set.of(Role.PARTICIPANT));
    return Response.status(201)
        .entity(SessionResource.Me.of(member))
        .cookie(signIns.begin(member, request.isSecure()))
        .build();
  }

  private Member newMember(@Nullable Newcomer newcomer) {
    if (newcomer == null) {
      throw new Invalid("name-missing", "Say who you are.", "Give at least a name.").at("name");
    }
    var email =
        newcomer.email() == null || newcomer.email().isBlank()
            ? null
            : EmailAddress.of(newcomer.email());
    if (email != null && members.withEmail(email).isPresent()) {
      throw new Conflict(
              "email-taken", "There is an account with this address.", "Sign in with it first.")
          .at("email");
    }
    var member = Member.join(UUID.randomUUID(), email, newcomer.profile(), clock.instant());
    if (newcomer.password() != null && !newcomer.password().isEmpty()) {
      passwords.secure(member, newcomer.password());
    }
    members.add(member);
    return member;
  }

  private List<Link> links(UUID jam, List<Guest> guests, int firstLine) {
    standings.of(jam, current.member()).requireAdmin();
    var links = new ArrayList<Link>();
    for (var guest : guests) {
      var line = firstLine + links.size();
      try {
        var roles =
            guest.roles() == null || guest.roles().isEmpty()
                ? List.of("participant")
                : guest.roles();
        Role.of(roles);
        var invited =
            new Invitation.Guest(
                guest.email(),
                guest.name(),
                guest.function(),
                guest.unit(),
                guest.region(),
                guest.locale());
        var token = invitations.invite(jam, invited, roles);
        links.add(new Link(line, guest.email(), guest.name(), "/invitation/" + token, token));
      } catch (Refusal refusal) {
        throw new Invalid(
                "bad-invitation",
                "Line " + line + ": " + refusal.detail(),
                "Nobody was invited; mend the line and send all again.")
            .at("line " + line + (refusal.where() == null ? "" : ", " + refusal.where()));
      }
    }
    return links;
  }
}
