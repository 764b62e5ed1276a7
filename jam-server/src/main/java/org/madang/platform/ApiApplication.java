package org.madang.platform;

import jakarta.annotation.security.DeclareRoles;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/**
 * Everything under {@code /api}. Who may is asked of the request, whose principal and roles come
 * from the session's filter; by name, because Jersey is the server's and not in our class path.
 */
@ApplicationPath("api")
@DeclareRoles({"member", "admin"})
public class ApiApplication extends Application {
  private static final String ROLES =
      "org.glassfish.jersey.server.filter.RolesAllowedDynamicFeature";

  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.provider.classnames", ROLES);
  }
}
