package org.madang.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.discussion.Cards;
import org.madang.discussion.ThreadCard;
import org.madang.discussion.Threads;
import org.madang.discussion.Visit;
import org.madang.discussion.Visits;
import org.madang.identity.Member;
import org.madang.jam.Jam;
import org.madang.jam.Membership;
import org.madang.jam.Memberships;
import org.madang.jam.Phase;
import org.madang.platform.Refusal;

/** The shortlist of each jam, for those who may see it. */
@ApplicationScoped
public class Shortlists {
  @Inject private Memberships memberships;
  @Inject private Visits visits;
  @Inject private Rankings rankings;
  @Inject private StandingThemes themes;
  @Inject private Threads threads;
  @Inject private Cards cards;
  @Inject private Instance<IdeaVerdicts> verdicts;
  @Inject private Clock clock;

  /** Lets in who may see the shortlist: for participants it does not exist before the end. */
  public Membership enter(UUID jam, Member member) {
    var membership = memberships.get(jam, member);
    boolean over = membership.jam().phase(clock.instant()) == Phase.CLOSED;
    if (!over && !membership.isExecutive() && !membership.isModerator()) {
      throw new Refusal.NotFound("no-shortlist", "There is no shortlist to see yet.");
    }
    return membership;
  }

  /** The shortlist, best first, for whoever was let in. */
  public ShortlistView of(Membership viewer, @Nullable String theme, int limit) {
    var jam = viewer.jam();
    var standing = rankings.of(jam);
    if (standing.isEmpty()) {
      return new ShortlistView(0, null, false, 0, Map.of(), List.of(), List.of());
    }
    var found = standing.get();
    var visit = visits.of(viewer);
    var places =
        found.ranking().places().stream()
            .filter(place -> theme == null || theme.isBlank() || theme.equals(place.theme()))
            .limit(limit)
            .toList();
    return new ShortlistView(
        found.position(),
        found.computedAt(),
        found.frozen(),
        found.ranking().places().size(),
        found.ranking().weights(),
        found.ranking().notes().stream().map(note -> note.in(visit.locale())).toList(),
        entries(jam, places, visit));
  }

  /** The place of one idea. */
  ShortlistView.Entry entry(Membership viewer, UUID idea) {
    var places =
        rankings.of(viewer.jam()).stream()
            .flatMap(standing -> standing.ranking().places().stream())
            .filter(place -> place.idea().equals(idea.toString()))
            .toList();
    return entries(viewer.jam(), places, visits.of(viewer)).stream()
        .findFirst()
        .orElseThrow(() -> new Refusal.NotFound("not-ranked", "This idea is not ranked yet."));
  }

  private List<ShortlistView.Entry> entries(Jam jam, List<FoundRanking.Place> places, Visit visit) {
    var ids = ThreadRef.ids(places.stream().map(FoundRanking.Place::idea).toList());
    var byId =
        cards.of(threads.all(jam.id(), ids), visit).stream()
            .collect(Collectors.toMap(ThreadCard::id, card -> card));
    var decided =
        verdicts.isResolvable()
            ? verdicts.get().of(jam.id())
            : Map.<UUID, IdeaVerdicts.Verdict>of();
    var names = themes.names(jam.id());
    return places.stream()
        .filter(place -> byId.containsKey(UUID.fromString(place.idea())))
        .map(
            place -> {
              var id = UUID.fromString(place.idea());
              return ShortlistView.Entry.of(
                  place, byId.get(id), names, decided.get(id), visit.locale());
            })
        .toList();
  }
}
