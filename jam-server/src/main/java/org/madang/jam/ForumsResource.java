package org.madang.jam;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.identity.CurrentMember;
import org.madang.identity.Members;
import org.madang.platform.EventLog;
import org.madang.platform.IdempotencyKey;

/** The forums of a jam over HTTP; reading them is part of the jam. */
@Path("jams/{jam}/forums")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ForumsResource {
  @Inject private Jams jams;
  @Inject private Forums forums;
  @Inject private Members members;
  @Inject private Admissions admissions;
  @Inject private Tally tally;
  @Inject private CurrentMember current;
  @Inject private EventLog log;

  @PathParam("jam")
  private UUID jamId;

  @POST
  @RolesAllowed("admin")
  public Response open(
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key, @NotNull JamTemplate.Sub sub) {
    var id = IdempotencyKey.of(key);
    var jam = jams.get(jamId, current.member());
    var known = forums.find(id);
    if (known.isPresent()) {
      if (!known.get().jam().equals(jam)) {
        throw IdempotencyKey.inUse();
      }
      return Response.ok(view(known.get())).build();
    }
    var last = forums.all(jam).stream().mapToInt(Forum::ordinal).max().orElse(0);
    var forum = Forum.in(jam, id, sub.title(), sub.question(), last + 1);
    forums.add(forum);
    changed(forum);
    return Response.status(Response.Status.CREATED).entity(view(forum)).build();
  }

  @PUT
  @Path("{forum}")
  @RolesAllowed("admin")
  public JamView.ForumView describe(@PathParam("forum") UUID id, @NotNull JamTemplate.Sub sub) {
    var forum = forums.get(jams.get(jamId, current.member()), id);
    if (forum.describe(sub.title(), sub.question())) {
      changed(forum);
    }
    return view(forum);
  }

  /** Entrusts the forum to moderators, who become moderators of the jam with it. */
  @PUT
  @Path("{forum}/moderators")
  @RolesAllowed("admin")
  public JamView.ForumView entrust(
      @PathParam("forum") UUID id, @NotNull @Size(max = 100) List<@NotNull UUID> moderators) {
    var jam = jams.get(jamId, current.member());
    var forum = forums.get(jam, id);
    var chosen = moderators.stream().distinct().map(members::get).toList();
    chosen.forEach(member -> admissions.admit(jam, member, EnumSet.of(JamRole.MODERATOR)));
    if (forum.entrust(chosen)) {
      changed(forum);
    }
    return view(forum);
  }

  private void changed(Forum forum) {
    log.append(jamId, "jam-changed", current.member().id(), Map.of("forum", forum.id()));
  }

  private JamView.ForumView view(Forum forum) {
    return JamView.ForumView.of(forum, tally.of(jamId).forum(forum.id()), true);
  }
}
