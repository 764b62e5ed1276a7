package org.madang.identity;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.platform.DatabasePulse;
import org.madang.platform.Digest;
import org.madang.platform.Outage;
import org.madang.platform.Problem;

/**
 * Knows a member by the session cookie. The principal's name is the member's id; the socket sees it
 * too. A plain filter, because the container's authentication costs every request more than the
 * rest of the way to the resource; web.xml puts it before those that are annotated.
 *
 * <p>While the database is away it says so at once, instead of letting everybody wait for it one
 * after the other; and never "sign in" or "not found" to somebody whose session could not be looked
 * up.
 */
public class SessionFilter extends HttpFilter {
  private static final String HOLDER = SessionFilter.class.getName();

  @Inject private SignIns signIns;
  @Inject private DatabasePulse pulse;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<SignIns.Known> holder;
    try {
      holder = known(request);
    } catch (RuntimeException broken) {
      Problem.write(Outage.of(broken).orElseThrow(() -> broken), request, response);
      return;
    }
    if (holder.isPresent()) {
      request.setAttribute(HOLDER, holder.get());
      chain.doFilter(new SignedIn(request, holder.get()), response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private Optional<SignIns.Known> known(HttpServletRequest request) {
    if (!pulse.answers()) {
      throw Outage.silent();
    }
    return token(request).flatMap(signIns::holder);
  }

  static Optional<String> token(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> SignIns.COOKIE.equals(cookie.getName()))
        .map(Cookie::getValue)
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  /** The digest of the token that a member's request came with. */
  public static String session(HttpServletRequest request) {
    return token(request).map(Digest::of).orElseThrow();
  }

  /** Who holds the session of a request, if anybody does. */
  static Optional<SignIns.Known> holder(HttpServletRequest request) {
    return Optional.ofNullable((SignIns.Known) request.getAttribute(HOLDER));
  }

  /** A request of a member. */
  private static final class SignedIn extends HttpServletRequestWrapper {
    private final SignIns.Known holder;

    SignedIn(HttpServletRequest request, SignIns.Known holder) {
      super(request);
      this.holder = holder;
    }

    @Override
    public Principal getUserPrincipal() {
      return () -> holder.member().toString();
    }

    @Override
    public String getRemoteUser() {
      return holder.member().toString();
    }

    @Override
    public boolean isUserInRole(@Nullable String role) {
      return "member".equals(role) || holder.admin() && "admin".equals(role);
    }
  }
}
