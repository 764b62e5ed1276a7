package org.madang.insight;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.analytics.index.IndexedText;
import org.madang.analytics.index.JamIndex;
import org.madang.discussion.JamThread;
import org.madang.discussion.Post;
import org.madang.discussion.Posts;
import org.madang.discussion.Threads;
import org.madang.discussion.Visibility;
import org.madang.jam.Jam;
import org.madang.jam.Jams;
import org.madang.platform.EventLog;
import org.madang.platform.Lags;
import org.madang.platform.LastTime;
import org.madang.platform.LogEvent;
import org.madang.platform.LogGrew;
import org.madang.platform.Transactions;

/**
 * Follows every jam's log into its search index, on one thread. The index keeps its own position,
 * so after a crash it goes on where it was, and a lost index is filled again from the start.
 */
@ApplicationScoped
class Indexer {
  private static final System.Logger LOG = System.getLogger(Indexer.class.getName());
  private static final int BATCH = 500;
  private static final long COMMIT_NANOS = TimeUnit.SECONDS.toNanos(5);

  /** Every half minute each index is read whole, so that damage is found before a search does. */
  private static final int COMMITS_PER_CHECK = 6;

  @Resource private ManagedThreadFactory threads;
  @Inject private Transactions transactions;
  @Inject private EventLog log;
  @Inject private Jams jams;
  @Inject private Threads openings;
  @Inject private Posts posts;
  @Inject private Indexes indexes;
  @Inject private Languages languages;
  @Inject private Lags lags;

  private final Semaphore work = new Semaphore(1);
  private final LastTime followed = new LastTime();
  private final Set<UUID> grown = ConcurrentHashMap.newKeySet();
  private final Map<UUID, Applied> applied = new HashMap<>();
  private final Map<UUID, JamIndex> opened = new HashMap<>();
  private long commits;
  private long committedAt = System.nanoTime();
  private boolean failing;
  private volatile boolean stopped;

  /** The last event that is worked in, by which another log is told from this one. */
  private record Applied(long position, String event) {
    static final Applied NOTHING = new Applied(0, "");

    static Applied of(LogEvent event) {
      return new Applied(event.position(), event.id().toString());
    }
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    threads.newThread(this::run).start();
  }

  void note(@Observes LogGrew growth) {
    grown.add(growth.jam());
    work.release();
  }

  /** How long ago this node followed the logs, or was a batch further. */
  long secondsSinceFollowed() {
    return followed.secondsAgo();
  }

  @PreDestroy
  void stop() {
    stopped = true;
    work.release();
  }

  private void run() {
    boolean started = false;
    while (!stopped) {
      try {
        if (!started) {
          indexes.keepOnly(this::all);
          grown.addAll(all());
          started = true;
        }
        work.tryAcquire(1, TimeUnit.SECONDS);
        work.drainPermits();
        for (var jam : List.copyOf(grown)) {
          grown.remove(jam);
          follow(jam);
        }
        commit();
        failing = false;
        followed.now();
      } catch (InterruptedException e) {
        return;
      } catch (IOException | RuntimeException | InternalError e) {
        if (!stopped) {
          complain(e);
          pause();
        }
      }
    }
  }

  private Set<UUID> all() {
    return transactions.call(jams::all).stream().map(Jam::id).collect(Collectors.toSet());
  }

  /** Once for a row of failures, not every second. */
  private void complain(Throwable e) {
    if (!failing) {
      LOG.log(Level.ERROR, "A search index could not follow its log; trying until it can", e);
    }
    failing = true;
  }

