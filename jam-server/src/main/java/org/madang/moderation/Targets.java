package org.madang.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.discussion.Cards;
import org.madang.discussion.JamThread;
import org.madang.discussion.Post;
import org.madang.discussion.Posts;
import org.madang.discussion.Threads;
import org.madang.discussion.Visibility;
import org.madang.discussion.Words;
import org.madang.identity.Person;

/** What flags and actions are about, looked up in three queries for a whole list. */
@ApplicationScoped
class Targets {
  /** A thing of a type, in a thread or not. */
  public record Key(TargetType type, UUID id, @Nullable UUID thread) {}

  @Inject private Threads threads;
  @Inject private Posts posts;
  @Inject private Cards cards;

  Map<UUID, Target> of(UUID jam, List<Key> keys) {
    Set<UUID> threadIds =
        keys.stream().map(Key::thread).filter(Objects::nonNull).collect(Collectors.toSet());
    Set<UUID> postIds =
        keys.stream()
            .filter(key -> key.type() == TargetType.POST)
            .map(Key::id)
            .collect(Collectors.toSet());
    var foundThreads =
        threads.all(jam, threadIds).stream()
            .collect(Collectors.toMap(JamThread::id, thread -> thread));
    var foundPosts =
        posts.all(jam, postIds).stream().collect(Collectors.toMap(Post::id, post -> post));
    var people =
        cards.people(
            Stream.concat(
                    foundThreads.values().stream().map(JamThread::author),
                    foundPosts.values().stream().map(Post::author))
                .toList());
    var targets = new HashMap<UUID, Target>();
    for (var key : keys) {
      var thread = key.thread() == null ? null : foundThreads.get(key.thread());
      var post = foundPosts.get(key.id());
      targets.put(key.id(), target(key, thread, post, people.get(author(key, thread, post))));
    }
    return targets;
  }

  private static @Nullable UUID author(Key key, @Nullable JamThread thread, @Nullable Post post) {
    if (post != null) {
      return post.author();
    }
    return key.type() == TargetType.THREAD && thread != null ? thread.author() : null;
  }

  private static Target target(
      Key key, @Nullable JamThread thread, @Nullable Post post, @Nullable Person author) {
    var title =
        thread == null || thread.visibility() == Visibility.WITHDRAWN ? null : thread.title();
    return new Target(
        key.type().word(),
        key.id(),
        key.thread(),
        title,
        excerpt(key, thread, post),
        state(key, thread, post),
        author);
  }

  private static @Nullable Visibility state(
      Key key, @Nullable JamThread thread, @Nullable Post post) {
    if (key.type() == TargetType.THREAD && thread != null) {
      return thread.visibility();
    }
    return post == null ? null : post.visibility();
  }

  private static @Nullable String excerpt(
      Key key, @Nullable JamThread thread, @Nullable Post post) {
    if (key.type() == TargetType.THREAD && thread != null) {
      return thread.visibility() == Visibility.WITHDRAWN ? "" : Words.excerpt(thread.text());
    }
    if (post != null) {
      return post.visibility() == Visibility.WITHDRAWN ? "" : Words.excerpt(post.text());
    }
    return null;
  }
}
