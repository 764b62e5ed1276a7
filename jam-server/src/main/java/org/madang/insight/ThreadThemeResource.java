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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.discussion.Visits;
import org.madang.identity.CurrentMember;
import org.madang.platform.Refusal.NotFound;

/** The theme an idea is in, found by the analytics or by a moderator who knows better. */
@Path("threads/{thread}/theme")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ThreadThemeResource {
  public record Place(@NotBlank String theme, @NotBlank @Size(max = 500) String reason) {}

  /** The theme; null while the idea is in none. */
  public record Placed(ShortlistView.@Nullable ThemeName theme) {}

  @Inject private CurrentMember current;
  @Inject private Visits visits;
  @Inject private StandingThemes themes;
  @Inject private Curations curations;

  @GET
  @RolesAllowed("member")
  public Placed theme(@PathParam("thread") UUID id) {
    var jam = visits.thread(id, current.member()).thread().jam();
    return new Placed(
        Optional.ofNullable(themes.themeOf(jam).get(id.toString()))
            .flatMap(themes.of(jam)::theme)
            .map(theme -> ThemeCard.of(theme, curations.of(jam)))
            .map(card -> new ShortlistView.ThemeName(card.id(), card.label()))
            .orElse(null));
  }

  @PUT
  @RolesAllowed("member")
  public void move(@PathParam("thread") UUID id, @Valid @NotNull Place place) {
    var in = visits.thread(id, current.member());
    in.visit().requireModerator();
    var theme =
        themes
            .of(in.thread().jam())
            .theme(place.theme())
            .orElseThrow(
                () ->
                    new NotFound(
                        "no-such-theme",
                        "There is no such theme any more.",
                        "Load the themes again."));
    var moved = curations.of(in.thread().jam()).moves().get(id.toString());
    if (!theme.id().equals(moved)) {
      var act =
          new ThemeAct(UUID.randomUUID(), ThemeAct.Kind.MOVE, theme.id(), null, null, List.of(id));
      curations.add(in.thread().jam(), act, place.reason(), in.visit().member());
    }
  }
}
