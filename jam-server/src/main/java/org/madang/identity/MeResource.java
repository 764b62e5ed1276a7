package org.madang.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.madang.platform.Refusal.NotAllowed;

/** A member's own account. */
@Path("members/me")
@RequestScoped
@Transactional
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MeResource {
  public record Description(
      @Nullable String name,
      @Nullable String function,
      @Nullable String unit,
      @Nullable String region,
      @Nullable String locale) {}

  public record NewPassword(@Nullable String old, @NotBlank String password) {}

  @Inject private CurrentMember current;
  @Inject private Passwords passwords;
  @Inject private SignIns signIns;
  @Context private HttpServletRequest request;

  @PUT
  @RolesAllowed("member")
  public SessionResource.Me describe(@Valid @NotNull Description words) {
    var me = current.member();
    me.describe(
        Profile.of(words.name(), words.function(), words.unit(), words.region(), words.locale()));
    return SessionResource.Me.of(me);
  }

  @PUT
  @Path("password")
  @RolesAllowed("member")
  public SessionResource.Me secure(@Valid @NotNull NewPassword words) {
    var me = current.member();
    if (me.password() != null && (words.old() == null || !passwords.match(me, words.old()))) {
      throw new NotAllowed("wrong-password", "The present password is another one.");
    }
    passwords.secure(me, words.password());
    signIns.endOthers(me.id(), SessionFilter.token(request).orElse(""));
    return SessionResource.Me.of(me);
  }
}
