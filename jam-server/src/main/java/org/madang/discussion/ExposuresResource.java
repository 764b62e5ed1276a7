package org.madang.discussion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.madang.identity.CurrentMember;

/** What a member's screen showed long enough to be judged, over HTTP. */
@Path("jams/{jam}/exposures")
@RequestScoped
@Transactional
@RolesAllowed("member")
@Consumes(MediaType.APPLICATION_JSON)
public class ExposuresResource {
  /** The threads that were shown. */
  public record Shown(@NotNull @Size(max = 100) List<@NotNull UUID> threads) {}

  @Inject private CurrentMember current;
  @Inject private Visits visits;
  @Inject private Judgements judgements;
  @Inject private Clock clock;

  @POST
  @RolesAllowed("member")
  public void expose(@PathParam("jam") UUID jam, @Valid @NotNull Shown shown) {
    var visit = visits.of(jam, current.member());
    judgements.expose(jam, shown.threads(), visit.member(), clock.instant());
  }
}
