package org.madang.moderation;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.platform.Refusal.Invalid;

/** A banner from the hosts to everybody in a jam, for a time. */
@Entity
@Cacheable(false)
public class Alert {
  /** The longest an alert can stand: one nobody takes down must not stand for good. */
  static final Duration LONGEST = Duration.ofDays(3);

  @Id private UUID id;
  @Version private int version;

  @Column(updatable = false)
  private UUID jam;

  @Column(updatable = false)
  private String text;

  @Column(name = "raised_by", updatable = false)
  private UUID by;

  @Column(updatable = false)
  private Instant at;

  @Column(updatable = false)
  private Instant until;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Alert() {}

  private Alert(UUID id, UUID jam, UUID by, String text, Instant at, Instant until) {
    this.id = id;
    this.jam = jam;
    this.by = by;
    this.text = text;
    this.at = at;
    this.until = until;
  }

  /** Raises an alert from now until a time to come. */
  static Alert raise(
      UUID id, UUID jam, UUID by, @Nullable String text, Instant until, Instant now) {
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
      throw new Invalid(
              "bad-until",
              "An alert ends in the future, within %d days.".formatted(LONGEST.toDays()),
              "Choose another time.")
          .number("days", LONGEST.toDays())
          .at("until");
    }
    return new Alert(id, jam, by, Reasons.alert(text), now, until);
  }

  /** Takes the alert down. Says whether it was still up. */
  boolean end(Instant now) {
    if (!isUp(now)) {
      return false;
    }
    endedAt = now;
    return true;
  }

  boolean isUp(Instant now) {
    return endedAt == null && until.isAfter(now);
  }

  UUID id() {
    return id;
  }

  UUID jam() {
    return jam;
  }

  String text() {
    return text;
  }

  UUID by() {
    return by;
  }

  Instant at() {
    return at;
  }

  Instant until() {
    return until;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Alert alert && id.equals(alert.id());
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
