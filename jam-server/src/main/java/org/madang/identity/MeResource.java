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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.madang.platform.Address;
import org.madang.platform.Refusal.Conflict;
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

  /**
   * The wish to be erased.
   *
   * @param name the member's name once more
   */
  public record Erasure(Departures.@NotNull Words words, @NotBlank String name) {}

  @Inject private CurrentMember current;
  @Inject private Departures departures;
  @Inject private Passwords passwords;
  @Inject private Attempts attempts;
  @Inject private SignIns signIns;
  @Inject private ProviderAccounts accounts;
  @Context private HttpServletRequest request;

  @PUT
  @RolesAllowed("member")
  public SessionResource.Me describe(@Valid @NotNull Description words) {
    var me = current.member();
    me.describe(
        Profile.of(words.name(), words.function(), words.unit(), words.region(), words.locale()));
    return SessionResource.Me.of(me);
  }

  /** Everything that is kept about the member, as a file. */
  @GET
  @Path("data")
  @RolesAllowed("member")
  public Response data() {
    return file(departures.data(current.member()));
  }

  /** Erases the member, for good. */
  @POST
  @Path("erasure")
  @RolesAllowed("member")
  public void erase(@Valid @NotNull Erasure wish) {
    var me = current.member();
    departures.erase(me, me, wish.words(), wish.name());
  }

  static Response file(String json) {
    return Response.ok(json)
        .header("Content-Disposition", "attachment; filename=\"madang-personal-data.json\"")
        .build();
  }

  /** Guessing it with a session that was stolen is no faster than at the door. */
  private void requirePresent(Member me, @Nullable String password) {
    var account = me.id().toString();
    var from = Address.of(request);
    attempts.count(account, from);
    if (password == null || !passwords.match(me, password)) {
      throw new NotAllowed("wrong-password", "The present password is another one.");
    }
    attempts.forgive(account, from);
  }

  @PUT
  @Path("password")
  @RolesAllowed("member")
  public SessionResource.Me secure(@Valid @NotNull NewPassword words) {
    var me = current.member();
    if (accounts.has(me)) {
      throw new Conflict("signs-on-elsewhere", "You sign in at your identity provider.");
    }
    if (me.password() != null) {
      requirePresent(me, words.old());
    }
    passwords.secure(me, words.password());
    signIns.endOthers(me.id(), SessionFilter.token(request).orElse(""));
    return SessionResource.Me.of(me);
  }
}
