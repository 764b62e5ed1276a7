package org.madang.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.madang.discussion.Cards;
import org.madang.discussion.Visits;
import org.madang.identity.CurrentMember;
import org.madang.platform.IdempotencyKey;

/** Lifting an idea out of a reply over HTTP, for moderators. */
@Path("posts/{post}/idea")
@RequestScoped
@Transactional
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LiftedIdeaResource {
  /** The title of the new idea, and why it deserves to stand alone. */
  @Schema(name = "LiftedIdeaWords")
  public record Words(@Nullable String title, @Nullable String reason) {}

  @Inject private CurrentMember current;
  @Inject private Visits visits;
  @Inject private Moderation moderation;
  @Inject private Cards cards;
  @Inject private Clock clock;

  @POST
  @RolesAllowed("member")
  public Response lift(
      @PathParam("post") UUID id,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @NotNull Words words) {
    var from = visits.post(id, current.member());
    var title = Objects.requireNonNullElse(words.title(), "");
    var made = moderation.lift(from, IdempotencyKey.of(key), title, words.reason());
    return Response.status(made.status())
        .entity(cards.page(made.thing(), from.visit(), clock.instant()))
        .build();
  }
}
