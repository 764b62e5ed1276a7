package org.madang.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.madang.discussion.Visits;
import org.madang.identity.CurrentMember;
import org.madang.identity.Person;
import org.madang.platform.Refusal.NotAllowed;

/** People to ask about a thread, for its author and the moderators. */
@Path("threads/{thread}/experts")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class ExpertsResource {
  /**
   * What somebody wrote that says why.
   *
   * @param post a reply in that thread; null for its opening
   * @param words of the question that it has
   */
  @Schema(name = "ExpertsWhy")
  public record Why(ThreadRef thread, @Nullable UUID post, String excerpt, List<String> words) {}

  /** Somebody to ask, never without what they wrote. */
  public record Expert(Person person, List<Why> because) {}

  /**
   * People to ask, best first.
   *
   * @param computedAt null while the first look takes its time
   */
  @Schema(name = "ExpertsView")
  public record View(@Nullable Instant computedAt, List<Expert> experts) {}

  @Inject private CurrentMember current;
  @Inject private Visits visits;
  @Inject private Lookout lookout;
  @Inject private Experts experts;

  @GET
  @RolesAllowed("member")
  public View experts(@PathParam("thread") UUID id) {
    var in = visits.thread(id, current.member());
    if (!in.visit().moderates() && !in.thread().isBy(in.visit().member())) {
      throw new NotAllowed(
          "not-your-thread", "People to ask are shown to the author and the moderators.");
    }
    return lookout
        .of(in.thread().jam())
        .map(sight -> new View(sight.computedAt(), experts.of(in, sight)))
        .orElseGet(() -> new View(null, List.of()));
  }
}
