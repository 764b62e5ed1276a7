package org.madang.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.conversation.Drift;
import org.madang.analytics.conversation.Heat;
import org.madang.analytics.conversation.Proposal;
import org.madang.analytics.conversation.Waiting;
import org.madang.discussion.Cards;
import org.madang.discussion.JamThread;
import org.madang.discussion.Post;
import org.madang.discussion.Posts;
import org.madang.discussion.Threads;
import org.madang.discussion.Visibility;
import org.madang.identity.Person;

/**
 * What was seen in a jam as it is shown: of each kind the first few, without what was taken out of
 * sight meanwhile. Needs a running transaction.
 */
@ApplicationScoped
class Watches {
  private static final int SHOWN = 20;

  @Inject private Threads threads;
  @Inject private Posts posts;
  @Inject private Cards cards;

  /** All that the first of each kind speak of, by id. */
  private record About(
      Map<UUID, JamThread> threads, Map<UUID, Post> posts, Map<UUID, Person> people) {
    @Nullable ThreadRef thread(String id) {
      var thread = threads.get(UUID.fromString(id));
      return thread == null ? null : ThreadRef.of(thread);
    }

    @Nullable Post post(String id) {
      return posts.get(UUID.fromString(id));
    }
  }

  WatchView of(UUID jam, Sight sight) {
    var proposals = notLifted(jam, sight.proposals());
    var ids =
        Stream.of(
                first(sight.heat(), Heat::thread),
                first(sight.drift(), Drift::thread),
                first(sight.drift(), Drift::from),
                first(sight.waiting(), Waiting::thread),
                first(sight.waiting(), Waiting::post),
                first(proposals, Proposal::thread),
                first(proposals, Proposal::post))
            .flatMap(Function.identity())
            .map(UUID::fromString)
            .distinct()
            .toList();
    var about = about(jam, ids);
    return new WatchView(
        sight.computedAt(),
        sight.asOf(),
        sight.window().toSeconds(),
        sight.conversations().size(),
        sight.writings(),
        Watcher.WRITINGS,
        some(sight.heat(), heat -> heating(heat, about)),
        some(sight.drift(), drift -> drifting(drift, sight, about)),
        some(sight.waiting(), waiting -> unanswered(waiting, about)),
        some(proposals, proposal -> proposed(proposal, sight, about)));
  }

  private static <F, T> WatchView.Some<T> some(List<F> found, Function<F, @Nullable T> view) {
    List<T> views = new ArrayList<>();
    for (var one : found.subList(0, Math.min(SHOWN, found.size()))) {
      var shown = view.apply(one);
      if (shown != null) {
        views.add(shown);
      }
    }
    return new WatchView.Some<>(found.size(), views);
  }

  private static <T> Stream<String> first(List<T> found, Function<T, String> id) {
    return found.stream().limit(SHOWN).map(id);
  }

  private About about(UUID jam, List<UUID> all) {
    var seenThreads = visibleThreads(threads.all(jam, all));
    var seenPosts = visiblePosts(posts.all(jam, all));
    Set<UUID> authors = new HashSet<>();
    seenThreads.values().forEach(thread -> authors.add(thread.author()));
    seenPosts.values().forEach(post -> authors.add(post.author()));
    return new About(seenThreads, seenPosts, cards.people(authors));
  }

  private static Map<UUID, JamThread> visibleThreads(Collection<JamThread> found) {
    return found.stream()
        .filter(thread -> thread.visibility() == Visibility.VISIBLE)
        .collect(Collectors.toMap(JamThread::id, Function.identity()));
  }

  private static Map<UUID, Post> visiblePosts(Collection<Post> found) {
    return found.stream()
        .filter(post -> post.visibility() == Visibility.VISIBLE)
        .collect(Collectors.toMap(Post::id, Function.identity()));
  }

  private List<Proposal> notLifted(UUID jam, List<Proposal> proposals) {
    var lifted = threads.lifted(jam);
    return proposals.stream().filter(one -> !lifted.contains(UUID.fromString(one.post()))).toList();
  }

  private static WatchView.@Nullable Heating heating(Heat heat, About about) {
    var thread = about.thread(heat.thread());
    return thread == null
        ? null
        : new WatchView.Heating(
            thread,
            heat.degree(),
            heat.posts(),
            heat.usual(),
            heat.measured(),
            heat.tone().isPresent() ? heat.tone().getAsDouble() : null,
            ThreadRef.ids(heat.harsh()),
            heat.exchanges(),
            UUID.fromString(heat.last()));
  }

  private static WatchView.@Nullable Drifting drifting(Drift drift, Sight sight, About about) {
    var thread = about.thread(drift.thread());
    var from = about.post(drift.from());
    if (thread == null || from == null) {
      return null;
    }
    var spelling =
        sight.spelling(
            Stream.concat(drift.spokenOf().stream(), drift.left().stream()).toList(),
            drift.thread());
    return new WatchView.Drifting(
        thread,
        from.id(),
        from.at(),
        drift.branch(),
        drift.posts().size(),
        drift.before(),
        drift.after(),
        drift.chance(),
        spelled(drift.spokenOf(), spelling),
        spelled(drift.left(), spelling));
  }

  private static List<String> spelled(List<String> terms, Map<String, String> spelling) {
    return terms.stream().map(term -> spelling.getOrDefault(term, term)).toList();
  }

  private static WatchView.@Nullable Unanswered unanswered(Waiting waiting, About about) {
    var thread = about.thread(waiting.thread());
    boolean opening = waiting.post().equals(waiting.thread());
    var post = about.post(waiting.post());
    if (thread == null || (!opening && post == null)) {
      return null;
    }
    var opened = about.threads().get(thread.id());
    var author = about.people().get(post != null ? post.author() : opened.author());
    return new WatchView.Unanswered(
        thread,
        post == null ? null : post.id(),
        author,
        waiting.asks(),
        waiting.waited().toSeconds(),
        waiting.usual().toSeconds(),
        waiting.patience().toSeconds());
  }

  private static WatchView.@Nullable Proposed proposed(
      Proposal proposal, Sight sight, About about) {
    var thread = about.thread(proposal.thread());
    var post = about.post(proposal.post());
    // Words that were edited meanwhile are not quoted any more.
    if (thread == null || post == null || !post.text().contains(proposal.sentence())) {
      return null;
    }
    return new WatchView.Proposed(
        thread,
        post.id(),
        about.people().get(post.author()),
        post.at(),
        proposal.sentence(),
        proposal.cues(),
        proposal.weight(),
        sight.language(proposal.thread(), proposal.post()));
  }
}
