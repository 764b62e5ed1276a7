package org.madang.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** Counts what is asked over HTTP, and refuses who asks too fast. */
@Provider
@ApplicationScoped
public class PaceFilter implements ContainerRequestFilter {
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  @Inject private Pace pace;
  @Context private ResourceInfo resource;
  @Context private HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext asked) {
    var paced = resource.getResourceMethod().getAnnotation(Paced.class);
    if (paced == null && READS.contains(asked.getMethod())) {
      return;
    }
    var act = paced == null ? Act.CHANGE : paced.value();
    if (act == Act.SIGN_IN) {
      return; // counted where it is known whether it failed
    }
    pace.address(act, Address.of(request));
    var who = request.getUserPrincipal();
    if (who != null) {
      pace.member(act, who.getName());
    }
  }
}
