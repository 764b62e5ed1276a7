package org.madang.live;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.madang.platform.Origins;

/**
 * Lets only our own pages open a socket: browsers send cookies with any page's sockets. A filter,
 * because what a handshake notes for its endpoint is shared with handshakes at the same moment.
 */
@WebFilter(urlPatterns = "/live/*", asyncSupported = true)
public class OwnOriginFilter extends HttpFilter {
  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (Origins.same(request.getHeader("Origin"), request.getHeader("Host"))) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN, "Listen from Madang's own pages.");
    }
  }
}
