package org.madang.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.links.Link;
import org.madang.discussion.Threads;
import org.madang.discussion.Visibility;
import org.madang.discussion.Visit;
import org.madang.discussion.Visits;
import org.madang.identity.CurrentMember;
import org.madang.identity.Members;
import org.madang.platform.Cursor;
import org.madang.platform.EventLog;
import org.madang.platform.IdempotencyKey;
import org.madang.platform.Page;
import org.madang.platform.Refusal;

/** The links of a jam over HTTP, for its members. */
@Path("jams/{jam}/links")
@RequestScoped
@Transactional
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LinksResource {
  /** What a member proposes. */
  public record Proposal(
      @NotNull UUID first,
      @NotNull UUID second,
      @NotNull Link.Kind kind,
      @NotBlank @Size(max = 500) String reason) {}

  @Inject private CurrentMember current;
  @Inject private Visits visits;
  @Inject private Threads threads;
  @Inject private Members members;
  @Inject private IdeaLinks links;
  @Inject private LinkViews views;
  @Inject private EventLog log;
  @Inject private Clock clock;

  @PathParam("jam")
  private UUID jam;

  @GET
  public Page<LinkView> list(
      @QueryParam("kind") Link.@Nullable Kind kind,
      @QueryParam("state") Set<LinkState> states,
      @QueryParam("thread") @Nullable UUID thread,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @DefaultValue("50") @Positive @Max(200) int limit) {
    var visit = visits.of(jam, current.member());
    int offset = after == null ? 0 : offset(after);
    var found =
        links.all(
            jam,
            kind == null ? "" : kind.name(),
            states,
            thread == null ? "" : thread.toString(),
            offset,
            limit + 1);
    var shown = found.subList(0, Math.min(limit, found.size()));
    return new Page<>(
        views.of(visit, shown), found.size() > limit ? Cursor.of(offset + limit) : null);
  }

  private static int offset(String after) {
    try {
      return Math.max(0, Integer.parseInt(Cursor.read(after, 1).getFirst()));
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  @POST
  @RolesAllowed("member")
  public Response propose(
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key, @Valid @NotNull Proposal proposal) {
    var visit = visits.of(jam, current.member());
    var id = IdempotencyKey.of(key);
    var pair = IdeaLinks.ordered(proposal.first(), proposal.second());
    var known = links.find(id);
    if (known.isPresent()) {
      if (!known.get().isProposal(visit.member(), jam, pair)) {
        throw IdempotencyKey.inUse();
      }
      return Response.ok(view(visit, id)).build();
    }
    visit.requirePosting();
    requireTwoIdeas(proposal);
    if (links.between(pair[0], pair[1]).isPresent()) {
      throw exists();
    }
    members.requireThere(List.of(visit.member()));
    links.insert(
        new IdeaLinks.IdeaLink(
            id,
            jam,
            pair[0],
            pair[1],
            proposal.kind(),
            1,
            proposal.reason(),
            List.of(),
            List.of(),
            LinkState.PROPOSED,
            visit.member(),
            null,
            proposal.reason(),
            clock.instant()));
    if (links.find(id).isEmpty()) { // somebody else has tied these two at this moment
      throw exists();
    }
    log.append(
        jam,
        "link-made",
        visit.member(),
        Map.of("link", id, "first", pair[0], "second", pair[1], "kind", proposal.kind().name()));
    return Response.status(Response.Status.CREATED).entity(view(visit, id)).build();
  }

  private static Refusal exists() {
    return new Refusal.Conflict(
        "link-exists", "These two are linked already.", "Accept or reject that link.");
  }

  private void requireTwoIdeas(Proposal proposal) {
    var both = threads.all(jam, List.of(proposal.first(), proposal.second()));
    if (proposal.first().equals(proposal.second())
        || both.size() != 2
        || both.stream().anyMatch(thread -> thread.visibility() != Visibility.VISIBLE)) {
      throw new Refusal.Invalid("two-threads-needed", "A link ties two threads of this jam.");
    }
  }

  private LinkView view(Visit visit, UUID id) {
    return views.of(visit, links.find(id).stream().toList()).getFirst();
  }
}
