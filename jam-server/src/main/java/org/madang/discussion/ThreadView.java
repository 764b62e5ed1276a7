package org.madang.discussion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.identity.Person;
import org.madang.jam.Permission;

/** A thread with its opening, as one member sees it: its card, and more. */
public record ThreadView(
    UUID id,
    UUID jam,
    UUID forum,
    ThreadKind kind,
    String title,
    String excerpt,
    Person author,
    Instant at,
    Instant lastAt,
    int posts,
    @Nullable Integer supports,
    List<String> tags,
    String language,
    Visibility state,
    ThreadCard.@Nullable Mine mine,
    String text,
    String html,
    @Nullable Instant editedAt,
    @Nullable Instant editableUntil,
    @Nullable Source liftedFrom,
    @Nullable RatingSummary ratings,
    Rating.@Nullable Scores myRating,
    Permissions may) {
  /** The reply that an idea was lifted out of, and its thread. */
  public record Source(UUID thread, UUID post) {
    static Source of(Post post) {
      return new Source(post.thread(), post.id());
    }
  }

  /** What the viewer may do with the thread now. */
  public record Permissions(
      Permission reply,
      Permission rate,
      Permission support,
      Permission edit,
      Permission withdraw) {}

  static ThreadView of(
      ThreadCard card,
      JamThread thread,
      @Nullable Source liftedFrom,
      boolean reads,
      @Nullable RatingSummary ratings,
      Rating.@Nullable Scores myRating,
      Permissions may) {
    return new ThreadView(
        card.id(),
        card.jam(),
        card.forum(),
        card.kind(),
        card.title(),
        card.excerpt(),
        card.author(),
        card.at(),
        card.lastAt(),
        card.posts(),
        card.supports(),
        card.tags(),
        card.language(),
        card.state(),
        card.mine(),
        reads ? thread.text() : "",
        reads ? Markdown.html(thread.text()) : "",
        thread.editedAt(),
        may.edit().allowed() ? thread.editableUntil() : null,
        liftedFrom,
        ratings,
        myRating,
        may);
  }
}
