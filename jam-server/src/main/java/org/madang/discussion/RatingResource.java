package org.madang.discussion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.madang.identity.CurrentMember;
import org.madang.platform.Act;
import org.madang.platform.EventLog;
import org.madang.platform.Paced;

/** A member's rating of an idea over HTTP. */
@Path("threads/{thread}/rating")
@ApplicationScoped
@Transactional
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RatingResource {
  /** The member's scores, 1 to 5 each. */
  public record Scores(int overall, int impact, int feasibility, int novelty) {}

  @Inject private CurrentMember current;
  @Inject private Visits visits;
  @Inject private Judgements judgements;
  @Inject private EventLog log;
  @Inject private Clock clock;

  @PUT
  @Paced(Act.JUDGE)
  @RolesAllowed("member")
  public RatingSummary rate(@PathParam("thread") UUID id, @NotNull Scores given) {
    var in = visits.thread(id, current.member());
    in.visit().requireRating();
    var scores =
        new Rating.Scores(given.overall(), given.impact(), given.feasibility(), given.novelty());
    if (judgements.rate(Rating.of(in.thread(), in.visit().member(), scores, clock.instant()))) {
      log.append(in.visit().jam(), "idea-rated", in.visit().member(), Map.of("thread", id));
    }
    return judgements.summary(id);
  }
}
