package org.madang.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.platform.Refusal.Conflict;
import org.madang.platform.Refusal.NotAllowed;

/**
 * Who wrote something and when, and what became of their words since: edited, withdrawn, hidden.
 */
@Embeddable
class Authorship {
  /** How long authors may still put their words right. */
  static final Duration EDITABLE_FOR = Duration.ofMinutes(15);

  @Column(updatable = false)
  private UUID author;

  @Column(updatable = false)
  private Instant at;

  @Column(name = "edited_at")
  private @Nullable Instant editedAt;

  @Column(name = "withdrawn_at")
  private @Nullable Instant withdrawnAt;

  @Column(name = "hidden_at")
  private @Nullable Instant hiddenAt;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Authorship() {}

  Authorship(UUID author, Instant at) {
    this.author = author;
    this.at = at;
  }

  UUID author() {
    return author;
  }

  Instant at() {
    return at;
  }

  @Nullable Instant editedAt() {
    return editedAt;
  }

  boolean isBy(@Nullable UUID member) {
    return author.equals(member);
  }

  Visibility visibility() {
    if (withdrawnAt != null) {
      return Visibility.WITHDRAWN;
    }
    return hiddenAt == null ? Visibility.VISIBLE : Visibility.HIDDEN;
  }

  Instant editableUntil() {
    return at.plus(EDITABLE_FOR);
  }

  void requireEditable(UUID editor, Instant now) {
    requireAuthor(editor, "Only the author can edit these words.");
    requireVisible();
    if (now.isAfter(editableUntil())) {
      throw new Conflict(
              "edit-too-late",
              "Words can be edited for %d minutes.".formatted(EDITABLE_FOR.toMinutes()),
              "Add a reply instead.")
          .number("minutes", EDITABLE_FOR.toMinutes());
    }
  }

  void edited(Instant now) {
    editedAt = now;
  }

  /** Takes the words back; says whether that changed anything. */
  boolean withdraw(UUID member, Instant now) {
    requireWithdrawable(member);
    if (withdrawnAt != null) {
      return false;
    }
    withdrawnAt = now;
    return true;
  }

  void requireWithdrawable(UUID member) {
    requireAuthor(member, "Only the author can withdraw these words.");
  }

  /** Takes the words out of sight, or brings them back; says whether that changed anything. */
  boolean hide(boolean hidden, Instant now) {
    if (hidden == (hiddenAt != null)) {
      return false;
    }
    hiddenAt = hidden ? now : null;
    return true;
  }

  void requireVisible() {
    switch (visibility()) {
      case VISIBLE -> {}
      case HIDDEN -> throw new Conflict("hidden", "A moderator has hidden these words.");
      case WITHDRAWN -> throw new Conflict("withdrawn", "The author has withdrawn these words.");
    }
  }

  private void requireAuthor(UUID member, String sentence) {
    if (!isBy(member)) {
      throw new NotAllowed("not-the-author", sentence);
    }
  }
}
