package org.madang.crowd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Plays a jam file through the public API as its members would have. Every id is derived from the
 * file's, so a second run goes on where the first one stopped and writes nothing twice. Acts of one
 * thread are played in their order by one lane; lanes run side by side.
 */
final class Replay {
  private static final int LANES = 16;
  private static final int LONGEST_TEXT = 10_000;
  private static final int LONGEST_TITLE = 200;

  private final String jam;
  private final Map<String, String> forums;
  private final Roster roster;
  private final double speed;
  private final AtomicInteger played = new AtomicInteger();
  private final AtomicInteger shortened = new AtomicInteger();
  private final Map<String, AtomicInteger> refusals = new ConcurrentHashMap<>();

  /**
   * @param forums the server's forum id for each of the file's
   * @param speed how many times faster than it happened; infinite for as fast as possible
   */
  Replay(String jam, Map<String, String> forums, Roster roster, double speed) {
    this.jam = jam;
    this.forums = forums;
    this.roster = roster;
    this.speed = speed;
  }

  /** Plays everything, telling now and then how far it is; returns a summary sentence. */
  String play(List<JsonObject> acts, Consumer<String> progress) throws InterruptedException {
    var begun = System.nanoTime();
    var lanes = lanes(acts);
    try (var ticker = Executors.newSingleThreadScheduledExecutor();
        var players = Executors.newFixedThreadPool(LANES)) {
      tick(ticker, () -> progress.accept(state(acts.size(), begun)));
      lanes.forEach(lane -> players.execute(() -> lane.forEach(act -> await(act, acts, begun))));
      players.shutdown();
      players.awaitTermination(365, java.util.concurrent.TimeUnit.DAYS);
      ticker.shutdownNow();
    }
    return state(acts.size(), begun) + details();
  }

  /** The id of a thing on the server: the same for the same file, jam and id, every time. */
  static UUID key(String jam, String type, String id) {
    return UUID.nameUUIDFromBytes((jam + "/" + type + "/" + id).getBytes(UTF_8));
  }

  private static void tick(ScheduledExecutorService ticker, Runnable action) {
    ticker.scheduleAtFixedRate(action, 1, 1, SECONDS);
  }

  /** What a file tells of a thread before it is opened (times may be rounded) is played after. */
  private static List<List<JsonObject>> lanes(List<JsonObject> acts) {
    var lanes = new ArrayList<List<JsonObject>>();
    for (var i = 0; i < LANES; i++) {
      lanes.add(new ArrayList<>());
    }
    var opened = new HashSet<String>();
    var early = new HashMap<String, List<JsonObject>>();
    for (var act : acts) {
      var thread = Script.threadOf(act);
      if (act.get("type").getAsString().equals("thread")) {
        opened.add(thread);
      } else if (!opened.contains(thread)) {
        early.computeIfAbsent(thread, _ -> new ArrayList<>()).add(act);
        continue;
      }
      var lane = lanes.get(Math.floorMod(thread.hashCode(), LANES));
      lane.add(act);
      lane.addAll(early.getOrDefault(thread, List.of()));
      early.remove(thread);
    }
    // of threads that the file never opens: the server says so
    early.forEach(
        (thread, some) -> lanes.get(Math.floorMod(thread.hashCode(), LANES)).addAll(some));
    return lanes;
  }

  private void await(JsonObject act, List<JsonObject> acts, long begun) {
    if (Double.isFinite(speed)) {
      var happened = Duration.between(at(acts.getFirst()), at(act)).toMillis() / speed;
      var due = begun + (long) (happened * 1_000_000);
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
    }
    try {
      play(act);
    } catch (Refused e) {
      refused(e.status() + " " + e.code());
    } catch (RuntimeException e) {
      // one act that cannot be played must not end its lane
      refused(e.toString());
    }
    played.incrementAndGet();
  }

  private void refused(String why) {
    refusals.computeIfAbsent(why, code -> new AtomicInteger()).incrementAndGet();
  }

  private static Instant at(JsonObject act) {
    return Instant.parse(act.get("at").getAsString());
  }

  private void play(JsonObject act) {
    var member = roster.client(Script.actorOf(act));
    var thread = key(jam, "thread", Script.threadOf(act));
    switch (act.get("type").getAsString()) {
      case "thread" -> member.post("jams/" + jam + "/threads", thread, opening(act));
      case "post" ->
          member.post(
              "threads/" + thread + "/posts",
              key(jam, "post", act.get("id").getAsString()),
              reply(act));
      case "support" -> member.put("threads/" + thread + "/support");
      default -> member.put("threads/" + thread + "/rating", act);
    }
  }

  private JsonObject opening(JsonObject act) {
    return Json.object(
        "forum", forums.get(act.get("forum").getAsString()),
        "kind", Json.text(act, "kind"),
        "title", fitting(String.valueOf(Json.text(act, "title")), LONGEST_TITLE),
        "text", fitting(String.valueOf(Json.text(act, "text")), LONGEST_TEXT),
        "tags", act.has("tags") ? act.getAsJsonArray("tags") : List.of());
  }

  private JsonObject reply(JsonObject act) {
    var parent = Json.text(act, "parent");
    // a parent that is the thread itself means an answer to the opening
    var toPost = parent != null && !parent.equals(Script.threadOf(act));
    return Json.object(
        "text",
        fitting(String.valueOf(Json.text(act, "text")), LONGEST_TEXT),
        "parent",
        toPost ? key(jam, "post", parent).toString() : null);
  }

  private String fitting(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    shortened.incrementAndGet();
    return text.substring(0, longest - 1) + "…";
  }

  private String state(int all, long begun) {
    var seconds = Math.max(0.001, (System.nanoTime() - begun) / 1e9);
    var refused = refusals.values().stream().mapToInt(AtomicInteger::get).sum();
    return "%,d of %,d acts · %.0f a second · %d refused"
        .formatted(played.get(), all, played.get() / seconds, refused);
  }

  private String details() {
    return (shortened.get() > 0 ? " · " + shortened + " texts shortened to the limit" : "")
        + (refusals.isEmpty() ? "" : " · " + new TreeMap<>(refusals));
  }
}
