package org.madang.discussion;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.identity.Person;

/**
 * A post as it is shown; words that are hidden or withdrawn leave their place behind.
 *
 * @param position its number in the thread
 * @param threadTitle where the post is shown outside its thread, else null
 */
public record PostView(
    UUID id,
    UUID thread,
    @Nullable UUID parent,
    Person author,
    Instant at,
    @Nullable Instant editedAt,
    String html,
    String text,
    int depth,
    Visibility state,
    @Nullable Instant editableUntil,
    int position,
    boolean mine,
    @Nullable String threadTitle) {
  static PostView of(
      Post post,
      Person author,
      boolean reads,
      boolean editable,
      boolean mine,
      @Nullable String threadTitle) {
    return new PostView(
        post.id(),
        post.thread(),
        post.parent(),
        author,
        post.at(),
        post.editedAt(),
        reads ? Markdown.html(post.text()) : "",
        reads ? post.text() : "",
        post.depth(),
        post.visibility(),
        editable ? post.editableUntil() : null,
        post.ordinal(),
        mine,
        threadTitle);
  }
}
