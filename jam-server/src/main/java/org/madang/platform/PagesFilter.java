package org.madang.platform;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What every answer carries for safety and caching, and the one page behind every address of the
 * browser UI.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class PagesFilter extends HttpFilter {
  private static final List<String> NOT_PAGES =
      List.of("/api", "/live", "/health", "/metrics", "/openapi");
  private static final Pattern FINGERPRINTED = Pattern.compile(".*[.-][0-9A-Za-z]{8}\\.[a-z0-9]+");
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; connect-src 'self' ws: wss:; "
          + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";

  @Inject private Assets assets;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var path = request.getRequestURI();
    response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    response.setHeader("Cache-Control", caching(path));
    response.setHeader(RequestId.HEADER, RequestId.of(request));
    if (!assets.send(isPage(path) ? "/index.html" : path, request, response)) {
      chain.doFilter(request, response);
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
