package org.madang.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.identity.Members;
import org.madang.jam.Forum;
import org.madang.platform.Act;
import org.madang.platform.EventLog;
import org.madang.platform.GroupCommit;
import org.madang.platform.IdempotencyKey;
import org.madang.platform.Pace;
import org.madang.platform.Rate;
import org.madang.platform.Refusal;
import org.madang.platform.Transactions;

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

  /** The most replies that are written in one transaction; more wait for the next. */
  private static final int GROUP = 64;

  @Inject private Keys keys;
  @Inject private Threads threads;
  @Inject private Posts posts;
  @Inject private Judgements judgements;
  @Inject private Pace pace;
  @Inject private Members members;
  @Inject private EventLog log;
  @Inject private Transactions transactions;
  @Inject private Clock clock;

  /** What a reply got: its number in its thread; none if its key names something already. */
  private final GroupCommit<Posts.Reply, Optional<Integer>> replies =
      new GroupCommit<>(GROUP, this::write);

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
              .filter(thread -> thread.isBy(visit.member()) && thread.jam().equals(visit.jam()))
              .orElseThrow(IdempotencyKey::inUse),
          false);
    }
    visit.requirePosting();
    var now = clock.instant();
    var thread = JamThread.open(key, visit.jam(), forum.id(), visit.member(), opening, now);
    pace.member(Act.POST, visit.member().toString(), Rate.perMinute(visit.perMinute()));
    members.requireThere(List.of(visit.member()));
    threads.add(thread);
    judgements.follow(key, visit.member(), now);
    announce(thread);
    return new Made<>(thread, true);
  }

  /**
   * Adds a post to a thread, in one transaction with what others write at this moment (record
   * 0057); it is on disk when this returns, so this is not for a caller with a transaction.
   */
  Made<Post> reply(Visits.InThread in, UUID key, @Nullable UUID parentId, @Nullable String text) {
    Posts.Reply reply;
    try {
      reply = compose(in, key, parentId, text);
    } catch (Refusal refused) { // perhaps it is only sent again, and was fine at first
      return new Made<>(said(in, key).orElseThrow(() -> refused), false);
    }
    var number = replies.write(reply);
    if (number.isEmpty()) {
      return new Made<>(said(in, key).orElseThrow(IdempotencyKey::inUse), false);
    }
    reply.post().stand(number.get(), reply.parent());
    return new Made<>(reply.post(), true);
  }

  private Posts.Reply compose(
      Visits.InThread in, UUID key, @Nullable UUID parentId, @Nullable String text) {
    var visit = in.visit();
    visit.requirePosting();
    var parent = parentId == null ? null : posts.get(parentId);
    var words = text == null ? "" : text;
    var post = in.thread().reply(key, parent, visit.member(), words, clock.instant());
    pace.member(Act.POST, visit.member().toString(), Rate.perMinute(visit.perMinute()));
    return new Posts.Reply(post, in.thread(), parent);
  }

  /** The reply that a key names already. */
  private Optional<Post> said(Visits.InThread in, UUID key) {
    return posts
        .find(key)
        .filter(post -> post.isBy(in.visit().member()) && post.thread().equals(in.thread().id()));
  }

  private List<Optional<Integer>> write(List<Posts.Reply> all) {
    return transactions.call(
        () -> {
          var taken = keys.hold(all.stream().map(reply -> reply.post().id()).toList());
          members.requireThere(all.stream().map(reply -> reply.post().author()).toList());
          var fresh = all.stream().filter(one -> !taken.containsKey(one.post().id())).toList();
          log.append(fresh.stream().map(one -> written(one, one.post().at())).toList());
          var numbers = posts.add(fresh);
          return all.stream()
              .map(fresh::indexOf)
              .map(at -> at < 0 ? Optional.<Integer>empty() : Optional.of(numbers.get(at)))
              .toList();
        });
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
    members.stay(List.of(from.post().author()));
    posts.readAgain(from.post()); // its words may be erased since
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
    var data =
        new TreeMap<String, Object>(
            Map.of(
                "thread", thread.id(),
                "forum", thread.forum(),
                "kind", thread.kind().name(),
                "textDigest", digest(thread)));
    if (thread.externalId() != null) {
      data.put("saidAt", thread.at()); // elsewhere, before this event
    }
    log.append(thread.jam(), "thread-opened", thread.author(), data);
  }

  /**
   * Keeps posts that come from elsewhere, within the caller's transaction, which has opened their
   * threads too: each stands in its thread already, behind those that came before it.
   */
  public void add(List<Posts.Reply> imported) {
    var now = clock.instant();
    log.append(imported.stream().map(reply -> written(reply, now)).toList());
    var numbers = posts.add(imported);
    if (!numbers.equals(imported.stream().map(reply -> reply.post().ordinal()).toList())) {
      throw new IllegalStateException("somebody else wrote in a thread that is being imported");
    }
  }

  private EventLog.Happening written(Posts.Reply reply, Instant at) {
    var post = reply.post();
    var data =
        new TreeMap<String, Object>(
            Map.of(
                "post",
                post.id(),
                "thread",
                post.thread(),
                "forum",
                reply.thread().forum(),
                "textDigest",
                digest(post.author(), post.text())));
    var parent = post.parent();
    if (parent != null) {
      data.put("parent", parent);
    }
    if (post.externalId() != null) {
      data.put("saidAt", post.at());
    }
    if (!post.isBy(reply.to())) {
      data.put("to", reply.to());
    }
    return new EventLog.Happening(post.jam(), "post-written", post.author(), at, data);
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
