package org.madang.live;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpUpgradeHandler;
import java.io.IOException;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.identity.SessionFilter;
import org.madang.platform.Act;
import org.madang.platform.Address;
import org.madang.platform.Origins;
import org.madang.platform.Pace;
import org.madang.platform.Problem;
import org.madang.platform.Proxies;
import org.madang.platform.Refusal;

/**
 * Lets only our own pages open a socket, at a pace: browsers send cookies with any page's sockets.
 * A filter, because what a handshake notes for its endpoint is shared with handshakes at the same
 * moment. What the endpoint needs of the handshake comes with the principal, which is not.
 */
@WebFilter(urlPatterns = "/live/*", asyncSupported = true)
public class HandshakeFilter extends HttpFilter {
  /**
   * A member, the session they called with, and the connection, if frames may go there directly.
   *
   * @param session the digest of its token
   */
  record Caller(UUID member, String session, @Nullable Line line) implements Principal {
    @Override
    public String getName() {
      return member.toString();
    }
  }

  @Resource private ManagedScheduledExecutorService closer;
  @Inject private Pace pace;
  @Inject private Proxies proxies;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      requireOwnOrigin(request);
      pace.address(Act.LISTEN, Address.of(proxies.before(request)));
      if (request.getUserPrincipal() != null) {
        pace.member(Act.LISTEN, request.getUserPrincipal().getName());
      }
    } catch (Refusal refusal) {
      Problem.write(refusal, request, response);
      return;
    }
    chain.doFilter(new Call(request), response);
  }

  private static void requireOwnOrigin(HttpServletRequest request) {
    if (!Origins.same(request.getHeader("Origin"), request.getHeader("Host"))) {
      throw new Refusal.NotAllowed("wrong-origin", "Listen from Madang's own pages.");
    }
  }

  private final class Call extends HttpServletRequestWrapper {
    private final @Nullable PayaraRequest under;

    Call(HttpServletRequest request) {
      super(request);
      under = PayaraRequest.under(request);
    }

    @Override
    public @Nullable Principal getUserPrincipal() {
      var member = super.getUserPrincipal();
      return member == null
          ? null
          : new Caller(
              UUID.fromString(member.getName()),
              SessionFilter.session(this),
              ConnectionLine.of(under));
    }

    /** Tyrus asks each time, and the server would ask the name service, for up to half a second. */
    @Override
    public String getLocalName() {
      return getLocalAddr();
    }

    @Override
    public String getRemoteHost() {
      return getRemoteAddr();
    }

    @Override
    public <T extends HttpUpgradeHandler> T upgrade(Class<T> kind)
        throws IOException, ServletException {
      try {
        var user = kind.getDeclaredConstructor().newInstance();
        super.upgrade(UpgradedConnection.class).usedBy(user, under, closer);
        return user;
      } catch (ReflectiveOperationException e) {
        throw new ServletException("No socket can be made of a request.", e);
      }
    }
  }
}
