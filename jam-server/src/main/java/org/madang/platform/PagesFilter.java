package org.madang.platform;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What every answer carries for safety and caching, and the one page behind every address of the
 * browser UI. It is named in {@code web.xml}, so that it comes before the other filters.
 */
public class PagesFilter extends HttpFilter {
  private static final List<String> NOT_PAGES =
      List.of("/api", "/live", "/health", "/metrics", "/openapi");
  private static final Pattern FINGERPRINTED = Pattern.compile(".*[.-][0-9A-Za-z]{8}\\.[a-z0-9]+");

  @Inject private Proxies proxies;
  @Inject private Assets assets;
  @Inject private Ending ending;

  @Override
  protected void doFilter(
      HttpServletRequest received, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var request = proxies.before(received);
    var path = request.getRequestURI();
    SafetyHeaders.put(request, response);
    response.setHeader("Cache-Control", caching(path));
    try {
      ending.enter();
    } catch (Refusal tooLate) {
      Problem.write(tooLate, request, response);
      return;
    }
    try {
      if (!assets.send(isPage(path) ? "/index.html" : path, request, response)) {
        chain.doFilter(request, response);
      }
    } finally {
      ending.leave();
    }
  }

  private static String caching(String path) {
    if (NOT_PAGES.stream().anyMatch(path::startsWith)) {
      return "no-store";
    }
    return FINGERPRINTED.matcher(path).matches()
        ? "public, max-age=31536000, immutable"
        : "no-cache";
  }

  private static boolean isPage(String path) {
    return NOT_PAGES.stream().noneMatch(path::startsWith) && path.indexOf('.') < 0;
  }
}
