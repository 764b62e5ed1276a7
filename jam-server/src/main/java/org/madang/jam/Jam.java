package org.madang.jam;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.identity.Member;

/** The event: a question, a schedule of phases, and rules. */
@Entity
@Table(name = "jam")
@Cacheable
public class Jam {
  @Id private UUID id;
  @Version private int version;
  private String title;
  private String question;
  private String languages;

  @Column(name = "time_zone")
  private String timeZone;

  @Enumerated(EnumType.STRING)
  private Registration registration;

  @Enumerated(EnumType.STRING)
  @Column(name = "rating_opens")
  private Phase ratingOpens;

  @Column(name = "posting_per_minute")
  private @Nullable Integer postingPerMinute;

  @Embedded private Schedule schedule;

  /** The last phase whose beginning was logged. */
  @Enumerated(EnumType.STRING)
  private Phase announced;

  /** When a phase begins that was not announced; null when none will. */
  @Column(name = "next_look_at")
  private @Nullable Instant nextLookAt;

  @ManyToOne(optional = false)
  @JoinColumn(name = "created_by")
  private Member createdBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Jam() {}

  private Jam(UUID id, Member creator, Schedule schedule, Instant now) {
    this.id = id;
    this.createdBy = creator;
    this.createdAt = now;
    this.schedule = schedule;
    this.announced = Phase.LOBBY;
    this.nextLookAt = now;
  }

  /** A new jam. */
  public static Jam hosted(
      UUID id, Member creator, JamDescription description, Schedule schedule, Instant now) {
    var jam = new Jam(id, creator, schedule, now);
    jam.describe(description);
    return jam;
  }

  /** Describes the jam anew; false when nothing is different. */
  public boolean describe(JamDescription description) {
    if (this.title != null && description.equals(description())) {
      return false;
    }
    this.title = description.title();
    this.question = description.question();
    this.languages = String.join(",", description.languages());
    this.timeZone = description.timeZone().getId();
    this.registration = description.registration();
    this.ratingOpens = description.ratingOpens();
    this.postingPerMinute = description.postingPerMinute();
    return true;
  }

  /**
   * Gives the jam another schedule; false when it is the same. A phase that this makes begin is
   * announced with the next look.
   */
  public boolean reschedule(Schedule other, Instant now) {
    if (schedule.equals(other)) {
      return false;
    }
    this.schedule = other;
    this.nextLookAt = now;
    return true;
  }

  /**
   * The phases that have begun and were not announced, in order; they are announced with this. A
   * schedule put back is one step back.
   */
  public List<Phase> announceBegun(Instant now) {
    var phase = phase(now);
    var begun = new ArrayList<Phase>();
    if (phase.compareTo(announced) < 0) {
      begun.add(phase);
    }
    for (var passed : Phase.values()) {
      if (passed.compareTo(announced) > 0 && passed.compareTo(phase) <= 0) {
        begun.add(passed);
      }
    }
    this.announced = phase;
    this.nextLookAt = schedule.nextAfter(now);
    return begun;
  }

  public Phase phase(Instant now) {
    return schedule.phaseAt(now);
  }

  /** Whether the phase lets anybody post. */
  public Permission allowsPosting(Instant now) {
    return phase(now).allowsPosting()
        ? Permission.granted()
        : outside(now, "Posting", Phase.IDEATE);
  }

  /** Whether the phase lets anybody support. */
  public Permission allowsSupporting(Instant now) {
    return phase(now).allowsSupporting()
        ? Permission.granted()
        : outside(now, "Supporting", Phase.IDEATE);
  }

  /** Whether the phase lets anybody rate. */
  public Permission allowsRating(Instant now) {
    return phase(now).allowsRating(ratingOpens)
        ? Permission.granted()
        : outside(now, "Rating", ratingOpens);
  }

  private Permission outside(Instant now, String what, Phase first) {
    return phase(now).compareTo(Phase.REVIEW) < 0
        ? Permission.refused(
            "phase-not-open", what + " opens with the " + first.title() + " phase.")
        : Permission.refused("phase-closed", what + " ended when the review began.");
  }

  /** Whether strangers see that the jam exists and may join. */
  public boolean isOpen() {
    return registration == Registration.OPEN;
  }

  public JamDescription description() {
    return new JamDescription(
        title,
        question,
        languages(),
        ZoneId.of(timeZone),
        registration,
        ratingOpens,
        postingPerMinute);
  }

  public UUID id() {
    return id;
  }

  public String title() {
    return title;
  }

  public String question() {
    return question;
  }

  public List<String> languages() {
    return List.of(languages.split(","));
  }

  public String timeZone() {
    return timeZone;
  }

  public Registration registration() {
    return registration;
  }

  public Phase ratingOpens() {
    return ratingOpens;
  }

  /** How often one member may post here in a minute, or null where the server's own limit holds. */
  public @Nullable Integer postingPerMinute() {
    return postingPerMinute;
  }

  public Schedule schedule() {
    return schedule;
  }

  public Member createdBy() {
    return createdBy;
  }

  public Instant createdAt() {
    return createdAt;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Jam jam && id.equals(jam.id());
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(id);
  }
}
