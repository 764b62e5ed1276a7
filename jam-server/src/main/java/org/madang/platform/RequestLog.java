package org.madang.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Counts requests and refusals, and tells of the slow ones in the log: by their id, which the
 * answer has too, and the name of what answered. Addresses are left out, because they hold what
 * people search for and the secrets of invitations.
 */
@Provider
@ApplicationScoped
public class RequestLog implements ContainerRequestFilter, ContainerResponseFilter {
  private static final System.Logger LOG = System.getLogger(RequestLog.class.getName());
  private static final String BEGAN = RequestLog.class.getName();

  @Inject private Figures figures;
  @Context private HttpServletRequest request;
  @Context private ResourceInfo resource;

  /** From how many milliseconds on a request is told of. */
  @Inject
  @ConfigProperty(name = "madang.slow.request", defaultValue = "1000")
  private long slow;

  @Override
  public void filter(ContainerRequestContext asked) {
    asked.setProperty(BEGAN, System.nanoTime());
  }

  @Override
  public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
    figures.answered(known(asked.getMethod()), answer.getStatus());
    if (answer.getEntity() instanceof Problem problem) {
      figures.count("madang_refusals_total", new Tag("code", problem.code()));
    }
    if (asked.getProperty(BEGAN) instanceof Long began) {
      var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
      if (millis >= slow) {
        tell(asked, answer, millis);
      }
    }
  }

  private void tell(ContainerRequestContext asked, ContainerResponseContext answer, long millis) {
    LOG.log(
        Level.INFO,
        "request=%s method=%s answered=%s status=%d millis=%d"
            .formatted(
                RequestId.of(request),
                known(asked.getMethod()),
                name(),
                answer.getStatus(),
                millis));
  }

  private String name() {
    var type = resource.getResourceClass();
    return type == null
        ? "nothing"
        : type.getSimpleName() + "." + resource.getResourceMethod().getName();
  }

  /** What anybody may say as a method is not for the log. */
  private static String known(String method) {
    return switch (method) {
      case "GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE" -> method;
      default -> "OTHER";
    };
  }
}
