package org.madang.jam;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.platform.Refusal.NotAllowed;

/** The event: a question that many people discuss for a while. */
@Entity
public class Jam {
  @Id private UUID id;
  @Version private int version;
  @Embedded private Charter charter;
  @Embedded private Schedule schedule;

  @Enumerated(EnumType.STRING)
  @Column(name = "announced_phase")
  private Phase announced;

  private Instant since;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Jam() {}

  private Jam(UUID id, Charter charter, Schedule schedule, Instant now) {
    this.id = id;
    this.charter = charter;
    this.schedule = schedule;
    this.announced = Phase.LOBBY;
    this.since = now;
  }

  public static Jam plan(UUID id, Charter charter, Schedule schedule, Instant now) {
    return new Jam(id, charter, schedule, now);
  }

  /** Puts other words and settings in the place of these. */
  public void revise(Charter words) {
    this.charter = words;
  }

  /** Moves the phases. A review that has begun stays begun: its shortlist is frozen. */
  public void reschedule(Schedule times, Instant now) {
    if (!phase(now).isBefore(Phase.REVIEW) && times.at(now).isBefore(Phase.REVIEW)) {
      throw new NotAllowed(
          "review-has-begun",
          "The shortlist was frozen when the review began; the jam cannot go back.",
          "Plan another jam for another round.");
    }
    this.schedule = times;
  }

  /** The phase that has begun since it was last asked; nothing while that is still going on. */
  Optional<Phase> beginPhase(Instant now) {
    var phase = phase(now);
    if (phase == announced) {
      return Optional.empty();
    }
    announced = phase;
    return Optional.of(phase);
  }

  Phase announced() {
    return announced;
  }

  public Phase phase(Instant now) {
    return schedule.at(now);
  }

  /** Refused outside the phases in which members write. */
  public void requirePosting(Instant now) {
    switch (phase(now)) {
      case LOBBY ->
          throw new NotAllowed(
              "phase-lobby",
              "The jam has not begun.",
              "It opens at " + schedule.starts().get(Phase.IDEATE) + ".");
      case REVIEW, CLOSED ->
          throw new NotAllowed(
              "phase-over",
              "Writing ended when the review began.",
              "You can still read everything.");
      case IDEATE, REFINE -> {}
    }
  }

  /** Refused before rating opens and after writing ends. */
  public void requireRating(Instant now) {
    requirePosting(now);
    if (phase(now).isBefore(charter.ratingOpens())) {
      throw new NotAllowed(
          "rating-not-open",
          "Rating opens with the phase " + charter.ratingOpens() + ".",
          "Until then, support and replies help most.");
    }
  }

  /** Refused outside the phases in which executives decide. */
  public void requireReview(Instant now) {
    if (phase(now).isBefore(Phase.REVIEW)) {
      throw new NotAllowed(
          "phase-before-review",
          "Decisions are taken from the review on.",
          "It begins at " + schedule.starts().get(Phase.REVIEW) + ".");
    }
  }

  public UUID id() {
    return id;
  }

  public Charter charter() {
    return charter;
  }

  public Schedule schedule() {
    return schedule;
  }

  public Instant since() {
    return since;
  }

  public boolean isOpen() {
    return charter.registration() == Registration.OPEN;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof Jam other && id.equals(other.id());
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
