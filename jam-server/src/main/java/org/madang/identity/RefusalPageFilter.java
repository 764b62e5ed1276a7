package org.madang.identity;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import org.madang.platform.Problem;

/** Leads the browser to a page of ours where a program would be answered with a problem. */
@Provider
@ShownAsPage
public class RefusalPageFilter implements ContainerResponseFilter {
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Problem problem) {
      response.setStatus(Status.SEE_OTHER.getStatusCode());
      response.getHeaders().putSingle(HttpHeaders.LOCATION, "/sign-in?problem=" + problem.code());
      response.setEntity(null);
    }
  }
}
