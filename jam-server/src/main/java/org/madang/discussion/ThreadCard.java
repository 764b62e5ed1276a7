package org.madang.discussion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.identity.Person;

/**
 * A thread in a list.
 *
 * @param supports null: hidden until the viewer has judged the idea
 * @param mine null in views for nobody in particular
 */
public record ThreadCard(
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
    @Nullable Mine mine) {
  /** What the thread is to the viewer. */
  public record Mine(boolean support, boolean rated, boolean follow, boolean author) {}
}
