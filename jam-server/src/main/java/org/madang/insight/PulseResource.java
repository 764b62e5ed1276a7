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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.madang.analytics.pulse.Movement;
import org.madang.analytics.pulse.Movement.Trend;
import org.madang.analytics.pulse.Pulse;
import org.madang.discussion.Cards;
import org.madang.discussion.ThreadCard;
import org.madang.discussion.Threads;
import org.madang.discussion.Visibility;
import org.madang.discussion.Visits;
import org.madang.identity.CurrentMember;

/** What is happening in a jam right now, for its members. */
@Path("jams/{jam}/pulse")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class PulseResource {
  public record Minute(Instant at, int posts) {}

  public record Rising(ThreadCard thread, int members, int posts, int supports, String because) {}

  public record Term(String term, int now, double usual, double z) {}

  /**
   * A theme or a region that gains or loses beyond chance against its own last day.
   *
   * @param id of the theme; the name of a region
   * @param now posts of the last 15 minutes
   * @param usual posts that were to be expected
   */
  public record Moving(String id, String name, Trend trend, int now, double usual, int members) {}

  public record ForumSize(UUID id, int threads, int posts) {}

  /**
   * The pulse.
   *
   * @param active members who wrote in the last 15 minutes
   * @param series posts in each of the last 60 minutes
   */
  @Schema(name = "PulseView")
  public record View(
      Instant at,
      double postsPerMinute,
      int threads,
      int posts,
      int active,
      List<Minute> series,
      List<Rising> rising,
      List<Term> terms,
      List<Moving> themes,
      List<Moving> regions,
      List<ForumSize> forums) {}

  @Inject private CurrentMember current;
  @Inject private Visits visits;
  @Inject private Threads threads;
  @Inject private Cards cards;
  @Inject private Pulses pulses;
  @Inject private StandingThemes themes;
  @Inject private Curations curations;

  @GET
  @RolesAllowed("member")
  public View pulse(@PathParam("jam") UUID jam) {
    var visit = visits.of(jam, current.member());
    var beat = pulses.of(jam);
    var pulse = beat.pulse();
    var ids = pulse.rising().stream().map(one -> UUID.fromString(one.thread())).toList();
    Map<UUID, ThreadCard> shown =
        cards
            .of(
                threads.all(jam, ids).stream()
                    .filter(thread -> thread.visibility() == Visibility.VISIBLE)
                    .toList(),
                visit)
            .stream()
            .collect(Collectors.toMap(ThreadCard::id, Function.identity()));
    var forums =
        threads.sizes(jam).stream()
            .map(one -> new ForumSize(one.forum(), one.threads(), one.posts()))
            .toList();
    return new View(
        pulse.at(),
        pulse.postsPerMinute(),
        forums.stream().mapToInt(ForumSize::threads).sum(),
        forums.stream().mapToInt(ForumSize::posts).sum(),
        pulse.active(),
        pulse.series().stream().map(minute -> new Minute(minute.at(), minute.posts())).toList(),
        rising(pulse, shown),
        pulse.terms().stream()
            .map(term -> new Term(beat.spelled(term.term()), term.now(), term.usual(), term.z()))
            .toList(),
        themes(jam, beat.themes()),
        beat.regions().stream().map(one -> moving(one, one.group())).toList(),
        forums);
  }

  private List<Moving> themes(UUID jam, List<Movement> moved) {
    if (moved.isEmpty()) {
      return List.of();
    }
    var standing = themes.of(jam);
    var names = curations.of(jam).names();
    return moved.stream()
        .flatMap(
            one ->
                standing.theme(one.group()).stream()
                    .map(theme -> moving(one, names.getOrDefault(theme.id(), theme.label()))))
        .toList();
  }

  private static Moving moving(Movement one, String name) {
    return new Moving(one.group(), name, one.trend(), one.now(), one.usual(), one.members());
  }

  private static List<Rising> rising(Pulse pulse, Map<UUID, ThreadCard> shown) {
    return pulse.rising().stream()
        .filter(one -> shown.containsKey(UUID.fromString(one.thread())))
        .map(
            one ->
                new Rising(
                    shown.get(UUID.fromString(one.thread())),
                    one.members(),
                    one.posts(),
                    one.supports(),
                    one.because()))
        .toList();
  }
}
