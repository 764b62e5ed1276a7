package org.madang.platform;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
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
    String requestId) {
  static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(Refusal refusal, String requestId) {
    return new Problem(
        type(refusal.code()),
        refusal.title(),
        refusal.status(),
        refusal.code(),
        refusal.detail(),
        refusal.mend(),
        refusal.where(),
        requestId);
  }

  static Problem of(int status, String code, String title, String detail, String requestId) {
    return new Problem(type(code), title, status, code, detail, null, null, requestId);
  }

  static Response answer(Refusal refusal, String requestId) {
    var builder = of(refusal, requestId).builder();
    retryAfter(refusal)
        .ifPresent(time -> builder.header(HttpHeaders.RETRY_AFTER, Math.max(1, time.toSeconds())));
    return builder.build();
  }

  static Optional<Duration> retryAfter(Refusal refusal) {
    return switch (refusal) {
      case Refusal.TooMany tooMany -> Optional.of(tooMany.retryAfter());
      case Refusal.Unavailable unavailable -> Optional.of(unavailable.retryAfter());
      default -> Optional.empty();
    };
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
