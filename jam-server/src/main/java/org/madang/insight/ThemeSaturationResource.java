package org.madang.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.madang.analytics.saturation.SaturationMeter;
import org.madang.analytics.themes.Theme;
import org.madang.discussion.Threads;
import org.madang.discussion.Visibility;
import org.madang.discussion.Visits;
import org.madang.identity.CurrentMember;
import org.madang.platform.Refusal.NotFound;

/** How much of what can be said about a theme its ideas have said. */
@Path("jams/{jam}/themes/{theme}/saturation")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class ThemeSaturationResource {
  /**
   * The measure, each figure with the ends of its 95 % interval.
   *
   * @param known whether there are enough ideas to say so
   * @param coverage share of the words of the next idea that were heard before, 0 to 1
   * @param heard different words
   * @param expected different words there are at least, heard and unheard
   * @param next new words to expect in the next idea
   */
  @Schema(name = "ThemeSaturationView")
  public record View(
      boolean known,
      int ideas,
      double coverage,
      double coverageLow,
      double coverageHigh,
      int heard,
      double expected,
      double expectedLow,
      double expectedHigh,
      double next) {}

  @Inject private CurrentMember current;
  @Inject private Visits visits;
  @Inject private StandingThemes themes;
  @Inject private Threads threads;
  @Inject private Languages languages;

  @GET
  @RolesAllowed("member")
  public View saturation(@PathParam("jam") UUID jam, @PathParam("theme") String id) {
    visits.of(jam, current.member());
    var theme =
        themes
            .of(jam)
            .theme(id)
            .orElseThrow(
                () ->
                    new NotFound(
                        "no-such-theme",
                        "There is no such theme any more.",
                        "Load the themes again."));
    var ideas = ThreadRef.ids(theme.members().stream().map(Theme.Member::id).toList());
    var found =
        SaturationMeter.ofStatements(
            threads.all(jam, ideas).stream()
                .filter(idea -> idea.visibility() == Visibility.VISIBLE)
                .map(languages::statement)
                .toList());
    return new View(
        found.isKnown(),
        found.texts(),
        found.coverage(),
        found.coverageLow(),
        found.coverageHigh(),
        found.notions(),
        found.expected(),
        found.expectedLow(),
        found.expectedHigh(),
        found.next());
  }
}
