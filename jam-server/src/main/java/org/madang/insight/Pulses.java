package org.madang.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.madang.analytics.pulse.Pulse;
import org.madang.analytics.pulse.PulseReader;
import org.madang.analytics.text.Analyzers;

/** The pulse of each jam, felt at most every few seconds however many look. */
@ApplicationScoped
class Pulses {
  static final Duration FRESH = Duration.ofSeconds(5);

  /** How far back "usual" reaches. */
  static final Duration PAST = Duration.ofHours(24);

  private static final Duration WINDOW = Duration.ofMinutes(15);

  @Inject private Activities activities;
  @Inject private Clock clock;
  private final PulseReader reader = new PulseReader(Analyzers::terms, WINDOW);
  private final Map<UUID, Pulse> felt = new ConcurrentHashMap<>();

  Pulse of(UUID jam) {
    var now = clock.instant();
    return felt.compute(
        jam,
        (id, last) ->
            last != null && now.isBefore(last.at().plus(FRESH))
                ? last
                : reader.read(activities.since(id, now.minus(PAST)), now));
  }
}
