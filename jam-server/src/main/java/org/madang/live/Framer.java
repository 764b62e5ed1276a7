package org.madang.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.discussion.Cards;
import org.madang.discussion.JamThread;
import org.madang.discussion.PostView;
import org.madang.discussion.Posts;
import org.madang.discussion.ThreadCard;
import org.madang.discussion.Threads;
import org.madang.platform.LogEvent;
import org.madang.platform.Transactions;

/**
 * Turns events of a jam's log into what each channel tells of them. A handful of queries a batch,
 * however many events and listeners; views are those of nobody in particular.
 */
@ApplicationScoped
class Framer {
  /** An event, and the channels it is told on. */
  private record Told(LogEvent event, JsonObject data, @Nullable UUID post, @Nullable UUID thread) {
    static Told of(LogEvent event) {
      try (var reader = Json.createReader(new StringReader(event.data()))) {
        var data = reader.readObject();
        return new Told(event, data, id(data, "post"), id(data, "thread"));
      }
    }

    private static @Nullable UUID id(JsonObject data, String key) {
      return data.get(key) instanceof JsonString text ? UUID.fromString(text.getString()) : null;
    }

    boolean isForModerators() {
      return event.kind().startsWith("flag-");
    }

    /** Who could count these would know what is hidden from those who have not judged yet. */
    boolean isJudgement() {
      return event.kind().startsWith("support-") || event.kind().equals("idea-rated");
    }

    /** Of a decision contributors hear at once, all others when the jam is closed; from the API. */
    boolean isDecision() {
      return event.kind().equals("idea-decided");
    }

    boolean isPosts() {
      return event.kind().startsWith("post-");
    }
  }

  @Inject private Threads threads;
  @Inject private Posts posts;
  @Inject private Cards cards;
  @Inject private Transactions transactions;

  /** The events by channel, in order; with the views of what they are about. None of judgements. */
  Map<String, List<Map<String, Object>>> channels(UUID jam, List<LogEvent> events) {
    var told = events.stream().map(Told::of).filter(one -> !one.isJudgement()).toList();
    return transactions.call(() -> byChannel(jam, told));
  }

  private Map<String, List<Map<String, Object>>> byChannel(UUID jam, List<Told> events) {
    var aboutThreads = threads.all(jam, ids(events, Told::thread));
    Map<UUID, ThreadCard> shown =
        cards.of(aboutThreads, null).stream()
            .collect(Collectors.toMap(ThreadCard::id, Function.identity()));
    Map<UUID, UUID> forums =
        aboutThreads.stream().collect(Collectors.toMap(JamThread::id, JamThread::forum));
    var aboutPosts =
        posts.all(jam, ids(events.stream().filter(Told::isPosts).toList(), Told::post));
    Map<UUID, PostView> said =
        cards.posts(aboutPosts, null, null, false).stream()
            .collect(Collectors.toMap(PostView::id, Function.identity()));
    var channels = new LinkedHashMap<String, List<Map<String, Object>>>();
    for (var told : events) {
      var brief = brief(told);
      add(channels, "moderators", brief);
      if (told.isForModerators()) {
        continue;
      }
      if (told.isDecision()) {
        add(channels, "jam", brief);
        continue;
      }
      var card = told.thread() == null ? null : shown.get(told.thread());
      var withCard = card == null || told.isPosts() ? brief : with(brief, "thread", card);
      add(channels, "jam", withCard);
      if (told.thread() != null) {
        var post = told.post() == null ? null : said.get(told.post());
        add(
            channels,
            "thread:" + told.thread(),
            post == null ? withCard : with(brief, "post", post));
        if (forums.containsKey(told.thread())) {
          add(channels, "forum:" + forums.get(told.thread()), withCard);
        }
      }
    }
    return channels;
  }

  private static Set<UUID> ids(Collection<Told> events, Function<Told, @Nullable UUID> id) {
    return events.stream().map(id).filter(one -> one != null).collect(Collectors.toSet());
  }

  private static void add(
      Map<String, List<Map<String, Object>>> channels, String channel, Map<String, Object> event) {
    channels.computeIfAbsent(channel, none -> new ArrayList<>()).add(event);
  }

  /** The event with the ids it is about; of a decision only that there is one. */
  private static Map<String, Object> brief(Told told) {
    var event = told.event();
    var brief = new LinkedHashMap<String, Object>();
    brief.put("position", event.position());
    brief.put("kind", event.kind());
    brief.put("at", event.at().toString());
    if (told.isDecision()) {
      return brief;
    }
    if (event.actor() != null) {
      brief.put("actor", event.actor().toString());
    }
    told.data()
        .forEach(
            (key, value) -> {
              if (value.getValueType() == JsonValue.ValueType.STRING && !key.endsWith("Digest")) {
                brief.putIfAbsent( // a thread's kind is in its card
                    key.equals("thread") || key.equals("post") ? key + "Id" : key,
                    ((JsonString) value).getString());
              }
            });
    return brief;
  }

  private static Map<String, Object> with(Map<String, Object> brief, String key, Object view) {
    var event = new LinkedHashMap<>(brief);
    event.put(key, view);
    return event;
  }
}
