package org.madang.analytics.jamfile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of a line's components, without what it said beyond them. */
final class LineFields {
  private final JsonObject json = new JsonObject();

  private LineFields(String type) {
    put("type", type);
  }

  static JsonObject of(JamLine line) {
    return switch (line) {
      case JamLine.Jam jam ->
          new LineFields("jam")
              .put("title", jam.title())
              .put("question", jam.question())
              .put("languages", jam.languages())
              .put("starts", jam.starts())
              .put("ends", jam.ends())
              .json;
      case JamLine.Forum forum ->
          new LineFields("forum")
              .put("id", forum.id())
              .put("title", forum.title())
              .put("question", forum.question())
              .json;
      case JamLine.Member member ->
          new LineFields("member")
              .put("id", member.id())
              .put("name", member.name())
              .put("function", member.function())
              .put("unit", member.unit())
              .put("region", member.region())
              .put("locale", member.locale())
              .json;
      case JamLine.Thread thread ->
          new LineFields("thread")
              .put("id", thread.id())
              .put("forum", thread.forum())
              .put("kind", thread.kind().name())
              .put("author", thread.author())
              .put("at", thread.at())
              .put("title", thread.title())
              .put("text", thread.text())
              .put("tags", thread.tags())
              .json;
      case JamLine.Post post ->
          new LineFields("post")
              .put("id", post.id())
              .put("thread", post.thread())
              .put("parent", post.parent())
              .put("author", post.author())
              .put("at", post.at())
              .put("text", post.text())
              .json;
      case JamLine.Support support ->
          new LineFields("support")
              .put("thread", support.thread())
              .put("member", support.member())
              .put("at", support.at())
              .json;
      case JamLine.Rating rating ->
          new LineFields("rating")
              .put("idea", rating.idea())
              .put("member", rating.member())
              .put("overall", rating.overall())
              .put("impact", rating.impact())
              .put("feasibility", rating.feasibility())
              .put("novelty", rating.novelty())
              .put("at", rating.at())
              .json;
      case JamLine.Link link ->
          new LineFields("link")
              .put("first", link.first())
              .put("second", link.second())
              .put("kind", link.kind().name())
              .json;
      case JamLine.Outcome outcome ->
          new LineFields("outcome")
              .put("idea", outcome.idea())
              .put("decision", outcome.decision().name())
              .json;
    };
  }

  private LineFields put(String name, @Nullable String value) {
    return add(name, value == null ? null : new JsonPrimitive(value));
  }

  private LineFields put(String name, @Nullable Integer value) {
    return add(name, value == null ? null : new JsonPrimitive(value));
  }

  private LineFields put(String name, @Nullable Instant value) {
    return put(name, value == null ? null : value.toString());
  }

  private LineFields put(String name, List<String> values) {
    if (values.isEmpty()) {
      return this;
    }
    var array = new JsonArray(values.size());
    values.forEach(array::add);
    return add(name, array);
  }

  private LineFields add(String name, @Nullable JsonElement value) {
    if (value != null) {
      json.add(name, value);
    }
    return this;
  }
}
