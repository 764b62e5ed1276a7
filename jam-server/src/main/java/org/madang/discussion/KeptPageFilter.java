package org.madang.discussion;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madang.platform.Body;
import org.madang.platform.Figures;

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
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  @Inject private PostPages pages;
  @Inject private Figures figures;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var kept = kept(request);
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
    var after = number(request, "after", 0);
    var limit = number(request, "limit", ThreadsResource.USUAL);
    var order = order(request.getParameter("order"));
    if (after < 0 || limit < 1 || limit > ThreadsResource.MOST || order.isEmpty()) {
      return Optional.empty();
    }
    return pages.kept(
        UUID.fromString(address.group(1)),
        order.get(),
        after,
        limit,
        UUID.fromString(member),
        request.isUserInRole("admin"));
  }

  private static boolean takesJson(HttpServletRequest request) {
    var accepted = request.getHeader("Accept");
    return accepted == null || accepted.contains("*/*") || accepted.contains("application/json");
  }

  /** A parameter, what is usual without it, -1 for what is no number. */
  private static int number(HttpServletRequest request, String name, int usual) {
    var said = request.getParameter(name);
    if (said == null) {
      return usual;
    }
    return NUMBER.matcher(said).matches() ? Integer.parseInt(said) : -1;
  }

  private static Optional<PostOrder> order(@Nullable String name) {
    for (var order : PostOrder.values()) {
      if (name == null ? order == PostOrder.TREE : order.name().equalsIgnoreCase(name)) {
        return Optional.of(order);
      }
    }
    return Optional.empty();
  }
}
