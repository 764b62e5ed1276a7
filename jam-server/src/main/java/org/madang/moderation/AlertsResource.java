package org.madang.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.madang.discussion.Visits;
import org.madang.identity.CurrentMember;
import org.madang.platform.IdempotencyKey;

/** Alerts over HTTP: members read them, moderators raise them. */
@Path("jams/{jam}/alerts")
@RequestScoped
@Transactional
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AlertsResource {
  /** What everybody is told, and until when. */
  @Schema(name = "AlertsWords")
  public record Words(@Nullable String text, @NotNull Instant until) {}

  @Inject private CurrentMember current;
  @Inject private Visits visits;
  @Inject private AlertViews views;
  @Inject private Moderation moderation;

  @GET
  public List<AlertView> up(@PathParam("jam") UUID jam) {
    visits.of(jam, current.member());
    return views.up(jam);
  }

  @POST
  @RolesAllowed("member")
  public Response raise(
      @PathParam("jam") UUID jam,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @Valid @NotNull Words words) {
    var visit = visits.of(jam, current.member());
    var made = moderation.alert(visit, IdempotencyKey.of(key), words.text(), words.until());
    return Response.status(made.status())
        .entity(views.of(List.of(made.thing())).getFirst())
        .build();
  }
}
