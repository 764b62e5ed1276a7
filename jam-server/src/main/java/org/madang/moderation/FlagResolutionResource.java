package org.madang.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.madang.discussion.Visit;
import org.madang.discussion.Visits;
import org.madang.identity.CurrentMember;
import org.madang.platform.Refusal;

/** Deciding about a flag over HTTP, for moderators. */
@Path("flags/{flag}/resolution")
@RequestScoped
@Transactional
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FlagResolutionResource {
  /** Whether the flag was right, and why. */
  @Schema(name = "FlagResolutionWords")
  public record Words(@NotNull Boolean upheld, @Nullable String reason) {}

  @Inject private CurrentMember current;
  @Inject private Visits visits;
  @Inject private Flags flags;
  @Inject private FlagViews views;
  @Inject private Moderation moderation;

  @PUT
  @RolesAllowed("member")
  public FlagView resolve(@PathParam("flag") UUID id, @Valid @NotNull Words words) {
    var flag = flags.find(id).orElseThrow(() -> Flags.unknown(id));
    var visit = visit(flag);
    moderation.resolve(visit, flag, words.upheld(), words.reason());
    return views.of(flag.jam(), List.of(flag)).getFirst();
  }

  private Visit visit(Flag flag) {
    try {
      return visits.of(flag.jam(), current.member());
    } catch (Refusal _) {
      throw Flags.unknown(flag.id());
    }
  }
}
