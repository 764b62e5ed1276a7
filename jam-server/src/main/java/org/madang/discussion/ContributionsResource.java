package org.madang.discussion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.madang.identity.CurrentMember;

/** What a member did in a jam, over HTTP; the newest 200 of each, and of answers the newest 50. */
@Path("jams/{jam}/contributions")
@RequestScoped
@Transactional
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
public class ContributionsResource {
  private static final int LIMIT = 200;
  private static final int ANSWERS = 50;

  /**
   * What others answered to the member, the member's own threads and posts, and the threads they
   * support and follow.
   */
  @Schema(name = "ContributionsView")
  public record View(
      List<PostView> answers,
      List<ThreadCard> threads,
      List<PostView> posts,
      List<ThreadCard> supported,
      List<ThreadCard> following) {}

  @Inject private CurrentMember current;
  @Inject private Visits visits;
  @Inject private Threads threads;
  @Inject private Posts posts;
  @Inject private Judgements judgements;
  @Inject private Cards cards;
  @Inject private Clock clock;

  @GET
  public View mine(@PathParam("jam") UUID jam) {
    var visit = visits.of(jam, current.member());
    var me = visit.member();
    return new View(
        cards.posts(posts.answersTo(me, jam, ANSWERS), visit, clock.instant(), true),
        cards.of(threads.by(me, jam, LIMIT), visit),
        cards.posts(posts.by(me, jam, LIMIT), visit, clock.instant(), true),
        cards.of(threads.all(jam, judgements.supportedBy(me, jam)), visit),
        cards.of(threads.all(jam, judgements.followedBy(me, jam)), visit));
  }
}
