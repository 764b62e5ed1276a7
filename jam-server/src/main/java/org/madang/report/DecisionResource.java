package org.madang.report;

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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.madang.discussion.Cards;
import org.madang.discussion.JamThread;
import org.madang.discussion.ThreadKind;
import org.madang.discussion.Threads;
import org.madang.identity.CurrentMember;
import org.madang.jam.Memberships;
import org.madang.platform.EventLog;
import org.madang.platform.Refusal.NotFound;

/** Deciding about an idea over HTTP, for executives once the review has begun. */
@Path("jams/{jam}/ideas/{thread}/decision")
@RequestScoped
@Transactional
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DecisionResource {
  /**
   * What is decided.
   *
   * @param into the idea it is merged into, for MERGE
   */
  @Schema(name = "DecisionWords")
  public record Words(@NotNull Verdict decision, @Nullable String reason, @Nullable UUID into) {}

  @Inject private CurrentMember current;
  @Inject private Memberships memberships;
  @Inject private Threads threads;
  @Inject private Decisions decisions;
  @Inject private Cards cards;
  @Inject private EventLog log;
  @Inject private Clock clock;

  @PUT
  @RolesAllowed("member")
  public DecisionView decide(
      @PathParam("jam") UUID jam, @PathParam("thread") UUID thread, @Valid @NotNull Words words) {
    var executive = memberships.get(jam, current.member());
    var idea = idea(jam, thread);
    executive.mayReview(clock.instant()).require();
    if (words.into() != null) {
      idea(jam, words.into());
    }
    var decision = decide(idea, words, executive.member().id());
    var into = decisions.targets(jam, List.of(decision)).get(decision.into());
    return DecisionView.of(decision, idea, into, cards.people(List.of(decision.by())));
  }

  private Decision decide(JamThread idea, Words words, UUID by) {
    var now = clock.instant();
    var known = decisions.about(idea.id());
    var decision =
        known.orElseGet(
            () -> Decision.about(idea, words.decision(), words.reason(), words.into(), by, now));
    if (known.isEmpty()) {
      decisions.add(decision);
    } else if (!decision.decide(words.decision(), words.reason(), words.into(), by, now)) {
      return decision;
    }
    log.append(
        idea.jam(),
        "idea-decided",
        by,
        Map.of("thread", idea.id(), "decision", decision.verdict().name()));
    return decision;
  }

  private JamThread idea(UUID jam, UUID id) {
    return threads
        .find(id)
        .filter(thread -> thread.jam().equals(jam) && thread.kind() == ThreadKind.IDEA)
        .orElseThrow(() -> new NotFound("no-such-idea", "There is no idea " + id + " here."));
  }
}
