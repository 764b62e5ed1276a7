package org.madang.discussion;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.platform.NullableUuid;
import org.madang.platform.Refusal.Conflict;
import org.madang.platform.Refusal.NotAllowed;

/** A conversation in a forum, begun by an opening that proposes, asks or tells something. */
@Entity
@Table(name = "thread")
@Cacheable(false) // another node may hide it at any moment
public class JamThread {
  @Id private UUID id;
  @Version private int version;

  @Column(updatable = false)
  private UUID jam;

  @Column(updatable = false)
  private UUID forum;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private ThreadKind kind;

  @Embedded private Authorship authorship;
  private String title;
  private String text;

  @Convert(converter = TagsColumn.class)
  private List<String> tags;

  private String language;

  @Convert(converter = NullableUuid.class)
  @Column(name = "lifted_from", updatable = false)
  @Convert(converter = NullableUuid.class)
  private @Nullable UUID liftedFrom;

  @Column(name = "external_id", updatable = false)
  private @Nullable String externalId;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected JamThread() {}

  private JamThread(UUID id, UUID jam, UUID forum, ThreadKind kind, UUID author, Instant at) {
    this.id = requireNonNull(id, "id");
    this.jam = requireNonNull(jam, "jam");
    this.forum = requireNonNull(forum, "forum");
    this.kind = requireNonNull(kind, "kind");
    this.authorship = new Authorship(author, at);
  }

  /** Opens a thread, with what its author put in. */
  public static JamThread open(
      UUID id, UUID jam, UUID forum, UUID author, Opening opening, Instant now) {
    var thread = new JamThread(id, jam, forum, opening.kind(), author, now);
    thread.say(opening.title(), opening.text(), opening.tags());
    thread.language = opening.language();
    return thread;
  }

  /** Takes in a thread of another system as it was there; its words are kept to the letter. */
  public static JamThread imported(
      UUID id,
      UUID jam,
      UUID forum,
      UUID author,
      Opening opening,
      Instant at,
      @Nullable String externalId) {
    var thread = new JamThread(id, jam, forum, opening.kind(), author, at);
    thread.title = opening.title();
    thread.text = opening.text();
    thread.tags = List.copyOf(opening.tags());
    thread.language = opening.language();
    thread.externalId = externalId;
    return thread;
  }

  /**
   * Makes an idea of its own out of a reply; it stays its author's, and the reply stays where it
   * is. It has no tags: those of the thread are somebody else's words, and would outlive them.
   */
  public JamThread lift(UUID newId, Post post, String newTitle, Instant now) {
    post.requireVisible();
    var lifted = new JamThread(newId, jam, forum, ThreadKind.IDEA, post.author(), now);
    lifted.say(newTitle, post.text(), List.of());
    lifted.language = WrittenLanguage.of(post.text(), language);
    lifted.liftedFrom = post.id();
    return lifted;
  }

  /** Adds a post, as a reply to another one of this thread or, without parent, to the opening. */
  public Post reply(UUID postId, @Nullable Post parent, UUID author, String words, Instant now) {
    requireOpen();
    if (parent != null) {
      if (!parent.thread().equals(id)) {
        throw new Conflict("parent-elsewhere", "The post this replies to is in another thread.");
      }
      parent.requireVisible();
    }
    return Post.write(postId, this, parent, author, words, now);
  }

  /** Refuses when nothing can be added to this thread. */
  public void requireOpen() {
    authorship.requireVisible();
  }

  /** Puts other words in the place of these; the old ones are returned, if anything changed. */
  public Optional<Revision> edit(
      UUID editor, String newTitle, String newText, List<String> newTags, Instant now) {
    authorship.requireEditable(editor, now);
    var before = Revision.of(this);
    say(newTitle, newText, newTags);
    if (before.says(title, text, tags)) {
      return Optional.empty();
    }
    language = WrittenLanguage.of(title + " " + text, language);
    authorship.edited(now);
    return Optional.of(before);
  }

  /** Refuses an edit that would be refused. */
  public void requireEditable(UUID editor, Instant now) {
    authorship.requireEditable(editor, now);
  }

  /** Takes the opening back; the conversation stays. Says whether that changed anything. */
  public boolean withdraw(UUID member, Instant now) {
    return authorship.withdraw(member, now);
  }

  /** Takes the opening's words away for good; the conversation stays, as when it is withdrawn. */
  void erase(Instant now) {
    this.title = "";
    this.text = "";
    this.tags = List.of();
    authorship.withdraw(author(), now);
  }

  /** Refuses a withdrawal that would be refused. */
  public void requireWithdrawable(UUID member) {
    authorship.requireWithdrawable(member);
  }

  /** Takes the thread out of sight or brings it back. Says whether that changed anything. */
  public boolean hide(boolean hidden, Instant now) {
    return authorship.hide(hidden, now);
  }

  /** Refuses support that would not count. */
  public void requireSupportable(UUID member) {
    requireOpen();
    if (isBy(member)) {
      throw new NotAllowed("own-words", "Your support for your own words is taken for granted.");
    }
  }

  /** Refuses a rating that would not count: only ideas are rated, and by others. */
  public void requireRateable(UUID member) {
    requireOpen();
    if (kind != ThreadKind.IDEA) {
      throw new NotAllowed(
          "not-an-idea", "Only ideas are rated.", "Support the thread, or reply to it.");
    }
    if (isBy(member)) {
      throw new NotAllowed("own-idea", "Your own idea is rated by others.");
    }
  }

  private void say(String newTitle, String newText, List<String> newTags) {
    var keptTitle = Words.title(newTitle); // all are checked before any is changed
    var keptText = Words.opening(newText);
    this.tags = Words.tags(newTags);
    this.title = keptTitle;
    this.text = keptText;
  }

  public UUID id() {
    return id;
  }

  public UUID jam() {
    return jam;
  }

  public UUID forum() {
    return forum;
  }

  public ThreadKind kind() {
    return kind;
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

  public String title() {
    return title;
  }

  public String text() {
    return text;
  }

  public List<String> tags() {
    return tags;
  }

  /** The language it is written in, as a BCP 47 tag such as {@code ko}. */
  public String language() {
    return language;
  }

  /** The post this idea was lifted out of, if it was. */
  public @Nullable UUID liftedFrom() {
    return liftedFrom;
  }

  /** Its name in the system it was imported from, if it was. */
  public @Nullable String externalId() {
    return externalId;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JamThread thread && id.equals(thread.id());
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
