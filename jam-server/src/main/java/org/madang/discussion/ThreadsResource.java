package org.madang.discussion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.madang.identity.CurrentMember;
import org.madang.platform.Act;
import org.madang.platform.IdempotencyKey;
import org.madang.platform.Paced;

/** One thread over HTTP: what is said in it, and by its author about it. */
@Path("threads/{thread}")
@ApplicationScoped
@Transactional
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ThreadsResource {
  /** How many posts a page has unless its reader asks for another number. */
  static final int USUAL = 50;

  /** How many posts a page has at most. */
  static final int MOST = 200;

  /** A reply; without a parent to the opening. */
  public record Reply(@Nullable String text, @Nullable UUID parent) {}

  /** The opening in other words. */
  @Schema(name = "ThreadsWords")
  public record Words(@Nullable String title, @Nullable String text, @Nullable List<String> tags) {}

  /** Part of a thread, and how many posts it has. */
  public record PostPage(List<PostView> items, @Nullable String next, int total) {}

  @Inject private CurrentMember current;
  @Inject private Visits visits;
  @Inject private Threads threads;
  @Inject private PostPages pages;
  @Inject private Judgements judgements;
  @Inject private Contributions contributions;
  @Inject private Cards cards;
  @Inject private Clock clock;

  @GET
  public ThreadView thread(@PathParam("thread") UUID id) {
    return view(visits.thread(id, current.member()));
  }

  @GET
  @Path("posts")
  @APIResponseSchema(PostPage.class)
  @Transactional(Transactional.TxType.NOT_SUPPORTED) // a page stands for its edition, not a moment
  public byte[] read(
      @PathParam("thread") UUID id,
      @QueryParam("order") @DefaultValue("tree") String order,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("" + USUAL) @Positive @Max(MOST) int limit) {
    var in = visits.thread(id, current.member());
    return pages.page(in, PostOrder.named(order), PostOrder.place(after), limit);
  }

  @POST
  @Paced(Act.POST)
  @Path("posts")
  @RolesAllowed("member")
  @Transactional(Transactional.TxType.NOT_SUPPORTED) // many share one: see Contributions.reply
  public Response reply(
      @PathParam("thread") UUID id,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @Valid @NotNull Reply reply) {
    var in = visits.thread(id, current.member());
    var made = contributions.reply(in, IdempotencyKey.of(key), reply.parent(), reply.text());
    var view = cards.posts(List.of(made.thing()), in.visit(), clock.instant(), false).getFirst();
    return Response.status(made.status()).entity(view).build();
  }

  @PUT
  @Path("words")
  @RolesAllowed("member")
  public ThreadView edit(@PathParam("thread") UUID id, @Valid @NotNull Words words) {
    var in = visits.thread(id, current.member());
    var tags = words.tags() == null ? in.thread().tags() : words.tags();
    contributions.edit(
        in,
        Objects.requireNonNullElse(words.title(), ""),
        Objects.requireNonNullElse(words.text(), ""),
        tags);
    return view(in);
  }

  @GET
  @Path("revisions")
  public List<RevisionView> revisions(@PathParam("thread") UUID id) {
    var in = visits.thread(id, current.member());
    return RevisionView.of(in, threads.revisions(id));
  }

  @PUT
  @Path("withdrawal")
  @RolesAllowed("member")
  public ThreadView withdraw(@PathParam("thread") UUID id) {
    var in = visits.thread(id, current.member());
    contributions.withdraw(in);
    return view(in);
  }

  @PUT
  @Path("follow")
  @RolesAllowed("member")
  public void follow(@PathParam("thread") UUID id) {
    visits.thread(id, current.member());
    judgements.follow(id, current.member().id(), clock.instant());
  }

  @DELETE
  @Path("follow")
  @RolesAllowed("member")
  public void unfollow(@PathParam("thread") UUID id) {
    visits.thread(id, current.member());
    judgements.unfollow(id, current.member().id());
  }

  private ThreadView view(Visits.InThread in) {
    return cards.page(in.thread(), in.visit(), clock.instant());
  }
}
