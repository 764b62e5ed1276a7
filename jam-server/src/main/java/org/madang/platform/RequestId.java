package org.madang.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/** The name a request has in answers and in the log of the server. */
final class RequestId {
  static final String HEADER = "X-Request-Id";
  private static final String ATTRIBUTE = RequestId.class.getName();
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  private RequestId() {}

  /** The request's name: what a proxy in front called it, if that is harmless, else a new one. */
  static String of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String known) {
      return known;
    }
    var given = request.getHeader(HEADER);
    var id =
        given != null && HARMLESS.matcher(given).matches() ? given : UUID.randomUUID().toString();
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }
}
