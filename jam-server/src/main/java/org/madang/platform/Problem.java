package org.madang.platform;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What every refused request is answered with, as application/problem+json (RFC 9457). */
public record Problem(
    String type,
    String title,
    int status,
    String code,
    String detail,
    @Nullable String mend,
    @Nullable String where,
    @Nullable Map<String, Long> numbers,
    String requestId) {
  static final String MEDIA_TYPE = "application/problem+json";
  private static final Jsonb JSON = JsonbBuilder.create();

  static Problem of(Refusal refusal, String requestId) {
    return new Problem(
        type(refusal.code()),
        refusal.title(),
        refusal.status(),
        refusal.code(),
        refusal.detail(),
        refusal.mend(),
        refusal.where(),
        refusal.numbers().isEmpty() ? null : refusal.numbers(),
        requestId);
  }

  static Problem of(int status, String code, String title, String detail, String requestId) {
    return new Problem(type(code), title, status, code, detail, null, null, null, requestId);
  }

  static Response answer(Refusal refusal, String requestId) {
    var builder = of(refusal, requestId).builder();
    retryAfter(refusal).ifPresent(time -> builder.header(HttpHeaders.RETRY_AFTER, seconds(time)));
    return builder.build();
  }

  /** Answers a refusal where no resource is involved: from a filter, or for the server itself. */
  public static void write(
      Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    retryAfter(refusal)
        .ifPresent(time -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds(time)));
    of(refusal, RequestId.of(request)).write(response);
  }

  void write(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType(MEDIA_TYPE);
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(JSON.toJson(this));
  }

  static Optional<Duration> retryAfter(Refusal refusal) {
    return switch (refusal) {
      case Refusal.TooMany tooMany -> Optional.of(tooMany.retryAfter());
      case Refusal.Unavailable unavailable -> Optional.of(unavailable.retryAfter());
      default -> Optional.empty();
    };
  }

  /** Whole seconds, rounded up: who comes back then is not too early again. */
  private static String seconds(Duration time) {
    return String.valueOf(Math.max(1, time.plusMillis(999).toSeconds()));
  }

  Response answer() {
    return builder().build();
  }

  private Response.ResponseBuilder builder() {
    return Response.status(status).type(MEDIA_TYPE).entity(this);
  }

  private static String type(String code) {
    return "https://madang.org/problems/" + code;
  }
}
