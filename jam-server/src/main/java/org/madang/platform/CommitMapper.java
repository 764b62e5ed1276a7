package org.madang.platform;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Answers a transaction that did not end as it should like everything else that is thrown. Jersey
 * has a mapper of its own for it, which throws it on where no mapper is asked any more.
 */
@Provider
@Priority(1)
public class CommitMapper implements ExceptionMapper<TransactionalException> {
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(TransactionalException thrown) {
    return DefectMapper.answer(thrown, RequestId.of(request));
  }
}
