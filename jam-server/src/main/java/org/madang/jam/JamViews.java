package org.madang.jam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.identity.Member;
import org.madang.jam.Views.ForumView;
import org.madang.jam.Views.JamCard;
import org.madang.jam.Views.JamView;
import org.madang.jam.Views.Permission;
import org.madang.jam.Views.PhaseStart;
import org.madang.platform.EventLog;

/** Looks up what the views of a jam show. */
@ApplicationScoped
class JamViews {
  @Inject private Jams jams;
  @Inject private Forums forums;
  @Inject private Memberships memberships;
  @Inject private Standings standings;
  @Inject private EventLog log;
  @Inject private Clock clock;

  List<JamCard> cards(@Nullable Member viewer) {
    return jams.seenBy(viewer).stream().map(jam -> card(standings.of(jam.id(), viewer))).toList();
  }

  private JamCard card(Standing standing) {
    var jam = standing.jam();
    var starts = jam.schedule().starts();
    return new JamCard(
        jam.id(),
        jam.charter().title(),
        jam.charter().question(),
        jam.phase(clock.instant()),
        jam.charter().registration(),
        starts.get(Phase.IDEATE).toString(),
        starts.get(Phase.REVIEW).toString(),
        standing.belongs(),
        standing.words());
  }

  JamView jam(Standing standing) {
    var jam = standing.jam();
    var charter = jam.charter();
    var now = clock.instant();
    return new JamView(
        jam.id(),
        charter.title(),
        charter.question(),
        charter.languages(),
        charter.timeZone(),
        charter.registration(),
        charter.ratingOpens(),
        charter.postingPerMinute(),
        jam.phase(now),
        PhaseStart.of(jam.schedule()),
        now.toString(),
        log.head(jam.id()),
        forums.of(jam.id()).stream().map(ForumView::of).toList(),
        standing.belongs(),
        standing.words(),
        may(standing),
        memberships.count(jam.id()));
  }

  private Map<String, Permission> may(Standing standing) {
    var jam = standing.jam();
    var now = clock.instant();
    return Map.of(
        "post", asParticipant(standing, () -> jam.requirePosting(now)),
        "support", asParticipant(standing, () -> jam.requirePosting(now)),
        "rate", asParticipant(standing, () -> jam.requireRating(now)),
        "moderate", Permission.given(standing::requireModerator),
        "review", Permission.given(standing::requireExecutive),
        "administer", Permission.given(standing::requireAdmin));
  }

  private static Permission asParticipant(Standing standing, Runnable requirement) {
    return Permission.of(
        () -> {
          standing.requireParticipant();
          requirement.run();
        });
  }
}
