package org.madang.platform;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Refuses changes that another site's page asks a member's browser for (cross-site request
 * forgery).
 */
@Provider
@PreMatching
public class SameOriginFilter implements ContainerRequestFilter {
  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  public void filter(ContainerRequestContext request) {
    var crossSite = "cross-site".equals(request.getHeaderString("Sec-Fetch-Site"));
    var ownOrigin =
        Origins.same(request.getHeaderString("Origin"), request.getHeaderString(HttpHeaders.HOST));
    if (!HARMLESS.contains(request.getMethod()) && (crossSite || !ownOrigin)) {
      throw new Refusal.NotAllowed(
          "wrong-origin", "Changes are accepted from Madang's own pages only.");
    }
  }
}
