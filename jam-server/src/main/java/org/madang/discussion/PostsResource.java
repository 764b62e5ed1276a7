package org.madang.discussion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.madang.identity.CurrentMember;

/** One post over HTTP. */
@Path("posts/{post}")
@ApplicationScoped
@Transactional
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PostsResource {
  /** The post in other words. */
  @Schema(name = "PostsWords")
  public record Words(@Nullable String text) {}

  @Inject private CurrentMember current;
  @Inject private Visits visits;
  @Inject private Threads threads;
  @Inject private Contributions contributions;
  @Inject private Cards cards;
  @Inject private Clock clock;

  @GET
  public PostView post(@PathParam("post") UUID id) {
    return view(visits.post(id, current.member()));
  }

  @PUT
  @Path("words")
  @RolesAllowed("member")
  public PostView edit(@PathParam("post") UUID id, @NotNull Words words) {
    var at = visits.post(id, current.member());
    contributions.edit(at, Objects.requireNonNullElse(words.text(), ""));
    return view(at);
  }

  @GET
  @Path("revisions")
  public List<RevisionView> revisions(@PathParam("post") UUID id) {
    var at = visits.post(id, current.member());
    return RevisionView.of(at, threads.revisions(id));
  }

  @PUT
  @Path("withdrawal")
  @RolesAllowed("member")
  public PostView withdraw(@PathParam("post") UUID id) {
    var at = visits.post(id, current.member());
    contributions.withdraw(at);
    return view(at);
  }

  private PostView view(Visits.AtPost at) {
    return cards.posts(List.of(at.post()), at.visit(), clock.instant(), true).getFirst();
  }
}
