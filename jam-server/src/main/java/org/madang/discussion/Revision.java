package org.madang.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Words that were replaced by their author, as they stood. Written once, never changed. */
@Entity
public class Revision {
  @Id private UUID id;

  /** The thread or post. */
  @Column(updatable = false)
  private UUID subject;

  /** Since when the words stood so. */
  @Column(updatable = false)
  private Instant at;

  @Column(updatable = false)
  private @Nullable String title;

  @Column(updatable = false)
  private String text;

  @Convert(converter = TagsColumn.class)
  @Column(updatable = false)
  private List<String> tags;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Revision() {}

  private Revision(
      UUID subject, Instant at, @Nullable String title, String text, List<String> tags) {
    this.id = UUID.randomUUID();
    this.subject = subject;
    this.at = at;
    this.title = title;
    this.text = text;
    this.tags = tags;
  }

  static Revision of(JamThread thread) {
    var edited = thread.editedAt();
    return new Revision(
        thread.id(),
        edited == null ? thread.at() : edited,
        thread.title(),
        thread.text(),
        thread.tags());
  }

  static Revision of(Post post) {
    var edited = post.editedAt();
    return new Revision(
        post.id(), edited == null ? post.at() : edited, null, post.text(), List.of());
  }

  boolean says(String otherTitle, String otherText, List<String> otherTags) {
    return otherTitle.equals(title) && otherText.equals(text) && otherTags.equals(tags);
  }

  public UUID id() {
    return id;
  }

  public UUID subject() {
    return subject;
  }

  public Instant at() {
    return at;
  }

  /** The title; posts have none. */
  public @Nullable String title() {
    return title;
  }

  public String text() {
    return text;
  }

  public List<String> tags() {
    return tags;
  }
}
