package org.madang.moderation;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.discussion.JamThread;
import org.madang.discussion.Post;
import org.madang.platform.NullableUuid;
import org.madang.platform.Refusal.Conflict;

/** A member's hint that moderators had better look at something. */
@Entity
@Cacheable(false)
public class Flag {
  @Id private UUID id;
  @Version private int version;

  @Column(updatable = false)
  private UUID jam;

  @Enumerated(EnumType.STRING)
  @Column(name = "target_type", updatable = false)
  private TargetType targetType;

  @Column(updatable = false)
  private UUID target;

  @Column(updatable = false)
  private UUID thread;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private FlagReason reason;

  @Column(updatable = false)
  private String note;

  @Column(name = "raised_by", updatable = false)
  private UUID raisedBy;

  @Column(name = "raised_at", updatable = false)
  private Instant raisedAt;

  @Enumerated(EnumType.STRING)
  private FlagState state = FlagState.OPEN;

  @Convert(converter = NullableUuid.class)
  @Column(name = "resolved_by")
  @Convert(converter = NullableUuid.class)
  private @Nullable UUID resolvedBy;

  @Column(name = "resolved_at")
  private @Nullable Instant resolvedAt;

  private @Nullable String resolution;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Flag() {}

  private Flag(UUID id, UUID jam, TargetType targetType, UUID target, UUID thread) {
    this.id = id;
    this.jam = jam;
    this.targetType = targetType;
    this.target = target;
    this.thread = thread;
  }

  /** Flags a thread, which must be there to be seen. */
  static Flag of(
      UUID id, JamThread thread, UUID by, FlagReason reason, @Nullable String note, Instant now) {
    thread.requireOpen();
    return new Flag(id, thread.jam(), TargetType.THREAD, thread.id(), thread.id())
        .raised(by, reason, note, now);
  }

  /** Flags a post, which must be there to be seen. */
  static Flag of(
      UUID id, Post post, UUID by, FlagReason reason, @Nullable String note, Instant now) {
    post.requireVisible();
    return new Flag(id, post.jam(), TargetType.POST, post.id(), post.thread())
        .raised(by, reason, note, now);
  }

  private Flag raised(UUID by, FlagReason why, @Nullable String words, Instant now) {
    this.raisedBy = by;
    this.reason = why;
    this.note = Reasons.note(words);
    this.raisedAt = now;
    return this;
  }

  /**
   * Decides about the flag, once. Says whether that changed anything; another decision later is
   * refused.
   */
  boolean resolve(UUID moderator, boolean upheld, @Nullable String words, Instant now) {
    var why = Reasons.given(words);
    var decided = upheld ? FlagState.UPHELD : FlagState.DISMISSED;
    if (state == decided) {
      return false;
    }
    if (state != FlagState.OPEN) {
      throw new Conflict(
          "already-resolved", "Another moderator has decided about this flag.", "Talk to them.");
    }
    this.state = decided;
    this.resolvedBy = moderator;
    this.resolvedAt = now;
    this.resolution = why;
    return true;
  }

  UUID id() {
    return id;
  }

  UUID jam() {
    return jam;
  }

  TargetType targetType() {
    return targetType;
  }

  UUID target() {
    return target;
  }

  UUID thread() {
    return thread;
  }

  FlagReason reason() {
    return reason;
  }

  String note() {
    return note;
  }

  UUID raisedBy() {
    return raisedBy;
  }

  Instant raisedAt() {
    return raisedAt;
  }

  FlagState state() {
    return state;
  }

  @Nullable UUID resolvedBy() {
    return resolvedBy;
  }

  @Nullable String resolution() {
    return resolution;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Flag flag && id.equals(flag.id());
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
