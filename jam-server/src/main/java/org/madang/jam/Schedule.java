package org.madang.jam;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.platform.Refusal.Invalid;

/**
 * When each phase begins; before the first is the lobby. Phases may be empty, and never run
 * backwards.
 */
@Embeddable
public class Schedule {
  /** The clocks of two nodes are no further apart. */
  public static final Duration CLOCKS_APART = Duration.ofMinutes(1);

  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  @Column(name = "ideates_at")
  private Instant ideatesAt;

  @Column(name = "refines_at")
  private Instant refinesAt;

  @Column(name = "reviews_at")
  private Instant reviewsAt;

  @Column(name = "closes_at")
  private Instant closesAt;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Schedule() {}

  public Schedule(Instant ideatesAt, Instant refinesAt, Instant reviewsAt, Instant closesAt) {
    if (ideatesAt.isBefore(FIRST) || closesAt.isAfter(LAST)) {
      throw new Invalid("bad-phase-start", "A jam is held between 2000 and 2200.").at("phases");
    }
    if (refinesAt.isBefore(ideatesAt)
        || reviewsAt.isBefore(refinesAt)
        || closesAt.isBefore(reviewsAt)) {
      throw new Invalid(
              "phases-out-of-order",
              "The phases begin in the order Ideas, Refine, Review, Closed.",
              "Put the beginnings into that order.")
          .at("phases");
    }
    this.ideatesAt = kept(ideatesAt);
    this.refinesAt = kept(refinesAt);
    this.reviewsAt = kept(reviewsAt);
    this.closesAt = kept(closesAt);
  }

  /** As exactly as the database keeps it, so that nothing changes when it is read again. */
  private static Instant kept(Instant start) {
    return start.truncatedTo(ChronoUnit.MICROS);
  }

  /** A schedule of the beginnings of all phases but the lobby, whose beginning is of no matter. */
  public static Schedule of(Map<Phase, Instant> starts) {
    return new Schedule(
        start(starts, Phase.IDEATE),
        start(starts, Phase.REFINE),
        start(starts, Phase.REVIEW),
        start(starts, Phase.CLOSED));
  }

  private static Instant start(Map<Phase, Instant> starts, Phase phase) {
    var start = starts.get(phase);
    if (start == null) {
      throw new Invalid("phase-missing", "The schedule does not say when " + phase + " begins.")
          .at("phases");
    }
    return start;
  }

  public Phase phaseAt(Instant now) {
    if (now.isBefore(ideatesAt)) {
      return Phase.LOBBY;
    }
    if (now.isBefore(refinesAt)) {
      return Phase.IDEATE;
    }
    if (now.isBefore(reviewsAt)) {
      return Phase.REFINE;
    }
    return now.isBefore(closesAt) ? Phase.REVIEW : Phase.CLOSED;
  }

  /** When a phase begins; null for the lobby, which is what there is before the rest. */
  public @Nullable Instant start(Phase phase) {
    return switch (phase) {
      case LOBBY -> null;
      case IDEATE -> ideatesAt;
      case REFINE -> refinesAt;
      case REVIEW -> reviewsAt;
      case CLOSED -> closesAt;
    };
  }

  /** When the next phase begins after a moment, or null when none follows. */
  public @Nullable Instant nextAfter(Instant now) {
    for (var phase : Phase.values()) {
      var start = start(phase);
      if (start != null && start.isAfter(now)) {
        return start;
      }
    }
    return null;
  }

  public Instant ends() {
    return reviewsAt;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Schedule that
        && ideatesAt.equals(that.ideatesAt)
        && refinesAt.equals(that.refinesAt)
        && reviewsAt.equals(that.reviewsAt)
        && closesAt.equals(that.closesAt);
  }

  @Override
  public int hashCode() {
    return Objects.hash(ideatesAt, refinesAt, reviewsAt, closesAt);
  }
}
