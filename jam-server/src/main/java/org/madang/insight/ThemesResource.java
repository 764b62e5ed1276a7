package org.madang.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.themes.Curation;
import org.madang.analytics.themes.Theme;
import org.madang.discussion.Cards;
import org.madang.discussion.Contributions;
import org.madang.discussion.JamThread;
import org.madang.discussion.Threads;
import org.madang.discussion.Visibility;
import org.madang.discussion.Visit;
import org.madang.discussion.Visits;
import org.madang.identity.CurrentMember;
import org.madang.platform.IdempotencyKey;
import org.madang.platform.Refusal.Conflict;
import org.madang.platform.Refusal.Invalid;
import org.madang.platform.Refusal.NotFound;
import org.madang.platform.Writing;

/** The themes of a jam, and what its moderators make of them. */
@Path("jams/{jam}/themes")
@RequestScoped
@Transactional
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ThemesResource {
  /** The longest name of a theme. */
  private static final int LONGEST = 60;

  public record Name(
      @NotBlank @Size(max = LONGEST) String label, @NotBlank @Size(max = 500) String reason) {}

  @Schema(name = "ThemesWhy")
  public record Why(@NotBlank @Size(max = 500) String reason) {}

  public record Merge(@NotBlank String into, @NotBlank @Size(max = 500) String reason) {}

  public record Split(
      @NotEmpty @Size(max = 1000) List<UUID> ideas,
      @NotBlank @Size(max = LONGEST) String label,
      @NotBlank @Size(max = 500) String reason) {}

  @Inject private CurrentMember current;
  @Inject private Visits visits;
  @Inject private Findings findings;
  @Inject private Curations curations;
  @Inject private Contributions contributions;
  @Inject private Threads threads;
  @Inject private ThemeLists lists;
  @Inject private Cards cards;

  @PathParam("jam")
  private UUID jam;

  @GET
  @APIResponseSchema(ThemeView.All.class)
  @Transactional(Transactional.TxType.NOT_SUPPORTED) // mostly there is nothing to read
  public byte[] all() {
    return visits.of(jam, current.member()).moderates() ? lists.now(jam) : lists.lately(jam);
  }

  /** The largest, by name: what the home of a jam shows. */
  @GET
  @Path("largest")
  @APIResponseSchema(ThemeCard[].class)
  @Transactional(Transactional.TxType.NOT_SUPPORTED) // mostly there is nothing to read
  public byte[] largest() {
    visits.of(jam, current.member());
    return lists.largest(jam);
  }

  @GET
  @Path("{theme}")
  public ThemeView one(@PathParam("theme") String id) {
    return view(visits.of(jam, current.member()), id);
  }

  @PUT
  @Path("{theme}/name")
  @RolesAllowed("member")
  public ThemeView rename(@PathParam("theme") String id, @Valid @NotNull Name name) {
    var visit = moderator();
    var theme = theme(id);
    var label = label(name.label());
    if (!label.equals(curations.of(jam).names().get(theme.id()))) {
      decide(visit, ThemeAct.Kind.RENAME, theme, null, label, name.reason());
    }
    return view(visit, id);
  }

  @PUT
  @Path("{theme}/pin")
  @RolesAllowed("member")
  public ThemeView pin(@PathParam("theme") String id, @Valid @NotNull Why why) {
    return pinned(id, true, why.reason());
  }

  @DELETE
  @Path("{theme}/pin")
  @RolesAllowed("member")
  public ThemeView unpin(@PathParam("theme") String id) {
    return pinned(id, false, "No longer pinned.");
  }

  /** The theme goes into another; once the analytics have looked again, it is gone. */
  @POST
  @Path("{theme}/merges")
  @RolesAllowed("member")
  public Response merge(
      @PathParam("theme") String id,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @Valid @NotNull Merge merge) {
    var visit = moderator();
    var curation = IdempotencyKey.of(key);
    if (!isDone(visit, curation, act -> act.isMerge(id, merge.into()))) {
      var from = theme(id);
      var into = theme(merge.into());
      if (from.id().equals(into.id())) {
        throw new Conflict("same-theme", "A theme cannot be merged into itself.");
      }
      curations.add(
          jam,
          new ThemeAct(curation, ThemeAct.Kind.MERGE, from.id(), into.id(), null, ideas(from)),
          merge.reason(),
          visit.member());
    }
    return Response.status(201).entity(view(visit, merge.into())).build();
  }

  /**
   * Some of the theme's ideas become a theme of their own; it appears once the analytics have
   * looked again.
   */
  @POST
  @Path("{theme}/splits")
  @RolesAllowed("member")
  public Response split(
      @PathParam("theme") String id,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @Valid @NotNull Split split) {
    var visit = moderator();
    var curation = IdempotencyKey.of(key);
    if (!isDone(visit, curation, act -> act.isSplit(id, split.ideas()))) {
      var theme = theme(id);
      var members = theme.members().stream().map(Theme.Member::id).toList();
      if (!split.ideas().stream().allMatch(idea -> members.contains(idea.toString()))) {
        throw new Conflict(
            "not-in-theme", "Only ideas of this theme can be split off.", "Load the page again.");
      }
      curations.add(
          jam,
          new ThemeAct(
              curation, ThemeAct.Kind.SPLIT, theme.id(), null, label(split.label()), split.ideas()),
          split.reason(),
          visit.member());
    }
    return Response.status(201).entity(Map.of("id", curation)).build();
  }

  /** Whether a key names this act already; one that names another is refused. */
  private boolean isDone(Visit visit, UUID key, Predicate<ThemeAct> isThis) {
    contributions.hold(key);
    var known = curations.find(key, jam, visit.member());
    if (!known.stream().allMatch(isThis)) {
      throw IdempotencyKey.inUse();
    }
    return known.isPresent();
  }

  private static String label(String words) {
    var label = Writing.line(words);
    if (!Writing.says(label)) {
      throw new Invalid("bad-length", "This has 1 to " + LONGEST + " characters.")
          .number("most", LONGEST)
          .at("label");
    }
    return label;
  }

  private static List<UUID> ideas(Theme theme) {
    return ThreadRef.ids(theme.members().stream().map(Theme.Member::id).toList());
  }

  private ThemeView pinned(String id, boolean wanted, String reason) {
    var visit = moderator();
    var theme = theme(id);
    if (curations.of(jam).pinned().contains(theme.id()) != wanted) {
      decide(visit, wanted ? ThemeAct.Kind.PIN : ThemeAct.Kind.UNPIN, theme, null, null, reason);
    }
    return view(visit, id);
  }

  private void decide(
      Visit visit,
      ThemeAct.Kind kind,
      Theme theme,
      @Nullable String into,
      @Nullable String label,
      String reason) {
    var act = new ThemeAct(UUID.randomUUID(), kind, theme.id(), into, label, List.of());
    curations.add(jam, act, reason, visit.member());
  }

  private Visit moderator() {
    var visit = visits.of(jam, current.member());
    visit.requireModerator();
    return visit;
  }

  private Theme theme(String id) {
    return findings
        .find(jam, FoundThemes.KIND, FoundThemes.class)
        .flatMap(found -> found.data().themes().theme(id))
        .orElseThrow(
            () ->
                new NotFound(
                    "no-such-theme", "There is no such theme any more.", "Load the themes again."));
  }

  private ThemeView view(Visit visit, String id) {
    var theme = theme(id);
    var found = findings.find(jam, FoundThemes.KIND, FoundThemes.class).orElseThrow().data();
    var members = threads.all(jam, ideas(theme));
    List<JamThread> seen =
        members.stream().filter(thread -> thread.visibility() == Visibility.VISIBLE).toList();
    Curation curation = curations.of(jam);
    return ThemeView.of(theme, found, curation, ThreadRef.visible(seen), cards.of(seen, visit));
  }
}
