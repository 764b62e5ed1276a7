package org.madang.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.identity.Members;
import org.madang.jam.Forum;
import org.madang.platform.Act;
import org.madang.platform.EventLog;
import org.madang.platform.IdempotencyKey;
import org.madang.platform.Pace;
import org.madang.platform.Rate;

/**
 * Where members' threads and posts come in: once for each key, not too fast, and never without
 * their event.
 */
@ApplicationScoped
public class Contributions {
  /** What a key stands for, and whether it was made just now. */
  public record Made<T>(T thing, boolean fresh) {
    public int status() {
      return fresh ? 201 : 200;
    }
  }

  /** A reply, and the visit it was made on. */
  record Said(Visit visit, Made<Post> made) {}

  @Inject private Keys keys;
  @Inject private Threads threads;
  @Inject private Posts posts;
  @Inject private Judgements judgements;
  @Inject private Pace pace;
  @Inject private Members members;
  @Inject private EventLog log;
  @Inject private Clock clock;

  /**
   * Holds everybody else who uses this key until the transaction ends: two tries at once make one
   * thing.
   */
  public void hold(UUID key) {
    keys.hold(key);
  }

  /** Opens a thread in a forum; its author follows it. */
  Made<JamThread> open(Visit visit, Forum forum, UUID key, Opening opening) {
    if (isTaken(key, Keys.Named.THREAD)) {
      return new Made<>(
          threads
              .find(key)
              .filter(thread -> thread.isBy(visit.member()))
              .orElseThrow(IdempotencyKey::inUse),
          false);
    }
    visit.requirePosting();
    var now = clock.instant();
    var thread = JamThread.open(key, visit.jam(), forum.id(), visit.member(), opening, now);
    pace.member(Act.POST, visit.member().toString(), Rate.perMinute(visit.perMinute()));
    threads.add(thread);
    judgements.follow(key, visit.member(), now);
    announce(thread);
    return new Made<>(thread, true);
  }

  /** Adds a post to a thread. */
  Made<Post> reply(Visits.InThread in, UUID key, @Nullable UUID parentId, @Nullable String text) {
    var visit = in.visit();
    if (isTaken(key, Keys.Named.POST)) {
      return new Made<>(
          posts
              .find(key)
              .filter(post -> post.isBy(visit.member()) && post.thread().equals(in.thread().id()))
              .orElseThrow(IdempotencyKey::inUse),
          false);
    }
    visit.requirePosting();
    var now = clock.instant();
    var parent = parentId == null ? null : posts.get(parentId);
    var post = in.thread().reply(key, parent, visit.member(), text == null ? "" : text, now);
    pace.member(Act.POST, visit.member().toString(), Rate.perMinute(visit.perMinute()));
    announce(post, in.thread());
    posts.add(post, parent);
    return new Made<>(post, true);
  }

  /** Lifts an idea out of a post; who asks must moderate. */
  public Made<JamThread> lift(Visits.AtPost from, UUID key, String title) {
    from.visit().requireModerator();
    if (isTaken(key, Keys.Named.THREAD)) {
      return new Made<>(
          threads
              .find(key)
              .filter(thread -> from.post().id().equals(thread.liftedFrom()))
              .orElseThrow(IdempotencyKey::inUse),
          false);
    }
    var lifted = threads.get(from.post().thread()).lift(key, from.post(), title, clock.instant());
    threads.requireNotLifted(from.post());
    threads.add(lifted);
    judgements.follow(key, lifted.author(), lifted.at());
    announce(lifted);
    log.append(
        lifted.jam(),
        "idea-lifted",
        from.visit().member(),
        Map.of("thread", key, "post", from.post().id(), "from", from.post().thread()));
    return new Made<>(lifted, true);
  }

  /** Tells the log of a new thread. */
  public void announce(JamThread thread) {
    log.append(
        thread.jam(),
        "thread-opened",
        thread.author(),
        Map.of(
            "thread", thread.id(),
            "forum", thread.forum(),
            "kind", thread.kind().name(),
            "textDigest", digest(thread)));
  }

  /** Tells the log of a new post. */
  public void announce(Post post, JamThread thread) {
    var data =
        new TreeMap<String, Object>(
            Map.of(
                "post",
                post.id(),
                "thread",
                thread.id(),
                "forum",
                thread.forum(),
                "textDigest",
                digest(post.author(), post.text())));
    var parent = post.parent();
    if (parent != null) {
      data.put("parent", parent);
    }
    log.append(post.jam(), "post-written", post.author(), data);
  }

  /** Puts other words on a thread; what they replace is kept. */
  void edit(Visits.InThread in, String title, String text, List<String> tags) {
    in.visit().requirePosting();
    var thread = in.thread();
    thread
        .edit(in.visit().member(), title, text, tags, clock.instant())
        .ifPresent(
            before -> {
              threads.keep(before);
              log.append(
                  thread.jam(),
                  "thread-edited",
                  thread.author(),
                  Map.of("thread", thread.id(), "textDigest", digest(thread)));
            });
  }

  /** Puts other words in a post; what they replace is kept. */
  void edit(Visits.AtPost at, String text) {
    at.visit().requirePosting();
    var post = at.post();
    post.edit(at.visit().member(), text, clock.instant())
        .ifPresent(
            before -> {
              threads.keep(before);
              log.append(
                  post.jam(),
                  "post-edited",
                  post.author(),
                  Map.of(
                      "post",
                      post.id(),
                      "thread",
                      post.thread(),
                      "textDigest",
                      digest(post.author(), post.text())));
            });
  }

  /** Takes a thread's opening back. */
  void withdraw(Visits.InThread in) {
    if (in.thread().withdraw(in.visit().member(), clock.instant())) {
      log.append(
          in.visit().jam(),
          "thread-withdrawn",
          in.visit().member(),
          Map.of("thread", in.thread().id()));
    }
  }

  /** Takes a post back. */
  void withdraw(Visits.AtPost at) {
    if (at.post().withdraw(at.visit().member(), clock.instant())) {
      log.append(
          at.visit().jam(),
          "post-withdrawn",
          at.visit().member(),
          Map.of("post", at.post().id(), "thread", at.post().thread()));
    }
  }

  private String digest(JamThread thread) {
    return digest(thread.author(), thread.title() + "\n\n" + thread.text());
  }

  private String digest(UUID author, String words) {
    return members.get(author).digest(words);
  }

  /** Holds a key; whether it names such a thing already. One that names another is refused. */
  private boolean isTaken(UUID key, Keys.Named kind) {
    var named = keys.hold(key);
    if (named != Keys.Named.NOTHING && named != kind) {
      throw IdempotencyKey.inUse();
    }
    return named == kind;
  }
}
