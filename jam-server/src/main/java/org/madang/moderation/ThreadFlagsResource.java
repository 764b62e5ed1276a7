package org.madang.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.discussion.Visits;
import org.madang.identity.CurrentMember;
import org.madang.platform.IdempotencyKey;

/** Flags on a thread over HTTP, raised by any member. */
@Path("threads/{thread}/flags")
@RequestScoped
@Transactional
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ThreadFlagsResource {
  @Inject private CurrentMember current;
  @Inject private Visits visits;
  @Inject private Moderation moderation;

  @POST
  @RolesAllowed("member")
  public Response flag(
      @PathParam("thread") UUID id,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @Valid @NotNull FlagWords words) {
    var in = visits.thread(id, current.member());
    var made = moderation.flag(in, IdempotencyKey.of(key), words.reason(), words.note());
    return Response.status(made.status()).entity(FlagReceipt.of(made.thing())).build();
  }
}
