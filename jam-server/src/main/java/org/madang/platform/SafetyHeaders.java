package org.madang.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/**
 * What every answer tells the browser not to do: run or show anything that does not come from here,
 * show us inside another page, guess types, tell others where somebody was.
 */
final class SafetyHeaders {
  private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

  /** No script stands in a page. Connections to {@code 'self'} include the live channel. */
  private static final String FROM_HERE =
      "default-src 'none'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src"
          + " 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; frame-ancestors"
          + " 'none'; base-uri 'none'; object-src 'none'";

  private static final Map<String, String> ALWAYS =
      Map.of(
          CONTENT_SECURITY_POLICY,
          FROM_HERE,
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin");

  /** A year: who came over https once does not go back to http. */
  private static final String HTTPS_ONLY = "max-age=31536000";

  private SafetyHeaders() {}

  static void put(HttpServletRequest request, HttpServletResponse response) {
    ALWAYS.forEach(response::setHeader);
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", HTTPS_ONLY);
    }
    response.setHeader(RequestId.HEADER, RequestId.of(request));
  }

  /**
   * Lets a page be dressed by the style that stands in it, and by no other.
   *
   * @param digest of the style, SHA-256 in Base64
   */
  static void allowStyle(String digest, HttpServletResponse response) {
    response.setHeader(CONTENT_SECURITY_POLICY, FROM_HERE + "; style-src 'sha256-" + digest + "'");
  }
}
