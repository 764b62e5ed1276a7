package org.madang.discussion;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.platform.NullableUuid;

/** One thing one member said in a thread after its opening. */
@Entity
@Cacheable(false) // another node may hide it at any moment
public class Post {
  @Id private UUID id;
  @Version private int version;

  @Column(updatable = false)
  private UUID jam;

  @Column(updatable = false)
  private UUID thread;

  @Convert(converter = NullableUuid.class)
  @Column(updatable = false)
  @Convert(converter = NullableUuid.class)
  private @Nullable UUID parent;

  @Column(updatable = false)
  private int ordinal;

  @Column(updatable = false)
  private byte[] path = new byte[0];

  @Embedded private Authorship authorship;
  private String text;

  @Column(name = "external_id", updatable = false)
  private @Nullable String externalId;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Post() {}

  private Post(
      UUID id, JamThread thread, @Nullable Post parent, UUID author, String text, Instant at) {
    this.id = requireNonNull(id, "id");
    this.jam = thread.jam();
    this.thread = thread.id();
    this.parent = parent == null ? null : parent.id();
    this.authorship = new Authorship(author, at);
    this.text = text;
  }

  /** Called by the thread it is written in. */
  static Post write(
      UUID id, JamThread thread, @Nullable Post parent, UUID author, String words, Instant now) {
    return new Post(id, thread, parent, author, Words.text(words), now);
  }

  /** Takes in a post of another system as it was there; its words are kept to the letter. */
  public static Post imported(
      UUID id,
      JamThread thread,
      @Nullable Post parent,
      UUID author,
      String words,
      Instant at,
      @Nullable String externalId) {
    var post = new Post(id, thread, parent, author, words, at);
    post.externalId = externalId;
    return post;
  }

  /** Gives the post its place in the thread, from 1 on, and once. */
  public void stand(int place, @Nullable Post under) {
    if (ordinal != 0) {
      throw new IllegalStateException("post " + id + " already stands at " + ordinal);
    }
    this.path = TreePath.under(under == null ? null : under.path, place);
    this.ordinal = place;
  }

  /** Puts other words in the place of these; the old ones are returned, if anything changed. */
  public Optional<Revision> edit(UUID editor, String words, Instant now) {
    authorship.requireEditable(editor, now);
    var kept = Words.text(words);
    if (kept.equals(text)) {
      return Optional.empty();
    }
    var before = Revision.of(this);
    this.text = kept;
    authorship.edited(now);
    return Optional.of(before);
  }

  /** Refuses an edit that would be refused. */
  public void requireEditable(UUID editor, Instant now) {
    authorship.requireEditable(editor, now);
  }

  /** Takes the words back; their place is kept. Says whether that changed anything. */
  public boolean withdraw(UUID member, Instant now) {
    return authorship.withdraw(member, now);
  }

  /** Takes the words away for good; their place is kept, as when they are withdrawn. */
  void erase(Instant now) {
    this.text = "";
    authorship.withdraw(author(), now);
  }

  /** Takes the words out of sight or brings them back. Says whether that changed anything. */
  public boolean hide(boolean hidden, Instant now) {
    return authorship.hide(hidden, now);
  }

  /** Refuses when the words are not there to be replied to, flagged or lifted. */
  public void requireVisible() {
    authorship.requireVisible();
  }

  public UUID id() {
    return id;
  }

  public UUID jam() {
    return jam;
  }

  public UUID thread() {
    return thread;
  }

  /** The post this replies to; without one it replies to the opening. */
  public @Nullable UUID parent() {
    return parent;
  }

  /** Its number in the thread, from 1 in order of arrival. */
  public int ordinal() {
    return ordinal;
  }

  /** How deep it is laid out: 0 for a reply to the opening. */
  public int depth() {
    return TreePath.depth(path);
  }

  byte[] path() {
    return path.clone();
  }

  public UUID author() {
    return authorship.author();
  }

  public boolean isBy(@Nullable UUID member) {
    return authorship.isBy(member);
  }

  public Instant at() {
    return authorship.at();
  }

  public @Nullable Instant editedAt() {
    return authorship.editedAt();
  }

  public Instant editableUntil() {
    return authorship.editableUntil();
  }

  public Visibility visibility() {
    return authorship.visibility();
  }

  public String text() {
    return text;
  }

  /** Its name in the system it was imported from, if it was. */
  public @Nullable String externalId() {
    return externalId;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Post post && id.equals(post.id());
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
