package org.madang.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.conversation.Conversation;
import org.madang.analytics.conversation.Drift;
import org.madang.analytics.conversation.DriftFinder;
import org.madang.analytics.conversation.DriftOptions;
import org.madang.analytics.conversation.HeatFinder;
import org.madang.analytics.conversation.Proposal;
import org.madang.analytics.conversation.ProposalFinder;
import org.madang.analytics.conversation.WaitingFinder;
import org.madang.analytics.people.ExpertFinder;
import org.madang.analytics.people.Writing;
import org.madang.analytics.tone.ToneReader;
import org.madang.jam.Jams;
import org.madang.jam.Phase;
import org.madang.jam.Schedule;
import org.madang.platform.EventLog;
import org.madang.platform.Transactions;

/**
 * Looks through the conversations of a jam for places to step in. Reads in one transaction, thinks
 * without one. Threads in which nothing was written since the look before are not searched for
 * drift and proposals again. Used by one thread at a time.
 */
@ApplicationScoped
class Watcher {
  /** The most writings that a look reads, those of the latest threads first. */
  static final int WRITINGS = 10_000;

  /** Jams of which it is known what was searched. */
  private static final int HELD = 8;

  private static final Duration SHORTEST_WINDOW = Duration.ofMinutes(15);
  private static final Duration LONGEST_WINDOW = Duration.ofDays(1);

  /** Two hours of a jam of three days. */
  private static final int WINDOWS = 36;

  @Inject private Transactions transactions;
  @Inject private EventLog log;
  @Inject private Jams jams;
  @Inject private Conversations conversations;
  @Inject private Cohorts cohorts;
  @Inject private Clock clock;

  private final DriftFinder drifts = new DriftFinder(DriftOptions.defaults());
  private final Map<UUID, Map<String, Searched>> searched = Latest.held(HELD);
  private @Nullable ToneReader tone;

  /** A conversation that was searched for drift and proposals, and what came of it. */
  private record Searched(
      Conversation conversation, Optional<Drift> drift, List<Proposal> proposals) {}

  private record State(
      long position,
      Schedule schedule,
      List<Conversation> conversations,
      Map<String, String> functions) {}

  Sight look(UUID jam) {
    var start = clock.instant();
    var begun = System.nanoTime();
    var state =
        transactions.call(
            () ->
                new State(
                    log.head(jam),
                    jams.find(jam).orElseThrow().schedule(),
                    conversations.recent(jam, WRITINGS),
                    cohorts.functions(jam)));
    var talks = state.conversations();
    var asOf = asOf(state.schedule(), start);
    var window = window(state.schedule());
    var heat = new HeatFinder(tone(), window).find(talks, asOf);
    var waiting = new WaitingFinder().find(talks, asOf);
    var search = search(jam, talks);
    var experts = new ExpertFinder(writings(talks, state.functions()));
    return new Sight(
        state.position(),
        clock.instant(),
        asOf,
        Duration.ofNanos(System.nanoTime() - begun),
        window,
        talks,
        heat,
        search.stream().flatMap(one -> one.drift().stream()).sorted(Drift.CLEAREST_FIRST).toList(),
        waiting,
        search.stream()
            .flatMap(one -> one.proposals().stream())
            .sorted(Proposal.WEIGHTIEST_FIRST)
            .toList(),
        experts);
  }

  // Once the talking is over, what counts as now is its end.
  private static Instant asOf(Schedule schedule, Instant now) {
    return now.isBefore(schedule.ends()) ? now : schedule.ends();
  }

  private static Duration window(Schedule schedule) {
    var begins = schedule.start(Phase.IDEATE);
    var talk = begins == null ? Duration.ZERO : Duration.between(begins, schedule.ends());
    var window = talk.dividedBy(WINDOWS);
    if (window.compareTo(SHORTEST_WINDOW) < 0) {
      return SHORTEST_WINDOW;
    }
    return window.compareTo(LONGEST_WINDOW) > 0 ? LONGEST_WINDOW : window;
  }

  private Collection<Searched> search(UUID jam, List<Conversation> talks) {
    var before = searched.getOrDefault(jam, Map.of());
    var changed = talks.stream().filter(talk -> !isSearched(before.get(talk.id()), talk)).toList();
    var found =
        drifts.find(changed, talks).stream()
            .collect(Collectors.toMap(Drift::thread, Function.identity()));
    var proposals =
        new ProposalFinder()
            .find(changed).stream().collect(Collectors.groupingBy(Proposal::thread));
    Map<String, Searched> now = new HashMap<>();
    for (var talk : talks) {
      var known = before.get(talk.id());
      now.put(
          talk.id(),
          known != null && isSearched(known, talk)
              ? known
              : new Searched(
                  talk,
                  Optional.ofNullable(found.get(talk.id())),
                  proposals.getOrDefault(talk.id(), List.of())));
    }
    searched.put(jam, now);
    return now.values();
  }

  private static boolean isSearched(@Nullable Searched before, Conversation talk) {
    return before != null && before.conversation().equals(talk);
  }

  private static List<Writing> writings(List<Conversation> talks, Map<String, String> functions) {
    var writings = new ArrayList<Writing>();
    talks.stream()
        .flatMap(Sight::utterances)
        .forEach(
            one ->
                writings.add(
                    new Writing(
                        one.id(),
                        one.author(),
                        functions.get(one.author()),
                        one.language(),
                        one.text())));
    return writings;
  }

  private ToneReader tone() {
    var reader = tone;
    if (reader == null) {
      reader = new ToneReader();
      tone = reader;
    }
    return reader;
  }
}
