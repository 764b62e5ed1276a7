package org.madang.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.madang.platform.DatabasePulse;
import org.madang.platform.Outage;
import org.madang.platform.OutageFilter;

/**
 * Knows a member by the session cookie. The principal's name is the member's id; the socket sees it
 * too.
 */
@ApplicationScoped
public class SessionMechanism implements HttpAuthenticationMechanism {
  @Inject private SignIns signIns;
  @Inject private DatabasePulse pulse;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    return token(request)
        .flatMap(token -> holder(token, request))
        .map(known -> context.notifyContainerAboutLogin(known.member().toString(), roles(known)))
        .orElseGet(context::doNothing);
  }

  /** Nobody while the database is away, and the request is told so instead of "sign in". */
  private Optional<SignIns.Known> holder(String token, HttpServletRequest request) {
    if (!pulse.answers()) {
      OutageFilter.note(request, Outage.silent());
      return Optional.empty();
    }
    try {
      return signIns.holder(token);
    } catch (RuntimeException broken) {
      OutageFilter.note(request, Outage.of(broken).orElseThrow(() -> broken));
      return Optional.empty();
    }
  }

  static Optional<String> token(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> SignIns.COOKIE.equals(cookie.getName()))
        .map(Cookie::getValue)
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  private static Set<String> roles(SignIns.Known known) {
    return known.admin() ? Set.of("member", "admin") : Set.of("member");
  }
}
