package org.madang.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.madang.platform.Act;
import org.madang.platform.Address;
import org.madang.platform.Paced;
import org.madang.platform.Refusal.SignInNeeded;

/** Signing in and out. */
@Path("session")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SessionResource {
  public record Credentials(
      @NotBlank @Size(max = 300) String email, @NotBlank @Size(max = 1000) String password) {}

  /** What a member sees of their own account. */
  public record Me(
      UUID id,
      String name,
      @Nullable String email,
      String function,
      String unit,
      String region,
      String locale,
      boolean admin,
      boolean hasPassword) {
    public static Me of(Member member) {
      var profile = member.profile();
      return new Me(
          member.id(),
          profile.name(),
          member.email(),
          profile.function(),
          profile.unit(),
          profile.region(),
          profile.locale(),
          member.isAdmin(),
          member.password() != null);
    }
  }

  /** The identity provider by which members may sign in. */
  public record SignOnOffer(String name) {}

  /** Where to go to sign out at the identity provider too. */
  public record SignedOut(String next) {}

  @Schema(name = "SessionView")
  public record View(
      @Nullable Me member, String now, String version, @Nullable SignOnOffer signOn) {}

  @Inject private SessionViews views;
  @Inject private Members members;
  @Inject private Passwords passwords;
  @Inject private SignIns signIns;
  @Inject private Attempts attempts;
  @Inject private SignOns signOns;
  @Context private HttpServletRequest request;

  @GET
  @PermitAll
  public View session() {
    return views.now();
  }

  @POST
  @PermitAll
  @Paced(Act.SIGN_IN)
  @Transactional(dontRollbackOn = SignInNeeded.class)
  public Response signIn(@Valid @NotNull Credentials credentials) {
    var email = EmailAddress.of(credentials.email());
    attempts.count(email, Address.of(request));
    var member = members.withEmail(email).orElse(null);
    if (!passwords.match(member, credentials.password())) {
      throw new SignInNeeded(
          "wrong-credentials", "This address and password do not belong together.");
    }
    attempts.countSession(email);
    attempts.forgive(email, Address.of(request));
    return Response.ok(Me.of(member)).cookie(signIns.begin(member, request.isSecure())).build();
  }

  @DELETE
  @RolesAllowed("member")
  public Response signOut() {
    var token = SessionFilter.token(request).orElse("");
    var there = signOns.signOut(token).map(next -> new SignedOut(next.toString()));
    return there
        .map(Response::ok)
        .orElseGet(Response::noContent)
        .cookie(signIns.end(token, request.isSecure()))
        .build();
  }
}
