package org.madang.moderation;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.platform.NullableUuid;

/**
 * One thing a moderator did, to what, and why. Written once, never changed; the database holds that
 * too.
 */
@Entity
@Table(name = "moderation_action")
@Cacheable(false)
public class ModerationAction {
  @Id private UUID id;

  @Column(updatable = false)
  private UUID jam;

  @Column(updatable = false)
  private UUID moderator;

  @Column(updatable = false)
  private Instant at;

  @Column(updatable = false)
  private String action;

  @Enumerated(EnumType.STRING)
  @Column(name = "target_type", updatable = false)
  private TargetType targetType;

  @Column(updatable = false)
  private UUID target;

  @Convert(converter = NullableUuid.class)
  @Column(updatable = false)
  @Convert(converter = NullableUuid.class)
  private @Nullable UUID thread;

  @Column(updatable = false)
  private String reason;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected ModerationAction() {}

  private ModerationAction(UUID jam, UUID moderator, Instant at, String action) {
    this.id = UUID.randomUUID();
    this.jam = jam;
    this.moderator = moderator;
    this.at = at;
    this.action = action;
  }

  /**
   * Notes what a moderator did; refuses when no reason is given.
   *
   * @param action in the past tense, with dashes: {@code post-hidden}
   * @param thread the thread it happened in, if in one
   */
  public static ModerationAction of(
      UUID jam,
      UUID moderator,
      String action,
      TargetType targetType,
      UUID target,
      @Nullable UUID thread,
      @Nullable String reason,
      Instant now) {
    var noted = new ModerationAction(jam, moderator, now, action);
    noted.targetType = targetType;
    noted.target = target;
    noted.thread = thread;
    noted.reason = Reasons.given(reason);
    return noted;
  }

  public UUID id() {
    return id;
  }

  public UUID jam() {
    return jam;
  }

  public UUID moderator() {
    return moderator;
  }

  public Instant at() {
    return at;
  }

  public String action() {
    return action;
  }

  public TargetType targetType() {
    return targetType;
  }

  public UUID target() {
    return target;
  }

  public @Nullable UUID thread() {
    return thread;
  }

  public String reason() {
    return reason;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ModerationAction action && id.equals(action.id());
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
