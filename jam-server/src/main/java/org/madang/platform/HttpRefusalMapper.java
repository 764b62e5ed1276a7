package org.madang.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/**
 * Answers what JAX-RS itself refuses: unknown paths, methods, media types, roles, malformed
 * parameters.
 */
@Provider
public class HttpRefusalMapper implements ExceptionMapper<WebApplicationException> {
  private static final Map<Integer, String> CODES =
      Map.of(
          400, "bad-request",
          403, "role-needed",
          404, "no-such-thing",
          405, "method-not-allowed",
          406, "not-acceptable",
          413, "too-large",
          415, "unsupported-media-type");
  private static final Map<Integer, String> SENTENCES =
      Map.of(
          400, "The request cannot be read.",
          403, "Your role does not allow this.",
          404, "There is nothing here.",
          405, "This address does not answer that method.",
          406, "There is no such representation of this.",
          413, "The request is too large.",
          415, "The body must be application/json.");

  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(WebApplicationException refused) {
    var id = RequestId.of(request);
    // what refuses a parameter comes wrapped, once or twice
    for (Throwable cause = refused.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return Problem.answer(refusal, id);
      }
    }
    if (refused instanceof NotAuthorizedException
        || refused instanceof ForbiddenException && request.getUserPrincipal() == null) {
      return Problem.answer(new Refusal.SignInNeeded(), id);
    }
    return refused.getResponse().getStatus() < 400 ? refused.getResponse() : problem(refused, id);
  }

  static Response problem(WebApplicationException refused, String id) {
    var status = refused.getResponse().getStatus();
    var answer = problem(status, id).answer();
    var allow = refused.getResponse().getHeaderString(HttpHeaders.ALLOW);
    return allow == null || refused instanceof NotFoundException
        ? answer
        : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow).build();
  }

  static Problem problem(int status, String id) {
    var known = Response.Status.fromStatusCode(status);
    var title = known == null ? "Refused" : known.getReasonPhrase();
    var code = CODES.getOrDefault(status, status < 500 ? "refused" : "defect");
    return Problem.of(status, code, title, SENTENCES.getOrDefault(status, title + "."), id);
  }
}
