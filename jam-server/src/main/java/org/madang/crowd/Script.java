package org.madang.crowd;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a jam file tells a crowd to do, in its order; gold answers are left out, and what is out of
 * sight.
 *
 * @param unseen how many acts are left out because they are out of sight, or in a thread that is
 */
record Script(
    JsonObject jam,
    List<JsonObject> forums,
    List<JsonObject> members,
    List<JsonObject> acts,
    int unseen) {

  static Script read(Path file) throws IOException {
    @Nullable JsonObject jam = null;
    var forums = new ArrayList<JsonObject>();
    var members = new ArrayList<JsonObject>();
    var acts = new ArrayList<JsonObject>();
    var number = 0;
    for (var text : Files.readAllLines(file)) {
      number++;
      if (text.isBlank()) {
        continue;
      }
      var line = parse(text, number);
      switch (String.valueOf(Json.text(line, "type"))) {
        case "jam" -> jam = line;
        case "forum" -> forums.add(line);
        case "member" -> members.add(line);
        case "thread", "post", "support", "rating" -> acts.add(line);
        case "link", "outcome" -> {}
        default -> throw new IllegalArgumentException("Line " + number + " is of no known type.");
      }
    }
    if (jam == null) {
      throw new IllegalArgumentException("There is no jam in " + file + ".");
    }
    var seen = inSight(acts);
    return new Script(jam, forums, members, seen, acts.size() - seen.size());
  }

  /** Played, hidden words would stand there for everybody. */
  private static List<JsonObject> inSight(List<JsonObject> acts) {
    var threads = new HashSet<String>();
    var posts = new HashMap<String, JsonObject>();
    for (var act : acts) {
      if (isOutOfSight(act) && isThread(act)) {
        threads.add(threadOf(act));
      } else if (isOutOfSight(act)) {
        posts.put(act.get("id").getAsString(), act);
      }
    }
    var seen =
        acts.stream()
            .filter(act -> !isOutOfSight(act) && !threads.contains(threadOf(act)))
            .toList();
    seen.forEach(act -> answerWhatIsSeen(act, posts));
    return seen;
  }

  /** Who answered words out of sight answers what those answered. */
  private static void answerWhatIsSeen(JsonObject act, Map<String, JsonObject> unseen) {
    var passed = new HashSet<String>();
    for (var parent = Json.text(act, "parent");
        parent != null && unseen.containsKey(parent) && passed.add(parent);
        parent = Json.text(act, "parent")) {
      act.add("parent", unseen.get(parent).get("parent"));
    }
  }

  private static boolean isOutOfSight(JsonObject act) {
    var state = Json.text(act, "state");
    return "HIDDEN".equals(state) || "WITHDRAWN".equals(state);
  }

  private static boolean isThread(JsonObject act) {
    return "thread".equals(Json.text(act, "type"));
  }

  private static JsonObject parse(String text, int number) {
    try {
      return JsonParser.parseString(text).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException e) {
      throw new IllegalArgumentException("Line " + number + " is not a JSON object.", e);
    }
  }

  /** The thread an act belongs to; acts of one thread depend on each other, others do not. */
  static String threadOf(JsonObject act) {
    return switch (String.valueOf(Json.text(act, "type"))) {
      case "thread" -> act.get("id").getAsString();
      case "rating" -> act.get("idea").getAsString();
      default -> act.get("thread").getAsString();
    };
  }

  static String actorOf(JsonObject act) {
    return act.get(act.has("author") ? "author" : "member").getAsString();
  }
}
