package org.madang.analytics.jamfile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Understands one line, or says why not. */
final class LineParser {
  private static final int MAX_ID = 200;

  /** Longer years have a sign and mean nothing; between the longest no span can be told. */
  private static final int LAST_YEAR = 9999;

  private final JsonObject json;
  private final int line;

  private LineParser(JsonObject json, int line) {
    this.json = json;
    this.line = line;
  }

  static JamLine parse(String text, int line) {
    var json = object(text, line);
    var typed = new LineParser(json, line).typed(new JsonObject());
    return new LineParser(json, line).typed(beyond(json, LineFields.of(typed)));
  }

  /** Every field that the components alone would not write again exactly as it was. */
  private static JsonObject beyond(JsonObject said, JsonObject understood) {
    var rest = new JsonObject();
    said.entrySet().stream()
        .filter(field -> !same(field.getValue(), understood.get(field.getKey())))
        .forEach(field -> rest.add(field.getKey(), field.getValue()));
    return rest;
  }

  // JsonElement.equals takes 4.0 for 4; as text they differ, and both must survive.
  private static boolean same(JsonElement said, @Nullable JsonElement understood) {
    return understood != null && said.toString().equals(understood.toString());
  }

  private static JsonObject object(String text, int line) {
    var reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    try {
      var json = JsonParser.parseReader(reader);
      if (!json.isJsonObject() || reader.peek() != JsonToken.END_DOCUMENT) {
        throw new JamFileRefused(line, "is not one JSON object.");
      }
      return json.getAsJsonObject();
    } catch (JsonParseException | IOException e) {
      throw new JamFileRefused(line, "is not a JSON object, or not a whole one.");
    } catch (StackOverflowError e) {
      throw new JamFileRefused(line, "is nested too deeply.");
    }
  }

  private JamLine typed(JsonObject rest) {
    var type = words("type");
    return switch (type) {
      case "jam" ->
          new JamLine.Jam(
              words("title"),
              text("question"),
              texts("languages"),
              time("starts"),
              time("ends"),
              rest);
      case "forum" -> new JamLine.Forum(id("id"), words("title"), text("question"), rest);
      case "member" ->
          new JamLine.Member(
              id("id"),
              words("name"),
              text("function"),
              text("unit"),
              text("region"),
              text("locale"),
              rest);
      case "thread" ->
          new JamLine.Thread(
              id("id"),
              text("forum"),
              named("kind", JamLine.Kind.values()),
              text("author"),
              time("at"),
              needed("title"),
              text("text"),
              texts("tags"),
              rest);
      case "post" ->
          new JamLine.Post(
              id("id"),
              id("thread"),
              text("parent"),
              text("author"),
              time("at"),
              needed("text"),
              rest);
      case "support" -> new JamLine.Support(id("thread"), id("member"), time("at"), rest);
      case "rating" -> rating(rest);
      case "link" ->
          new JamLine.Link(
              id("first"), id("second"), named("kind", JamLine.LinkKind.values()), rest);
      case "outcome" ->
          new JamLine.Outcome(id("idea"), named("decision", JamLine.Decision.values()), rest);
      default -> throw refused("type", "is \"" + shortened(type) + "\", which is no kind of line");
    };
  }

  private JamLine.Rating rating(JsonObject rest) {
    var rating =
        new JamLine.Rating(
            id("idea"),
            id("member"),
            stars("overall"),
            stars("impact"),
            stars("feasibility"),
            stars("novelty"),
            time("at"),
            rest);
    if (rating.overall() == null
        && rating.impact() == null
        && rating.feasibility() == null
        && rating.novelty() == null) {
      throw new JamFileRefused(
          line, "a rating needs overall, impact, feasibility or novelty, each from 1 to 5.");
    }
    return rating;
  }

  private @Nullable String text(String name) {
    var value = value(name);
    if (value == null) {
      return null;
    }
    if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
      throw refused(name, "is not a text");
    }
    return value.getAsString();
  }

  private String needed(String name) {
    var text = text(name);
    if (text == null) {
      throw refused(name, "is missing");
    }
    return text;
  }

  private String words(String name) {
    var text = needed(name);
    if (text.isBlank()) {
      throw refused(name, "is empty");
    }
    return text;
  }

  private String id(String name) {
    var id = words(name);
    if (id.length() > MAX_ID) {
      throw refused(name, "is longer than " + MAX_ID + " characters");
    }
    return id;
  }

  private List<String> texts(String name) {
    var value = value(name);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof JsonArray array)
        || !array.asList().stream()
            .allMatch(one -> one.isJsonPrimitive() && one.getAsJsonPrimitive().isString())) {
      throw refused(name, "is not a list of texts");
    }
    return array.asList().stream().map(JsonElement::getAsString).toList();
  }

  private @Nullable Instant time(String name) {
    var text = text(name);
    try {
      var time = text == null ? null : OffsetDateTime.parse(text);
      if (time == null || time.getYear() > 0 && time.getYear() <= LAST_YEAR) {
        return time == null ? null : time.toInstant();
      }
    } catch (DateTimeException e) {
      throw notATime(name, text);
    }
    throw notATime(name, text);
  }

  private JamFileRefused notATime(String name, @Nullable String text) {
    return refused(name, "is \"" + shortened(text) + "\", not a time like 2026-01-31T09:00:00Z");
  }

  private @Nullable Integer stars(String name) {
    var value = value(name);
    if (value == null) {
      return null;
    }
    try {
      int stars = value.getAsBigDecimal().intValueExact();
      if (stars >= 1 && stars <= 5) {
        return stars;
      }
    } catch (ArithmeticException
        | IllegalStateException
        | IllegalArgumentException
        | UnsupportedOperationException e) {
      throw refused(name, "is not a whole number from 1 to 5");
    }
    throw refused(name, "is not a whole number from 1 to 5");
  }

  private <E extends Enum<E>> E named(String name, E[] values) {
    var text = words(name);
    return Arrays.stream(values)
        .filter(value -> value.name().equals(text))
        .findFirst()
        .orElseThrow(
            () -> refused(name, "is \"" + shortened(text) + "\", not one of " + names(values)));
  }

  private static String names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
  }

  private @Nullable JsonElement value(String name) {
    var value = json.get(name);
    return value == null || value.isJsonNull() ? null : value;
  }

  private JamFileRefused refused(String name, String what) {
    return new JamFileRefused(line, "\"" + name + "\" " + what + ".");
  }

  private static String shortened(@Nullable String text) {
    return text == null || text.length() <= 40 ? String.valueOf(text) : text.substring(0, 40) + "…";
  }
}
