package org.madang.jam;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.madang.identity.CurrentMember;
import org.madang.identity.EmailAddress;
import org.madang.identity.Invitation;
import org.madang.identity.Invitations;
import org.madang.identity.Member;
import org.madang.identity.Members;
import org.madang.identity.Passwords;
import org.madang.identity.Profile;
import org.madang.identity.ProviderAccounts;
import org.madang.identity.SessionResource;
import org.madang.identity.SignIns;
import org.madang.platform.Act;
import org.madang.platform.IdempotencyKey;
import org.madang.platform.Paced;
import org.madang.platform.Refusal.Conflict;
import org.madang.platform.Refusal.Invalid;

/** Invitations over HTTP. Whoever holds the link was given it; nothing else proves who they are. */
@Path("invitations/{token}")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class InvitationsResource {
  /** What a guest says of themselves; absent fields are as the invitation has them. */
  public record Acceptance(
      @Nullable String name,
      @Nullable String email,
      @Nullable String password,
      @Nullable String function,
      @Nullable String unit,
      @Nullable String region,
      @Nullable String locale) {}

  /** The jam of an invitation. */
  public record JamRef(UUID id, String title) {}

  /** What an invitation says. */
  @Schema(name = "InvitationsView")
  public record View(
      @Nullable JamRef jam,
      boolean admin,
      @Nullable String email,
      @Nullable String name,
      @Nullable String function,
      @Nullable String unit,
      @Nullable String region,
      @Nullable String locale,
      List<String> roles) {}

  @Inject private Invitations invitations;
  @Inject private OpenInvitations open;
  @Inject private Members members;
  @Inject private SignIns signIns;
  @Inject private Passwords passwords;
  @Inject private ProviderAccounts accounts;
  @Inject private Jams jams;
  @Inject private Admissions admissions;
  @Inject private CurrentMember current;
  @Inject private Clock clock;
  @Context private HttpServletRequest request;

  @PathParam("token")
  private String token;

  @GET
  public View read() {
    var invitation = invitations.open(token);
    var guest = invitation.guest();
    return new View(
        jam(invitation).map(jam -> new JamRef(jam.id(), jam.title())).orElse(null),
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
  @Paced(Act.SIGN_UP)
  @PermitAll
  public Response accept(
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String header,
      @Nullable Acceptance acceptance) {
    var invitation = invitations.get(token);
    var key = header == null ? null : IdempotencyKey.of(header);
    var signedIn = current.maybe().orElse(null);
    var before = invitation.usedBy(key, clock.instant()).flatMap(members::find);
    if (before.isPresent()) {
      return welcome(before.get(), signedIn);
    }
    invitation.requireOpen(clock.instant());
    var member = signedIn == null ? guest(invitation, acceptance) : signedIn;
    if (Objects.equals(member.email(), invitation.guest().email())) {
      member.proveEmail();
    }
    invitation.use(member, key, clock.instant());
    if (invitation.isForAdmin()) {
      member.makeAdmin();
    }
    jam(invitation)
        .ifPresent(
            jam -> {
              var roles = JamRole.of(open.endWith(invitation));
              admissions.admitInvited(jam, member, roles, invitation.since());
            });
    return welcome(member, signedIn);
  }

  private Response welcome(Member member, @Nullable Member signedIn) {
    var answer = Response.status(Response.Status.CREATED).entity(SessionResource.Me.of(member));
    if (signedIn == null) {
      answer.cookie(signIns.begin(member, request.isSecure()));
    }
    return answer.build(); // a session that the identity provider watches over is not replaced
  }

  private Member guest(Invitation invitation, @Nullable Acceptance said) {
    var email =
        EmailAddress.of(either(said == null ? null : said.email(), invitation.guest().email()));
    var known = members.withEmail(email);
    if (known.isPresent()) {
      return back(known.get(), invitation, said == null ? null : said.password());
    }
    var profile = profile(invitation, said);
    var member = Member.join(UUID.randomUUID(), email, profile, clock.instant());
    members.add(member);
    if (said != null && said.password() != null && !said.password().isEmpty()) {
      passwords.secure(member, said.password());
    }
    return member;
  }

  /**
   * A known member needs no second account; the link was sent to their own address, or it proves
   * nothing. It may give a first password, and changes none. Who signed up with an address and
   * never showed that it is theirs loses the account to who has a link that was made for it.
   */
  private Member back(Member known, Invitation invitation, @Nullable String password) {
    if (accounts.has(known)) {
      throw new Conflict(
          "signs-on-elsewhere",
          "This member signs in at the identity provider.",
          "Sign in there first, then open the link.");
    }
    if (!Objects.equals(known.email(), invitation.guest().email())) {
      throw new Conflict(
              "email-in-use",
              "Somebody with this e-mail address is already here.",
              "Sign in first, then open the link.")
          .at("email");
    }
    if (!known.isEmailProven()) {
      if (passwords.isSet(known) && (password == null || password.isEmpty())) {
        throw new Invalid(
                "new-password-needed",
                "Somebody has signed up with this address before, by a password.",
                "Choose a new password here; the old one ends.")
            .at("password");
      }
      signIns.handOver(known);
    }
    if (password != null && !password.isEmpty()) {
      if (passwords.isSet(known)) {
        throw new Conflict(
                "password-set",
                "This member has a password already.",
                "Leave it empty here; it can be changed in the profile.")
            .at("password");
      }
      passwords.secure(known, password);
    }
    return known;
  }

  private static Profile profile(Invitation invitation, @Nullable Acceptance said) {
    var guest = invitation.guest();
    if (said == null) {
      return Profile.of(
          guest.name(), guest.function(), guest.unit(), guest.region(), guest.locale());
    }
    return Profile.of(
        either(said.name(), guest.name()),
        either(said.function(), guest.function()),
        either(said.unit(), guest.unit()),
        either(said.region(), guest.region()),
        either(said.locale(), guest.locale()));
  }

  private static @Nullable String either(@Nullable String said, @Nullable String known) {
    return said == null ? known : said;
  }

  private Optional<Jam> jam(Invitation invitation) {
    return Optional.ofNullable(invitation.jam()).flatMap(jams::find);
  }
}
