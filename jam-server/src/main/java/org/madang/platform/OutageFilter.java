package org.madang.platform;

import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Says at once that the database is away, instead of letting everybody wait for it one after the
 * other; and never "sign in" or "not found" to somebody whose session could not be looked up.
 */
@WebFilter(
    urlPatterns = {"/api/*", "/live/*"},
    asyncSupported = true)
public class OutageFilter extends HttpFilter {
  private static final String NOTED = OutageFilter.class.getName();
  private static final Jsonb JSON = JsonbBuilder.create();

  @Inject private DatabasePulse pulse;

  /** Lets a request be refused when it comes here. */
  public static void note(HttpServletRequest request, Refusal refusal) {
    request.setAttribute(NOTED, refusal);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getAttribute(NOTED) instanceof Refusal refusal) {
      refuse(request, response, refusal);
    } else if (!pulse.answers()) {
      refuse(request, response, Outage.silent());
    } else {
      chain.doFilter(request, response);
    }
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException {
    response.setStatus(refusal.status());
    Problem.retryAfter(refusal)
        .ifPresent(time -> response.setHeader("Retry-After", Long.toString(time.toSeconds())));
    response.setContentType(Problem.MEDIA_TYPE);
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(JSON.toJson(Problem.of(refusal, RequestId.of(request))));
  }
}
