package org.madang.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers what the domain refuses. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(Refusal refusal) {
    return Problem.answer(refusal, RequestId.of(request));
  }
}
