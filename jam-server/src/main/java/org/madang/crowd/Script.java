package org.madang.crowd;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a jam file tells a crowd to do, in its order; gold answers are left out. */
record Script(
    JsonObject jam, List<JsonObject> forums, List<JsonObject> members, List<JsonObject> acts) {

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
    return new Script(jam, forums, members, acts);
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
