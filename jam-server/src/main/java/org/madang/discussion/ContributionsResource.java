package org.madang.discussion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.madang.identity.CurrentMember;

/** What a member did in a jam, over HTTP; the newest 200 of each, and of answers the newest 50. */
@Path("jams/{jam}/contributions")
@RequestScoped
@Transactional
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
public class ContributionsResource {
  private static final int LIMIT = 200;

  /**
   * What others answered to the member, the member's own threads and posts, and the threads they
   * support and follow.
   *
   * @param answersSeen up to when the member has seen the answers, if ever
   * @param unseen which of the answers since then were not read where they stand either
   */
  @Schema(name = "ContributionsView")
  public record View(
      List<PostView> answers,
      @Nullable Instant answersSeen,
      List<Answers.Unseen> unseen,
      List<ThreadCard> threads,
      List<PostView> posts,
      List<ThreadCard> supported,
      List<ThreadCard> following) {}

  /** Up to which answer one has seen them. */
  public record Seen(@NotNull Instant until) {}

  /** Answers that one has read where they stand. */
  public record Read(@NotNull @Size(max = Answers.MOST) List<@NotNull UUID> posts) {}

  @Inject private CurrentMember current;
  @Inject private Visits visits;
  @Inject private Threads threads;
  @Inject private Posts posts;
  @Inject private Answers answers;
  @Inject private Judgements judgements;
  @Inject private Cards cards;
  @Inject private Clock clock;

  @GET
  public View mine(@PathParam("jam") UUID jam) {
    var visit = visits.of(jam, current.member());
    var me = visit.member();
    return new View(
        cards.posts(answers.to(me, jam), visit, clock.instant(), true),
        answers.seen(me, jam).orElse(null),
        answers.unseen(me, jam),
        cards.of(threads.by(me, jam, LIMIT), visit),
        cards.posts(posts.by(me, jam, LIMIT), visit, clock.instant(), true),
        cards.of(threads.all(jam, judgements.supportedBy(me, jam)), visit),
        cards.of(threads.all(jam, judgements.followedBy(me, jam)), visit));
  }

  /** The newest answers that the member has not seen. */
  @GET
  @Path("unseen")
  public List<Answers.Unseen> unseen(@PathParam("jam") UUID jam) {
    return answers.unseen(visits.of(jam, current.member()).member(), jam);
  }

  @PUT
  @Path("seen")
  @RolesAllowed("member")
  @Consumes(MediaType.APPLICATION_JSON)
  public void see(@PathParam("jam") UUID jam, @Valid @NotNull Seen seen) {
    var me = visits.of(jam, current.member()).member();
    answers.see(me, jam, within(Instant.EPOCH, seen.until(), clock.instant()));
  }

  @PUT
  @Path("read")
  @RolesAllowed("member")
  @Consumes(MediaType.APPLICATION_JSON)
  public void read(@PathParam("jam") UUID jam, @Valid @NotNull Read read) {
    answers.read(visits.of(jam, current.member()).member(), jam, read.posts());
  }

  /** Nobody has seen what is to come, and the database knows no time of the ice ages. */
  private static Instant within(Instant first, Instant at, Instant last) {
    return Collections.max(List.of(first, Collections.min(List.of(at, last))));
  }
}
