package org.madang.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.madang.analytics.Statement;
import org.madang.analytics.pulse.Activity;
import org.madang.analytics.pulse.Movement;
import org.madang.analytics.pulse.MovementReader;
import org.madang.analytics.pulse.Pulse;
import org.madang.analytics.pulse.PulseReader;
import org.madang.analytics.text.Spelling;
import org.madang.platform.Transactions;

/** The pulse of each jam, felt and written down at most every few seconds however many look. */
@ApplicationScoped
class Pulses {
  /** How far back "usual" reaches. */
  static final Duration PAST = Duration.ofHours(24);

  private static final Duration WINDOW = Duration.ofMinutes(15);

  /** Jams whose terms are held. */
  private static final int HELD = 8;

  /**
   * The pulse, and what gains or loses beyond chance.
   *
   * @param spelling how the rising terms are written
   * @param themes by their ids
   * @param regions by their names
   */
  record Beat(
      Pulse pulse, Map<String, String> spelling, List<Movement> themes, List<Movement> regions) {
    String spelled(String term) {
      return spelling.getOrDefault(term, term);
    }
  }

  @Inject private Transactions transactions;
  @Inject private Activities activities;
  @Inject private StandingThemes themes;
  @Inject private Cohorts cohorts;
  @Inject private PulseViews views;
  @Inject private Clock clock;
  private final Map<UUID, KnownTerms> terms = Latest.held(HELD);
  private final MovementReader movements = new MovementReader(WINDOW);
  private final KeptAnswers kept = new KeptAnswers();

  /** The pulse as JSON, the same for all who may see the jam. */
  byte[] told(UUID jam) {
    return kept.of(jam, () -> transactions.call(() -> views.of(jam, feel(jam, clock.instant()))));
  }

  private Beat feel(UUID jam, Instant now) {
    var done = activities.since(jam, now.minus(PAST));
    var known = terms.computeIfAbsent(jam, _ -> new KnownTerms());
    var pulse = new PulseReader(known.next(), WINDOW).read(done, now);
    var themeOf = themes.themeOf(jam);
    var regions = cohorts.regions(jam);
    return new Beat(
        pulse,
        spelling(pulse, done, now),
        moving(movements.read(done, activity -> themeOf.get(activity.thread()), now)),
        moving(movements.read(done, activity -> regions.get(activity.member()), now)));
  }

  private static Map<String, String> spelling(Pulse pulse, List<Activity> done, Instant now) {
    return Spelling.of(
        pulse.terms().stream().map(Pulse.RisingTerm::term).toList(),
        done.stream()
            .filter(activity -> activity.at().isAfter(now.minus(WINDOW)))
            .map(
                activity ->
                    new Statement(activity.thread(), activity.language(), "", activity.text())));
  }

  private static List<Movement> moving(List<Movement> all) {
    return all.stream().filter(one -> one.trend() != Movement.Trend.STEADY).toList();
  }
}
