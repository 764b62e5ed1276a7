package org.madang.insight;

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
import java.util.List;
import java.util.UUID;
import org.madang.discussion.Cards;
import org.madang.discussion.ThreadCard;
import org.madang.discussion.Threads;
import org.madang.discussion.Visits;
import org.madang.identity.CurrentMember;

/**
 * Conversations worth joining, for one member: those that few have seen come first, so that a late
 * idea gets its share too.
 */
@Path("jams/{jam}/conversations")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class ConversationsResource {
  /** Why somebody is asked to a conversation. */
  public enum Reason {
    UNANSWERED,
    FEW_SAW_IT
  }

  public record Invitation(ThreadCard thread, Reason because) {}

  @Inject private CurrentMember current;
  @Inject private Visits visits;
  @Inject private Threads threads;
  @Inject private Cards cards;

  @GET
  @RolesAllowed("member")
  public List<Invitation> toJoin(
      @PathParam("jam") UUID jam,
      @QueryParam("limit") @DefaultValue("6") @Positive @Max(50) int limit) {
    var visit = visits.of(jam, current.member());
    var page = threads.toJoin(visit, limit);
    return cards.of(page.items(), visit).stream()
        .map(
            card -> new Invitation(card, card.posts() == 0 ? Reason.UNANSWERED : Reason.FEW_SAW_IT))
        .toList();
  }
}
