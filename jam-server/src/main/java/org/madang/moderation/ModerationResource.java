package org.madang.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.discussion.Arrivals;
import org.madang.discussion.Cards;
import org.madang.discussion.ThreadCard;
import org.madang.discussion.Threads;
import org.madang.discussion.Visits;
import org.madang.identity.CurrentMember;
import org.madang.identity.Person;
import org.madang.platform.Page;

/** What a jam's moderators look through, over HTTP. */
@Path("jams/{jam}/moderation")
@RequestScoped
@Transactional
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
public class ModerationResource {
  /** One thing a moderator did. */
  public record ActionView(
      UUID id, Instant at, Person moderator, String action, Target target, String reason) {}

  @Inject private CurrentMember current;
  @Inject private Visits visits;
  @Inject private Arrivals arrivals;
  @Inject private Threads threads;
  @Inject private Cards cards;
  @Inject private ModerationActions actions;
  @Inject private Targets targets;

  @GET
  @Path("newest")
  public Page<Arrivals.Item> newest(
      @PathParam("jam") UUID jam,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @DefaultValue("50") @Positive @Max(200) int limit) {
    visits.of(jam, current.member()).requireModerator();
    return arrivals.page(jam, after, limit);
  }

  @GET
  @Path("unanswered")
  public Page<ThreadCard> unanswered(
      @PathParam("jam") UUID jam,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @DefaultValue("50") @Positive @Max(200) int limit) {
    var visit = visits.of(jam, current.member());
    visit.requireModerator();
    var page = threads.unanswered(visit, after, limit);
    return new Page<>(cards.of(page.items(), visit), page.next());
  }

  @GET
  @Path("actions")
  public Page<ActionView> actions(
      @PathParam("jam") UUID jam,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @DefaultValue("50") @Positive @Max(200) int limit) {
    visits.of(jam, current.member()).requireModerator();
    var page = actions.page(jam, after, limit);
    return new Page<>(views(jam, page.items()), page.next());
  }

  private List<ActionView> views(UUID jam, List<ModerationAction> done) {
    var about =
        targets.of(
            jam,
            done.stream()
                .map(one -> new Targets.Key(one.targetType(), one.target(), one.thread()))
                .toList());
    var people = cards.people(done.stream().map(ModerationAction::moderator).toList());
    return done.stream()
        .map(
            one ->
                new ActionView(
                    one.id(),
                    one.at(),
                    people.get(one.moderator()),
                    one.action(),
                    about.get(one.target()),
                    one.reason()))
        .toList();
  }
}