  private void pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException e) {
      stopped = true;
    }
  }

  private void follow(UUID jam) throws IOException {
    var index = indexes.of(jam);
    if (opened.put(jam, index) != index) {
      applied.remove(jam); // another one than before, which knows less
    }
    try {
      var events = news(jam, index);
      while (!events.isEmpty() && !stopped) {
        apply(jam, index, events);
        followed.now();
        var last = Applied.of(events.getLast());
        if (events.stream().anyMatch(Indexer::erases)) {
          index.purge(last.position(), last.event()); // before it counts: what fails is done again
        }
        applied.put(jam, last);
        lags.reached("search", jam, last.position());
        events = log.read(jam, last.position(), BATCH);
      }
    } catch (IOException | RuntimeException | InternalError e) {
      renewIfDamaged(jam, index);
      throw e;
    }
  }

  /**
   * What is new in a log; the last event worked in is read once more. Where it is not there, the
   * index is of another log, such as that of a database before it was restored from a backup, and
   * is emptied, wherever that log had come to.
   */
  private List<LogEvent> news(UUID jam, JamIndex index) throws IOException {
    var last = applied.getOrDefault(jam, new Applied(index.position(), index.event()));
    var events = log.read(jam, last.position() - 1, BATCH);
    if (last.equals(Applied.NOTHING)) {
      lags.reached("search", jam, 0);
      return events;
    }
    if (!events.isEmpty() && last.equals(Applied.of(events.getFirst()))) {
      lags.reached("search", jam, last.position());
      return events.subList(1, events.size());
    }
    LOG.log(Level.WARNING, "The search index of jam " + jam + " is of another log and made anew");
    index.clear();
    applied.put(jam, Applied.NOTHING);
    lags.forget("search", jam);
    return log.read(jam, 0, BATCH);
  }

  /** Whether words have been erased, and not only taken out of sight. */
  private static boolean erases(LogEvent event) {
    return event.kind().equals("member-erased");
  }

  private void commit() throws IOException {
    if (System.nanoTime() - committedAt < COMMIT_NANOS) {
      return;
    }
    committedAt = System.nanoTime();
    var check = ++commits % COMMITS_PER_CHECK == 0;
    for (var jam : List.copyOf(applied.entrySet())) {
      var index = opened.get(jam.getKey());
      try {
        var last = jam.getValue();
        if (index.position() != last.position() || !index.event().equals(last.event())) {
          index.commit(last.position(), last.event());
        }
      } catch (IOException | RuntimeException | InternalError e) {
        renewIfDamaged(jam.getKey(), index);
        throw e;
      }
      if (check) {
        renewIfDamaged(jam.getKey(), index);
      }
    }
  }

  /** A damaged index is thrown away at once, and its jam is followed from the start again. */
  private void renewIfDamaged(UUID jam, JamIndex index) {
    if (!index.isIntact()) {
      indexes.discard(jam, index);
      applied.remove(jam);
    }
    grown.add(jam);
  }

  private void apply(UUID jam, JamIndex index, List<LogEvent> events) {
    var threadIds = new LinkedHashSet<UUID>();
    var postIds = new LinkedHashSet<UUID>();
    for (var event : events) {
      var data = JsonParser.parseString(event.data()).getAsJsonObject();
      if (event.kind().startsWith("thread-") || event.kind().equals("idea-lifted")) {
        add(threadIds, data, "thread");
      } else if (event.kind().startsWith("post-")) {
        add(postIds, data, "post");
      }
    }
    transactions.run(
        () -> {
          var written = posts.all(jam, postIds);
          var around = new LinkedHashSet<>(threadIds);
          written.forEach(post -> around.add(post.thread()));
          var threadsById = new HashMap<UUID, JamThread>();
          openings.all(jam, around).forEach(thread -> threadsById.put(thread.id(), thread));
          threadIds.forEach(id -> put(index, threadsById.get(id)));
          written.forEach(post -> put(index, post, threadsById.get(post.thread())));
        });
  }

  private static void add(Set<UUID> ids, JsonObject data, String name) {
    if (data.has(name)) {
      ids.add(UUID.fromString(data.get(name).getAsString()));
    }
  }

  private void put(JamIndex index, @Nullable JamThread thread) {
    if (thread == null) {
      return;
    }
    var text =
        new IndexedText(
            thread.id().toString(),
            thread.id().toString(),
            true,
            thread.forum().toString(),
            thread.kind().name(),
            languages.of(thread.id(), thread.title() + "\n" + thread.text(), thread.language()),
            thread.title(),
            thread.text(),
            thread.at());
    put(index, text, thread.visibility());
  }

  private void put(JamIndex index, Post post, @Nullable JamThread thread) {
    if (thread == null) {
      return;
    }
    var text =
        new IndexedText(
            post.id().toString(),
            thread.id().toString(),
            false,
            thread.forum().toString(),
            thread.kind().name(),
            languages.of(post.id(), post.text(), thread.language()),
            "",
            post.text(),
            post.at());
    put(index, text, post.visibility());
  }

  private static void put(JamIndex index, IndexedText text, Visibility visibility) {
    try {
      if (visibility == Visibility.VISIBLE) {
        index.put(text);
      } else {
        index.remove(text.id());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the search index cannot be written", e);
    }
  }
}
