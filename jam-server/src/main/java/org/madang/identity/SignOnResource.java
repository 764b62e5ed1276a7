package org.madang.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Single sign-on: the way to the identity provider and back. */
@Path("sign-on")
@RequestScoped
@Transactional
public class SignOnResource {
  private static final int MINUTES = 10;
  private static final String COOKIE = "madang_sign_on";

  @Inject private SignOn signOn;
  @Inject private SignOns signOns;

  /** Sends the browser to the provider. */
  @GET
  @ShownAsPage
  @PermitAll
  public Response begin(@QueryParam("next") @DefaultValue("/") String next) {
    var secret = SignOnSecret.fresh(SignOnSecret.local(next));
    return Response.seeOther(signOns.begin(secret))
        .cookie(cookie(secret.cookie(), MINUTES * 60))
        .build();
  }

  /** Where the provider sends the browser back to. */
  @GET
  @Path("callback")
  @ShownAsPage
  @PermitAll
  public Response finish(
      @QueryParam("state") @Nullable String state,
      @QueryParam("code") @Nullable String code,
      @QueryParam("iss") @Nullable String issuer,
      @CookieParam(COOKIE) @DefaultValue("") String kept) {
    var secret = SignOnSecret.of(kept);
    var session = signOns.finish(secret, state, code, issuer);
    return Response.seeOther(URI.create(secret.next())).cookie(session, cookie("", 0)).build();
  }

  /** The provider tells that a session ended there (OpenID Connect Back-Channel Logout). */
  @POST
  @Path("back-channel")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @PermitAll
  public Response ended(@Nullable MultivaluedMap<String, String> form) {
    var token = form == null ? null : form.getFirst("logout_token");
    signOns.ended(token == null ? "" : token);
    return Response.ok().build();
  }

  private NewCookie cookie(String value, int seconds) {
    return new NewCookie.Builder(COOKIE)
        .value(value)
        .path("/api/sign-on")
        .maxAge(seconds)
        .httpOnly(true)
        .secure(signOn.on().settings().https())
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
