package org.madang.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.madang.analytics.pulse.Movement;
import org.madang.analytics.pulse.Pulse;
import org.madang.discussion.Cards;
import org.madang.discussion.ThreadCard;
import org.madang.discussion.Threads;
import org.madang.discussion.Visibility;
import org.madang.insight.PulseView.ForumSize;
import org.madang.insight.PulseView.Minute;
import org.madang.insight.PulseView.Moving;
import org.madang.insight.PulseView.Rising;
import org.madang.insight.PulseView.Term;

/** Puts names and threads to what was felt. Needs a running transaction. */
@ApplicationScoped
class PulseViews {
  @Inject private Threads threads;
  @Inject private Cards cards;
  @Inject private StandingThemes themes;
  @Inject private Curations curations;

  PulseView of(UUID jam, Pulses.Beat beat) {
    var pulse = beat.pulse();
    var ids = pulse.rising().stream().map(one -> UUID.fromString(one.thread())).toList();
    Map<UUID, ThreadCard> shown =
        cards
            .of(
                threads.all(jam, ids).stream()
                    .filter(thread -> thread.visibility() == Visibility.VISIBLE)
                    .toList(),
                null)
            .stream()
            .collect(Collectors.toMap(ThreadCard::id, Function.identity()));
    var forums =
        threads.sizes(jam).stream()
            .map(one -> new ForumSize(one.forum(), one.threads(), one.posts()))
            .toList();
    return new PulseView(
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
                    one.because()))
        .toList();
  }
}
