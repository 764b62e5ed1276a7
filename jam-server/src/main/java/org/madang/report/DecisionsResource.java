package org.madang.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.discussion.Cards;
import org.madang.discussion.JamThread;
import org.madang.discussion.Threads;
import org.madang.identity.CurrentMember;
import org.madang.jam.Membership;
import org.madang.jam.Memberships;
import org.madang.jam.Phase;

/**
 * What was decided, for those it concerns: who contributed to an idea hears at once, everybody else
 * when the jam is closed. Asked for {@code mine}, only what the asking member contributed to; asked
 * for an {@code idea}, what was decided on it.
 */
@Path("jams/{jam}/decisions")
@RequestScoped
@Transactional
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
public class DecisionsResource {
  @Inject private CurrentMember current;
  @Inject private Memberships memberships;
  @Inject private Decisions decisions;
  @Inject private Threads threads;
  @Inject private Cards cards;
  @Inject private Clock clock;

  @GET
  public List<DecisionView> seen(
      @PathParam("jam") UUID jam,
      @QueryParam("mine") @DefaultValue("false") boolean mine,
      @QueryParam("idea") @Nullable UUID idea) {
    var membership = memberships.get(jam, current.member());
    var seen =
        mine || !seesAll(membership)
            ? decisions.reaching(membership.member().id(), jam).stream()
                .filter(one -> idea == null || one.thread().equals(idea))
                .toList()
            : idea == null ? decisions.all(jam) : decisions.about(jam, idea);
    var ideas =
        threads.all(jam, seen.stream().map(Decision::thread).toList()).stream()
            .collect(Collectors.toMap(JamThread::id, Function.identity()));
    var targets = decisions.targets(jam, seen);
    var people = cards.people(seen.stream().map(Decision::by).distinct().toList());
    return seen.stream()
        .filter(decision -> ideas.containsKey(decision.thread()))
        .map(
            decision ->
                DecisionView.of(
                    decision, ideas.get(decision.thread()), targets.get(decision.into()), people))
        .toList();
  }

  private boolean seesAll(Membership membership) {
    return membership.isModerator()
        || membership.isExecutive()
        || membership.member().isAdmin()
        || membership.jam().phase(clock.instant()) == Phase.CLOSED;
  }
}
