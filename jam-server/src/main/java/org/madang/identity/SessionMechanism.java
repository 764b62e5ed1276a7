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

/**
 * Knows a member by the session cookie. The principal's name is the member's id; the socket sees it
 * too.
 */
@ApplicationScoped
public class SessionMechanism implements HttpAuthenticationMechanism {
  @Inject private SignIns signIns;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    return token(request)
        .flatMap(signIns::holder)
        .map(known -> context.notifyContainerAboutLogin(known.member().toString(), roles(known)))
        .orElseGet(context::doNothing);
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
