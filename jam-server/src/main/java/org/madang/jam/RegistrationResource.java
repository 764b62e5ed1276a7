package org.madang.jam;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.identity.EmailAddress;
import org.madang.identity.Member;
import org.madang.identity.Members;
import org.madang.identity.Passwords;
import org.madang.identity.Profile;
import org.madang.identity.SessionResource;
import org.madang.identity.SignIns;
import org.madang.platform.Act;
import org.madang.platform.Paced;
import org.madang.platform.Refusal.Conflict;

/**
 * Signing up for an open jam over HTTP. Sent twice, the second is told that the address is taken:
 * sign in.
 */
@Path("members")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RegistrationResource {
  /** What a newcomer says of themselves. */
  public record Newcomer(
      @NotNull UUID jam,
      @NotBlank String name,
      @NotBlank String email,
      @NotBlank String password,
      @Nullable String function,
      @Nullable String unit,
      @Nullable String region,
      @Nullable String locale) {}

  @Inject private Jams jams;
  @Inject private Members members;
  @Inject private Passwords passwords;
  @Inject private SignIns signIns;
  @Inject private Admissions admissions;
  @Inject private Clock clock;
  @Context private HttpServletRequest request;

  @POST
  @Paced(Act.SIGN_UP)
  @PermitAll
  public Response register(@Valid @NotNull Newcomer newcomer) {
    var jam = jams.get(newcomer.jam(), null);
    var profile =
        Profile.of(
            newcomer.name(),
            newcomer.function(),
            newcomer.unit(),
            newcomer.region(),
            newcomer.locale());
    var email = EmailAddress.of(newcomer.email());
    if (members.withEmail(email).isPresent()) {
      throw new Conflict(
              "email-in-use",
              "Somebody with this e-mail address is already here.",
              "Sign in instead.")
          .at("email");
    }
    var member = Member.join(UUID.randomUUID(), email, profile, clock.instant());
    members.add(member);
    passwords.secure(member, newcomer.password());
    admissions.join(jam, member);
    return Response.status(Response.Status.CREATED)
        .entity(SessionResource.Me.of(member))
        .cookie(signIns.begin(member, request.isSecure()))
        .build();
  }
}
