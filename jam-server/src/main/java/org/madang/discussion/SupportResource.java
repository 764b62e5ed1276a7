package org.madang.discussion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.madang.identity.CurrentMember;
import org.madang.platform.Act;
import org.madang.platform.EventLog;
import org.madang.platform.Paced;

/** A member's support for a thread over HTTP. */
@Path("threads/{thread}/support")
@ApplicationScoped
@Transactional
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
public class SupportResource {
  /**
   * How the thread stands after the gesture.
   *
   * @param supports absent when the viewer has not judged the idea
   */
  @Schema(name = "SupportView")
  public record View(@Nullable Integer supports, boolean mine) {}

  @Inject private CurrentMember current;
  @Inject private Visits visits;
  @Inject private Judgements judgements;
  @Inject private Cards cards;
  @Inject private EventLog log;
  @Inject private Clock clock;

  @PUT
  @Paced(Act.JUDGE)
  @RolesAllowed("member")
  public View give(@PathParam("thread") UUID id) {
    var in = visits.thread(id, current.member());
    in.visit().requireSupporting();
    if (judgements.give(Support.of(in.thread(), in.visit().member(), clock.instant()))) {
      log.append(in.visit().jam(), "support-given", in.visit().member(), Map.of("thread", id));
    }
    return new View(judgements.supports(id), true);
  }

  @DELETE
  @Paced(Act.JUDGE)
  @RolesAllowed("member")
  public View takeBack(@PathParam("thread") UUID id) {
    var in = visits.thread(id, current.member());
    in.visit().requireSupporting();
    if (judgements.takeBack(id, in.visit().member())) {
      log.append(in.visit().jam(), "support-withdrawn", in.visit().member(), Map.of("thread", id));
    }
    return new View(cards.of(in.thread(), in.visit()).supports(), false);
  }
}
