package org.madang.jam;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.identity.CurrentMember;
import org.madang.identity.Member;
import org.madang.jam.JamView.PhaseStart;
import org.madang.platform.EventLog;
import org.madang.platform.IdempotencyKey;

/** Jams over HTTP: members see theirs, strangers the open ones, admins set them up. */
@Path("jams")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class JamsResource {
  /** What an admin says a jam is; forums count only when it is made. */
  public record Setup(
      @NotNull String title,
      @NotNull String question,
      @Nullable @Size(max = 20) List<@NotNull @Size(max = 35) String> languages,
      @Nullable String timeZone,
      @Nullable Registration registration,
      @Nullable Phase ratingOpens,
      @Nullable Integer postingPerMinute,
      @Nullable @Size(max = 10) List<@NotNull @Valid PhaseStart> phases,
      @Nullable @Size(max = 50) List<JamTemplate.@NotNull Sub> forums) {
    JamDescription description() {
      return new JamDescription(
          title,
          question,
          languages == null ? List.of("en") : languages,
          JamDescription.zone(timeZone),
          registration == null ? Registration.INVITATION : registration,
          ratingOpens == null ? Phase.REFINE : ratingOpens,
          postingPerMinute);
    }
  }

  /** A jam in a list. */
  public record JamCard(
      UUID id,
      String title,
      String question,
      Phase phase,
      Registration registration,
      @Nullable Instant starts,
      Instant ends,
      boolean member,
      List<String> roles) {
    static JamCard of(Jam jam, @Nullable Membership membership, Instant now) {
      return new JamCard(
          jam.id(),
          jam.title(),
          jam.question(),
          jam.phase(now),
          jam.registration(),
          jam.schedule().start(Phase.IDEATE),
          jam.schedule().ends(),
          membership != null,
          membership == null ? List.of() : membership.roleWords());
    }
  }

  @Inject private Jams jams;
  @Inject private JamViews views;
  @Inject private Forums forums;
  @Inject private Memberships memberships;
  @Inject private Admissions admissions;
  @Inject private CurrentMember current;
  @Inject private EventLog log;
  @Inject private Clock clock;

  @GET
  public List<JamCard> seen() {
    var viewer = current.maybe().orElse(null);
    var own =
        viewer == null
            ? Map.<UUID, Membership>of()
            : memberships.of(viewer).stream()
                .collect(
                    Collectors.toMap(membership -> membership.jam().id(), Function.identity()));
    var now = clock.instant();
    return jams.seenBy(viewer).stream()
        .map(jam -> JamCard.of(jam, own.get(jam.id()), now))
        .toList();
  }

  @GET
  @Path("templates")
  public List<JamTemplate> templates(@QueryParam("locale") @DefaultValue("en") String locale) {
    return JamTemplate.all(locale);
  }

  @POST
  @RolesAllowed("admin")
  public Response host(
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key, @Valid @NotNull Setup setup) {
    var id = IdempotencyKey.of(key);
    var admin = current.member();
    var known = jams.find(id);
    if (known.isPresent()) {
      if (!known.get().createdBy().equals(admin)) {
        throw IdempotencyKey.inUse();
      }
      return Response.ok(views.of(known.get(), admin)).build();
    }
    return Response.status(Response.Status.CREATED)
        .entity(views.of(make(id, admin, setup), admin))
        .build();
  }

  @GET
  @Path("{jam}")
  public JamView one(@PathParam("jam") UUID jam) {
    var viewer = current.maybe().orElse(null);
    return views.of(jams.get(jam, viewer), viewer);
  }

  @PUT
  @Path("{jam}")
  @RolesAllowed("admin")
  public JamView describe(@PathParam("jam") UUID id, @Valid @NotNull Setup setup) {
    var admin = current.member();
    var jam = jams.hold(id);
    if (jam.describe(setup.description())) {
      log.append(id, "jam-changed", admin.id(), Map.of());
    }
    return views.of(jam, admin);
  }

  @PUT
  @Path("{jam}/phases")
  @RolesAllowed("admin")
  public JamView reschedule(
      @PathParam("jam") UUID id, @NotNull @Size(max = 10) List<@NotNull @Valid PhaseStart> phases) {
    var admin = current.member();
    var jam = jams.hold(id);
    if (jam.reschedule(schedule(phases), clock.instant())) {
      log.append(id, "phases-changed", admin.id(), Map.of());
    }
    return views.of(jam, admin);
  }

  /** Joins an open jam. */
  @PUT
  @Path("{jam}/membership")
  @RolesAllowed("member")
  public JamView join(@PathParam("jam") UUID id) {
    var member = current.member();
    var jam = jams.get(id, member);
    admissions.join(jam, member);
    return views.of(jam, member);
  }

  private Jam make(UUID id, Member admin, Setup setup) {
    var phases = setup.phases() == null ? List.<PhaseStart>of() : setup.phases();
    var jam = Jam.hosted(id, admin, setup.description(), schedule(phases), clock.instant());
    jams.add(jam);
    var subs = setup.forums() == null ? List.<JamTemplate.Sub>of() : setup.forums();
    for (var i = 0; i < subs.size(); i++) {
      var sub = subs.get(i);
      forums.add(Forum.in(jam, UUID.randomUUID(), sub.title(), sub.question(), i + 1));
    }
    log.append(id, "jam-created", admin.id(), Map.of());
    return jam;
  }

  private static Schedule schedule(List<PhaseStart> phases) {
    var starts = new EnumMap<Phase, Instant>(Phase.class);
    phases.forEach(start -> starts.put(start.phase(), start.starts()));
    return Schedule.of(starts);
  }
}
