package org.madang.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.discussion.Visit;
import org.madang.discussion.Visits;
import org.madang.identity.CurrentMember;
import org.madang.platform.EventLog;
import org.madang.platform.Refusal;

/** What the authors of two threads, or moderators, think of a link; they may change their mind. */
@Path("links/{link}/state")
@RequestScoped
@Transactional
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LinkStateResource {
  /** A decision on a link. */
  public record Verdict(@NotNull LinkState state, @Nullable @Size(max = 500) String reason) {}

  @Inject private CurrentMember current;
  @Inject private Visits visits;
  @Inject private IdeaLinks links;
  @Inject private LinkViews views;
  @Inject private EventLog log;

  @PUT
  @RolesAllowed("member")
  public LinkView decide(@PathParam("link") UUID id, @Valid @NotNull Verdict verdict) {
    var link = links.find(id).orElseThrow(() -> unknown(id));
    var visit = visit(link);
    if (!view(visit, id).mayDecide()) {
      throw new Refusal.NotAllowed(
          "not-your-link", "Only the authors of the two and moderators decide on a link.");
    }
    if (link.state() != verdict.state()) {
      var reason = verdict.reason() == null ? "" : verdict.reason();
      links.decide(id, verdict.state(), visit.member(), reason);
      log.append(
          link.jam(),
          "link-decided",
          visit.member(),
          Map.of("link", id, "state", verdict.state().name()));
    }
    return view(visit, id);
  }

  private Visit visit(IdeaLinks.IdeaLink link) {
    try {
      return visits.of(link.jam(), current.member());
    } catch (Refusal _) {
      throw unknown(link.id());
    }
  }

  private LinkView view(Visit visit, UUID id) {
    return views.of(visit, links.find(id).stream().toList()).stream()
        .findFirst()
        .orElseThrow(() -> unknown(id));
  }

  private static Refusal unknown(UUID id) {
    return new Refusal.NotFound("no-such-link", "There is no link " + id + ".");
  }
}
