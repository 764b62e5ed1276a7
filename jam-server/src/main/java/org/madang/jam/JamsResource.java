package org.madang.jam;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.identity.CurrentMember;
import org.madang.platform.EventLog;
import org.madang.platform.IdempotencyKey;
import org.madang.platform.Refusal.Invalid;

/** Jams, their settings, schedule and forums. */
@Path("jams")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class JamsResource {
  public record Start(@NotNull Phase phase, @NotNull String starts) {}

  public record ForumWords(@NotNull String title, @Nullable String question) {}

  public record Plan(
      @Nullable String title,
      @Nullable String question,
      @Nullable List<String> languages,
      @Nullable String timeZone,
      @Nullable Registration registration,
      @Nullable Phase ratingOpens,
      @Nullable Integer postingPerMinute,
      @Nullable List<@Valid Start> phases,
      @Size(max = 40) @Nullable List<@Valid ForumWords> forums) {
    Charter charter() {
      return Charter.of(
          title, question, languages, timeZone, registration, ratingOpens, postingPerMinute);
    }
  }

  @Inject private CurrentMember current;
  @Inject private Jams jams;
  @Inject private Forums forums;
  @Inject private Standings standings;
  @Inject private JamViews views;
  @Inject private EventLog log;
  @Inject private Clock clock;

  @GET
  @PermitAll
  public List<Views.JamCard> seen() {
    return views.cards(current.maybe().orElse(null));
  }

  @GET
  @Path("templates")
  @RolesAllowed("admin")
  public List<Templates.Template> templates() {
    return Templates.ALL;
  }

  @POST
  @RolesAllowed("admin")
  public Response plan(@HeaderParam(IdempotencyKey.HEADER) String key, @Valid @NotNull Plan plan) {
    var id = IdempotencyKey.of(key);
    var known = jams.find(id).isPresent();
    if (!known) {
      var jam = Jam.plan(id, plan.charter(), schedule(plan.phases()), clock.instant());
      jams.add(jam);
      var planned = plan.forums() == null ? List.<ForumWords>of() : plan.forums();
      for (int i = 0; i < planned.size(); i++) {
        forums.add(
            Forum.open(
                UUID.randomUUID(), jam, i, planned.get(i).title(), planned.get(i).question()));
      }
      log.append(id, "jam-created", current.member().id(), Map.of("jam", id));
    }
    return Response.status(known ? 200 : 201)
        .entity(views.jam(standings.of(id, current.member())))
        .build();
  }

  @GET
  @Path("{jam}")
  @PermitAll
  public Views.JamView jam(@PathParam("jam") UUID id) {
    return views.jam(standings.of(id, current.maybe().orElse(null)));
  }

  @PUT
  @Path("{jam}")
  @RolesAllowed("admin")
  public Views.JamView revise(@PathParam("jam") UUID id, @Valid @NotNull Plan plan) {
    var standing = standings.of(id, current.member());
    var admin = standing.requireAdmin();
    standing.jam().revise(plan.charter());
    log.append(id, "jam-changed", admin.id(), Map.of("jam", id));
    return views.jam(standing);
  }

  @PUT
  @Path("{jam}/phases")
  @RolesAllowed("admin")
  public Views.JamView reschedule(@PathParam("jam") UUID id, @NotNull List<@Valid Start> phases) {
    var standing = standings.of(id, current.member());
    var admin = standing.requireAdmin();
    standing.jam().reschedule(schedule(phases), clock.instant());
    log.append(id, "phases-changed", admin.id(), Map.of("jam", id));
    return views.jam(standing);
  }

  @POST
  @Path("{jam}/forums")
  @RolesAllowed("admin")
  public Response openForum(
      @PathParam("jam") UUID id,
      @HeaderParam(IdempotencyKey.HEADER) String key,
      @Valid @NotNull ForumWords words) {
    var standing = standings.of(id, current.member());
    var forum = IdempotencyKey.of(key);
    var known = forums.find(forum);
    if (known.isPresent()) {
      return Response.ok(Views.ForumView.of(forums.get(id, forum))).build();
    }
    var opened =
        Forum.open(forum, standing.jam(), forums.of(id).size(), words.title(), words.question());
    forums.add(opened);
    log.append(id, "forum-opened", standing.requireAdmin().id(), Map.of("forum", forum));
    return Response.status(201).entity(Views.ForumView.of(opened)).build();
  }

  @PUT
  @Path("{jam}/forums/{forum}")
  @RolesAllowed("admin")
  public Views.ForumView reviseForum(
      @PathParam("jam") UUID id, @PathParam("forum") UUID forum, @Valid @NotNull ForumWords words) {
    var admin = standings.of(id, current.member()).requireAdmin();
    var known = forums.get(id, forum);
    known.revise(words.title(), words.question());
    log.append(id, "forum-changed", admin.id(), Map.of("forum", forum));
    return Views.ForumView.of(known);
  }

  private static Schedule schedule(@Nullable List<Start> phases) {
    var starts = new EnumMap<Phase, Instant>(Phase.class);
    for (var start : phases == null ? List.<Start>of() : phases) {
      try {
        starts.put(start.phase(), OffsetDateTime.parse(start.starts()).toInstant());
      } catch (DateTimeException e) {
        throw new Invalid(
                "bad-time",
                "This is not a time with its offset.",
                "Give one such as 2026-11-24T09:00:00+09:00.")
            .at("phases");
      }
    }
    return Schedule.of(starts);
  }
}
