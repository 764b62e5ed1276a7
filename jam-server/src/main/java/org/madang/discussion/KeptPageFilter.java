package org.madang.discussion;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.madang.platform.Body;
import org.madang.platform.Figures;
import org.madang.platform.Outage;
import org.madang.platform.Problem;
import org.madang.platform.Refusal;

/**
 * Answers with a kept page of a thread before JAX-RS is asked, whose way to the resource costs
 * twice what the page does. Whatever is not plain is left to {@link ThreadsResource#read}: a page
 * that is not kept, a reader's own posts, odd parameters, and every refusal. See
 * docs/decisions/0056.
 */
@WebFilter(urlPatterns = "/api/threads/*", asyncSupported = true)
public class KeptPageFilter extends HttpFilter {
  private static final Pattern POSTS =
      Pattern.compile("/api/threads/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})/posts");
  private static final Pattern LIMIT = Pattern.compile("[0-9]{1,3}");

  @Inject private PostPages pages;
  @Inject private Figures figures;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Body> kept;
    try {
      kept = kept(request);
    } catch (RuntimeException broken) {
      Problem.write(Outage.of(broken).orElseThrow(() -> broken), request, response);
      return;
    }
    if (kept.isPresent()) {
      kept.get().send("application/json", request, response);
      figures.answered("GET", HttpServletResponse.SC_OK);
    } else {
      chain.doFilter(request, response);
    }
  }

  private Optional<Body> kept(HttpServletRequest request) {
    var address = POSTS.matcher(request.getRequestURI());
    var member = request.getRemoteUser();
    if (!"GET".equals(request.getMethod())
        || member == null
        || !address.matches()
        || !takesJson(request)) {
      return Optional.empty();
    }
    var limit = asked(request, "limit", "" + ThreadsResource.USUAL);
    if (!LIMIT.matcher(limit).matches()) {
      return Optional.empty();
    }
    try {
      return pages.kept(
          UUID.fromString(address.group(1)),
          PostOrder.named(asked(request, "order", "tree")),
          PostOrder.place(asked(request, "after", "")),
          Integer.parseInt(limit),
          UUID.fromString(member),
          request.isUserInRole("admin"));
    } catch (Refusal.Invalid odd) {
      return Optional.empty();
    }
  }

  private static String asked(HttpServletRequest request, String name, String usual) {
    return Objects.requireNonNullElse(request.getParameter(name), usual);
  }

  private static boolean takesJson(HttpServletRequest request) {
    var accepted = request.getHeader("Accept");
    return accepted == null || accepted.contains("*/*") || accepted.contains("application/json");
  }
}
