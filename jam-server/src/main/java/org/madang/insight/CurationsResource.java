package org.madang.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.madang.discussion.Cards;
import org.madang.discussion.Visits;
import org.madang.identity.CurrentMember;
import org.madang.identity.Person;
import org.madang.platform.Refusal.NotFound;

/** What moderators decided about the themes of a jam, and taking it back. */
@Path("jams/{jam}/curations")
@RequestScoped
@Transactional
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CurationsResource {
  @Schema(name = "CurationsWhy")
  public record Why(@NotBlank @Size(max = 500) String reason) {}

  /**
   * One decision.
   *
   * @param theme the name of the theme it is about as it stands now, or stood at last; null if
   *     nobody knows any more
   * @param label the name that was given
   * @param ideas how many ideas it is about, 0 if about the theme as such
   */
  @Schema(name = "CurationsView")
  public record View(
      UUID id,
      Instant at,
      Person moderator,
      String action,
      @Nullable String theme,
      @Nullable String into,
      @Nullable String label,
      int ideas,
      String reason,
      boolean takenBack) {}

  @Inject private CurrentMember current;
  @Inject private Visits visits;
  @Inject private Curations curations;
  @Inject private StandingThemes themes;
  @Inject private Cards cards;

  @PathParam("jam")
  private UUID jam;

  /** The latest first. */
  @GET
  public List<View> all() {
    visits.of(jam, current.member()).requireModerator();
    return views(curations.kept(jam)).reversed();
  }

  /** Taking back twice is taking back once. */
  @PUT
  @Path("{curation}/withdrawal")
  @RolesAllowed("member")
  public View takeBack(@PathParam("curation") UUID id, @Valid @NotNull Why why) {
    var visit = visits.of(jam, current.member());
    visit.requireModerator();
    var kept = find(id);
    if (!kept.takenBack()) {
      curations.add(jam, kept.act().takenBack(UUID.randomUUID()), why.reason(), visit.member());
    }
    return views(List.of(find(id))).getFirst();
  }

  private Curations.Kept find(UUID id) {
    return curations.kept(jam).stream()
        .filter(kept -> kept.act().id().equals(id) && kept.act().undoes() == null)
        .findFirst()
        .orElseThrow(() -> new NotFound("no-such-curation", "There is no such decision."));
  }

  private List<View> views(List<Curations.Kept> kept) {
    var people = cards.people(kept.stream().map(Curations.Kept::by).distinct().toList());
    var labels = themes.calledOnce(jam);
    themes.of(jam).themes().forEach(theme -> labels.put(theme.id(), theme.label()));
    labels.putAll(curations.of(jam).names());
    return kept.stream()
        .map(
            one ->
                new View(
                    one.act().id(),
                    one.at(),
                    people.get(one.by()),
                    one.act().kind().name(),
                    labels.get(one.act().theme()),
                    one.act().into() == null ? null : labels.get(one.act().into()),
                    one.act().label(),
                    one.act().ideas().size(),
                    one.reason(),
                    one.takenBack()))
        .toList();
  }
}
