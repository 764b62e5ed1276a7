package org.madang.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;

/** Answers what Jakarta Validation refuses, naming the field. */
@Provider
public class ValidationMapper implements ExceptionMapper<ConstraintViolationException> {
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(ConstraintViolationException violated) {
    return problem(violated, RequestId.of(request));
  }

  static Response problem(ConstraintViolationException violated, String id) {
    var first =
        violated.getConstraintViolations().stream()
            .min(Comparator.comparing(violation -> violation.getPropertyPath().toString()))
            .orElseThrow();
    var field = field(first.getPropertyPath());
    var refusal = new Refusal.Invalid("not-valid", field + " " + first.getMessage() + ".");
    return Problem.answer(refusal.at(field), id);
  }

  /** The path without the method and the parameter it arrived in, which mean nothing outside. */
  private static String field(Path path) {
    var field = new StringBuilder();
    var last = "";
    for (var node : path) {
      last = String.valueOf(node.getName());
      switch (node.getKind()) {
        case METHOD, PARAMETER -> {}
        default -> field.append(field.isEmpty() ? "" : ".").append(node);
      }
    }
    return field.isEmpty() ? last : field.toString();
  }
}
